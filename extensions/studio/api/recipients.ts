import { segment, useRequest, type Answer } from './request.ts';
import type { FoundPerson } from '../../../src/contract/answers/recipients.ts';
import type { RecipientView as Recipient } from '../../../src/people/recipient-view.ts';
import type { Access } from '../../../src/share/share.ts';

export type { FoundPerson } from '../../../src/contract/answers/recipients.ts';
export type { RecipientState } from '../../../src/people/recipient.ts';
export type { RecipientView as Recipient } from '../../../src/people/recipient-view.ts';

/** How the API is told whom to invite; without an access it is the share's. */
export type Invited = ({ email: string } | { user: string } | { role: string }) & { access?: Access };

/** Whom a share is addressed to. */
export function useRecipients() {
	const request = useRequest();
	const path = (share: string, rest = '') => `/shares/${segment(share)}/recipients${rest}`;
	const pathOf = ({ share, id }: Recipient, action = '') => path(share, `/${segment(id)}${action}`);

	return {
		list(
			share: string,
			query: { search?: string; limit?: number; page?: number },
		): Promise<Answer<Recipient[], { total: number }>> {
			return request.get(path(share), query);
		},
		/** Those who are out are invited anew, with another link. */
		invite(share: string, recipients: Invited[], message: string | null = null): Promise<Recipient[]> {
			return request.post(path(share), message === null ? { recipients } : { recipients, message });
		},
		change(recipient: Recipient, access: Access): Promise<Recipient> {
			return request.patch(pathOf(recipient), { access });
		},
		extend: (recipient: Recipient): Promise<Recipient> => request.post(pathOf(recipient, '/extend')),
		resend: (recipient: Recipient): Promise<Recipient> => request.post(pathOf(recipient, '/resend')),
		revoke: (recipient: Recipient): Promise<void> => request.remove(pathOf(recipient)),
		/** Forgets who it was, besides. */
		erase: (recipient: Recipient): Promise<void> => request.post(pathOf(recipient, '/erase')),
		/** Users and roles that this user may see. */
		async people(search: string): Promise<FoundPerson[]> {
			return (await request.get<FoundPerson[]>('/people', { search })).data;
		},
	};
}
