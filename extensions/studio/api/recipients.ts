import { segment, useRequest, type Answer } from './request.ts';
import type { Invitation, Person, Recipient, Share, Total } from '../../client/api.ts';

export type { Person as FoundPerson, Recipient } from '../../client/api.ts';
export type RecipientState = Recipient['state'];
type Access = Share['access'];

/** How the API is told whom to invite; without an access it is the share's. */
export type Invited = Exclude<Invitation['recipients'][number], string>;

/** Whom a share is addressed to. */
export function useRecipients() {
	const request = useRequest();
	const path = (share: string, rest = '') => `/shares/${segment(share)}/recipients${rest}`;
	const pathOf = ({ share, id }: Recipient, action = '') => path(share, `/${segment(id)}${action}`);

	return {
		list(
			share: string,
			query: { search?: string; limit?: number; page?: number },
		): Promise<Answer<Recipient[], Total>> {
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
		async people(search: string): Promise<Person[]> {
			return (await request.get<Person[]>('/people', { search })).data;
		},
	};
}
