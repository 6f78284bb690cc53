import type { Newsroom, ShareAnswer } from '../support/newsroom/newsroom.ts';
import type { Person } from '../support/newsroom/people.ts';
import { eventually } from '../support/eventually.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';

/** A share of an article of its own, by an owner of its own, with a visit that is running. */
export interface Stage {
	newsroom: Newsroom;
	owner: Person;
	ownersRole: { role: string; policy: string };
	role: string;
	rolesPolicy: string;
	article: string;
	share: ShareAnswer;
	visitor: { leave(): Promise<unknown> };
}

export interface Ending {
	name: string;
	/** What the share is made with. */
	input?: { api?: boolean; password?: string };
	/** Whether owner and role must be of this share only, because the ending spoils them. */
	hasOwnPeople?: boolean;
	end(stage: Stage): Promise<unknown>;
	/** What the door says to whoever opens the link afterwards. */
	door: string;
}

const shares = '/share/api/shares';
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

const change = (input: object) => (stage: Stage) => asOwner(stage).need('PATCH', `${shares}/${stage.share.id}`, input);
const asOwner = ({ newsroom, owner }: Stage) => newsroom.server.api(owner.token);
const asAdmin = ({ newsroom }: Stage) => newsroom.server.admin;

/** What a share rests on may come back once it is written down that it was lost: after Directus has answered. */
const isLost = ({ newsroom, share }: Stage, what: 'owner' | 'item') =>
	eventually(`the share has lost its ${what}`, async () => {
		const row = await newsroom.server.knex('sharing_shares').where({ id: share.id }).first('lost');
		return row?.lost === what;
	});

/** Everything after which a visit that is running must be over at its very next request. */
export const endings: Ending[] = [
	{
		name: 'its owner ends it',
		end: (stage) => asOwner(stage).need('POST', `${shares}/${stage.share.id}/end`),
		door: 'SHARE_ENDED',
	},
	{ name: 'its start is put off', end: change({ date_start: inHours(1) }), door: 'SHARE_NOT_STARTED' },
	{ name: 'it gets a password', end: change({ password: 'a new one' }), door: 'INVALID_CREDENTIALS' },
	{
		name: 'its password is changed',
		input: { password: 'the first' },
		end: change({ password: 'the second' }),
		door: 'INVALID_CREDENTIALS',
	},
	{
		name: 'its owner pauses it',
		end: (stage) => asOwner(stage).need('POST', `${shares}/${stage.share.id}/pause`),
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its link is rotated',
		end: (stage) => asOwner(stage).need('POST', `${shares}/${stage.share.id}/rotate`),
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'it is deleted',
		end: (stage) => asOwner(stage).need('DELETE', `${shares}/${stage.share.id}`),
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its owner ends the visit',
		async end(stage) {
			const [visit] = await asOwner(stage).need('GET', `${shares}/${stage.share.id}/visits`);
			await asOwner(stage).need('DELETE', `${shares}/${stage.share.id}/visits/${visit.id}`);
		},
		door: 'granted',
	},
	{ name: 'its visitor leaves', end: ({ visitor }) => visitor.leave(), door: 'granted' },
	{
		name: 'its owner loses the right to share',
		hasOwnPeople: true,
		async end(stage) {
			const filter = `filter[policy][_eq]=${stage.ownersRole.policy}&filter[action][_eq]=share&fields=id`;
			const rows: { id: number }[] = await asAdmin(stage).need('GET', `/permissions?${filter}&limit=-1`);
			await asAdmin(stage).need(
				'DELETE',
				'/permissions',
				rows.map(({ id }) => id),
			);
		},
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its owner gets a role that may not share',
		hasOwnPeople: true,
		end: (stage) => asAdmin(stage).need('PATCH', `/users/${stage.owner.id}`, { role: stage.role }),
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its owner is suspended',
		hasOwnPeople: true,
		end: (stage) => asAdmin(stage).need('PATCH', `/users/${stage.owner.id}`, { status: 'suspended' }),
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its owner is deleted and comes back under the same id',
		hasOwnPeople: true,
		async end(stage) {
			const { owner, ownersRole } = stage;
			await asAdmin(stage).need('DELETE', `/users/${owner.id}`);
			await isLost(stage, 'owner');
			const again = { id: owner.id, role: ownersRole.role, token: owner.token, email: `${owner.id}@example.com` };
			await asAdmin(stage).need('POST', '/users', again);
		},
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its role is deleted',
		hasOwnPeople: true,
		end: (stage) => asAdmin(stage).need('DELETE', `/roles/${stage.role}`),
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its item is deleted and the key used again',
		async end(stage) {
			const path = `/items/articles/${stage.article}`;
			await asAdmin(stage).need('DELETE', path);
			await isLost(stage, 'item');
			await asAdmin(stage).need('POST', '/items/articles', { id: stage.article, title: 'Another article altogether' });
		},
		door: 'SHARE_NOT_FOUND',
	},
	{
		name: 'its item is deleted among others by a filter',
		end: (stage) =>
			asAdmin(stage).need('DELETE', '/items/articles', { query: { filter: { id: { _eq: stage.article } } } }),
		door: 'SHARE_NOT_FOUND',
	},
];

/** Makes what an ending takes apart: an article with all that a visitor may ask for, an owner, a role. */
export async function prepareEnding(newsroom: Newsroom, ending: Ending): Promise<Omit<Stage, 'visitor'>> {
	const { admin } = newsroom.server;
	const people = ending.hasOwnPeople ? await makePeople(newsroom) : peopleOf(newsroom);

	const { id: article } = await admin.need('POST', '/items/articles', {
		title: 'An article that is shared',
		cover: newsroom.content.cover,
		comments: [{ text: 'A comment that is shared' }],
	});

	const share = await newsroom.share({ item: article, role: people.role, ...ending.input }, people.owner);
	return { newsroom, ...people, article, share };
}

/** Frees the seats of the people who had a part in it: an unlicensed Directus 12 has three. */
export async function clearEnding({ newsroom, owner }: Omit<Stage, 'visitor'>): Promise<void> {
	if (owner.id !== newsroom.editor.id) await newsroom.server.admin.delete(`/users/${owner.id}`);
}

type People = Pick<Stage, 'owner' | 'ownersRole' | 'role' | 'rolesPolicy'>;

function peopleOf({ editor, editorRole, editorPolicy, client, clientPolicy }: Newsroom): People {
	return {
		owner: editor,
		ownersRole: { role: editorRole, policy: editorPolicy },
		role: client,
		rolesPolicy: clientPolicy,
	};
}

async function makePeople({ server: { admin } }: Newsroom): Promise<People> {
	const { role, policy } = await makeRole(admin, 'Clients of one share', mayReadEverything);
	const ownersRole = await makeRole(admin, 'Owners of one share', [...mayReadEverything, ...mayShareArticles]);
	return { owner: await makeUser(admin, ownersRole.role), ownersRole, role, rolesPolicy: policy };
}
