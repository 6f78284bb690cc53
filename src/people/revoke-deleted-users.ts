import { kindsOfVisitors } from '../share/event.ts';
import { namelessOrigin } from './access.ts';
import type { RecipientStore } from './recipient-store.ts';

/**
 * Users who were deleted. What was addressed to them is revoked for good, and says no more who they were; nor does what
 * they did as visitors. What they did as owners says it still.
 */
export async function revokeDeletedUsers(
	users: string[],
	{ recipients }: { recipients: Pick<RecipientStore, 'orphan' | 'forgetUsers'> },
): Promise<void> {
	await recipients.orphan('user', users);
	await recipients.forgetUsers(users, { ofVisitors: kindsOfVisitors, nameless: namelessOrigin });
}
