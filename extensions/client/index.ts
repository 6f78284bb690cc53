export { createSharing, type Sharing, type SharingOptions } from './client.ts';
export { dataOf, SharingError } from './answer.ts';
export { rowsOf, type Page } from './paging.ts';
export { sharing } from './sdk.ts';
export type * from './answer.ts';
export type * from './api.ts';
export type { Calls } from './calls.ts';
