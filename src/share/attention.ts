/** Why an administrator should look at a share. */
export const attentions = ['no-password', 'no-end', 'unused', 'orphaned', 'ends-soon'] as const;

export type Attention = (typeof attentions)[number];
