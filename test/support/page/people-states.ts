import type { Page } from 'playwright-core';
import { codeInMail } from '../newsroom/guests.ts';
import type { Person } from '../newsroom/people.ts';
import type { MailServer } from '../mail-server.ts';
import type { Showcase } from './showcase.ts';

export interface Guesthouse {
	showcase: Showcase;
	mails: MailServer;
	/** A user who can log in, and a role of which they are a member. */
	guest: Person & { email: string; password: string };
	team: string;
}

export interface PeopleScene {
	name: string;
	/** What the page says in this state, in English. */
	says: RegExp;
	/** The link, and who is signed in to Directus in this browser. */
	arrange(house: Guesthouse): Promise<{ link: string; signedIn?: Guesthouse['guest'] }>;
	act?(page: Page, house: Guesthouse, link: string): Promise<unknown>;
}

const address = 'ada@example.com';

/** A share for people, and the personal link of the first of them. */
export async function inviteTo({ showcase }: Guesthouse, recipient: unknown, more: object = {}) {
	const share = await showcase.share({ audience: 'people', recipients: [recipient], ...more });
	const owner = showcase.server.api(showcase.owner.token);
	const [first] = await owner.need('GET', `/share/api/shares/${share.id}/recipients`);
	return { share, link: first.link as string, recipient: first.id as string };
}

/** Signs in to Directus itself, as the Studio's login does. */
export async function signIn(page: Page, { showcase }: Guesthouse, who: Guesthouse['guest']): Promise<void> {
	const { email, password } = who;
	const answer = await page.request.post(`${showcase.server.url}/auth/login`, {
		data: { email, password, mode: 'session' },
	});
	if (!answer.ok()) throw new Error(`Nobody can sign in: ${await answer.text()}`);
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Types the code that was mailed last. */
export async function typeCode(page: Page, { mails }: Guesthouse, to = address): Promise<void> {
	await page.locator('#code').fill(codeInMail(mails, to));
	await page.keyboard.press('Enter');
}

const byMail = async (house: Guesthouse, more: object = {}) => ({ link: (await inviteTo(house, address, more)).link });

/** Everything that somebody whom a share is addressed to can find at its door. */
export const peopleScenes: PeopleScene[] = [
	{ name: 'invited-by-mail', says: /Olive Owner invites you/, arrange: (house) => byMail(house) },
	{
		name: 'code',
		says: /Enter the six digits that were sent to a•••@example\.com/,
		arrange: (house) => byMail(house),
		act: (page) => press(page, 'Accept'),
	},
	{
		name: 'code-wrong',
		says: /This code is not right\. You can try \d times more/,
		arrange: (house) => byMail(house),
		async act(page) {
			await press(page, 'Accept');
			await page.locator('#code').fill('000000');
			await page.keyboard.press('Enter');
		},
	},
	{
		name: 'code-not-sent',
		says: /The code could not be sent/,
		arrange: (house) => byMail(house),
		async act(page) {
			await page.route('**/codes', (route) => route.fulfill({ status: 503, json: { errors: [] } }));
			await press(page, 'Accept');
		},
	},
	{
		name: 'send-code',
		says: /a code is sent to a•••@example\.com/,
		async arrange(house) {
			const { link, share } = await inviteTo(house, address);
			await house.showcase.server.knex('sharing_recipients').where({ share: share.id }).update({ state: 'accepted' });
			return { link };
		},
	},
	{
		name: 'declining',
		says: /Decline the invitation\?/,
		arrange: (house) => byMail(house),
		act: (page) => press(page, 'Decline'),
	},
	{
		name: 'declined',
		says: /Invitation declined/,
		arrange: (house) => byMail(house),
		async act(page) {
			await press(page, 'Decline');
			await page.getByText('Decline the invitation?').waitFor();
			await press(page, 'Decline');
		},
	},
	{
		name: 'invitation-expired',
		says: /Ask Olive Owner to extend it/,
		async arrange(house) {
			const { link, share } = await inviteTo(house, address);
			await house.showcase.server.knex('sharing_recipients').where({ share: share.id }).update({ expires: 1 });
			return { link };
		},
	},
	{
		name: 'invited-as-user',
		says: /you sign in with the account/,
		arrange: async (house) => ({ link: (await inviteTo(house, { user: house.guest.id })).link }),
	},
	{
		name: 'invited-signed-in',
		says: /Signed in as Gus Guest/,
		arrange: async (house) => ({
			link: (await inviteTo(house, { user: house.guest.id })).link,
			signedIn: house.guest,
		}),
	},
	{
		name: 'sign-in',
		says: /Sign in to open this/,
		arrange: async (house) => ({ link: (await inviteTo(house, { role: house.team })).link }),
	},
	{
		name: 'not-yours',
		says: /This is not for you/,
		async arrange(house) {
			const { link } = await inviteTo(house, { user: house.showcase.owner.id });
			return { link, signedIn: house.guest };
		},
	},
];
