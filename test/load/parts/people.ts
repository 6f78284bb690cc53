import { createRecipientStore } from '../../../src/store/recipients.ts';
import { createVault } from '../../../src/share/secret.ts';
import { newRecipient } from '../../../src/people/recipient.ts';
import { pinnedVersion } from '../../support/directus-version.ts';
import { say } from '../../support/say.ts';
import { compareLoads, type NamedLoad } from '../measure/compare-loads.ts';
import { byline } from '../models/reading-models.ts';
import { comparedLines, measured, ratio, type Line } from '../report/finding.ts';
import { readBy } from '../setting/many-shares.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import type { Part } from './part.ts';

const version = '12';
const { collection, model } = byline;
const few = 10;
const many = 10_000;
/** Recipients who are revoked, one after the other. */
const revoked = 20;
const hourMs = 3_600_000;

const listing = 'lists of recipients';
const asking = 'looks at a personal link';
const opening = 'openings by a recipient';

interface Addressed {
	id: string;
	label: string;
	/** The personal link of a user, and what lets them in. */
	link: string;
	ticket: string;
	/** Recipients to revoke. */
	others: string[];
}

/** (h) A share with a few recipients, and one with many. */
export const people: Part = async ({ versions, engines, quick }, found) => {
	if (!versions.includes(version)) return;

	for (const engine of quick ? engines.slice(0, 1) : engines) {
		const desk = await startDesk({ version, engine, model });
		try {
			const shares = [await addressed(desk, few), await addressed(desk, many)];
			const lines = [...(await measure(desk, shares, quick)), ...(await revoking(desk, shares))];
			found({ part: 'h', title: `Recipients: Directus ${pinnedVersion(version)}, ${engine}`, lines });
		} finally {
			await desk.stop();
		}
	}
};

async function addressed({ server, editor, role }: Desk, size: number): Promise<Addressed> {
	const label = `${size.toLocaleString('en')} recipients`;
	say(`Making a share with ${label} …`);
	const api = server.api(editor.token);
	const body = { collection, item: '1', role, audience: 'people' };
	const { id } = await api.need('POST', '/share/api/shares', body);
	const now = Date.now();
	const by = { share: id, access: 'view' as const, message: null, invitedBy: editor.id, now, ttlMs: hourMs };
	const vault = createVault('bench');
	const made = Array.from({ length: size - 1 }, (_, index) => {
		const subject = { kind: 'email' as const, address: `guest-${index}@example.com` };
		return newRecipient(subject, { ...by, vault }).recipient;
	});
	await createRecipientStore(server.knex).insert(made, []);

	const invited = { recipients: [{ user: editor.id }] };
	const [{ link }] = await server.admin.need('POST', `/share/api/shares/${id}/recipients`, invited);
	const secret = new URL(link).pathname.split('/').at(-1);
	const { ticket } = await api.need('POST', '/share/api/tickets', { secret });
	return { id, label, link, ticket, others: made.slice(0, revoked).map((one) => one.id) };
}

async function measure({ server, editor }: Desk, shares: Addressed[], quick: boolean): Promise<Line[]> {
	const { pid, url } = server;
	const loads = shares.flatMap(({ id, label, link, ticket }): NamedLoad[] => [
		{
			name: `${listing}, ${label}`,
			load: readBy(editor.token, `${url}/share/api/shares/${id}/recipients?limit=25`),
			pid,
		},
		{ name: `${asking}, ${label}`, load: { url: `${link}/info` }, pid },
		{ name: `${opening}, ${label}`, load: { url: `${link}/visits`, method: 'POST', body: { ticket } }, pid },
	]);
	const compared = await compareLoads(loads, { connections: 2, seconds: 0.5, rounds: quick ? 3 : 7 });
	const [fewName = '', manyName = ''] = shares.map(({ label }) => label);
	const ratios = [listing, asking, opening].map((what) =>
		ratio(`${what}, few : many`, compared.speed(`${what}, ${fewName}`), compared.speed(`${what}, ${manyName}`)),
	);
	return [...comparedLines(compared), ...ratios];
}

async function revoking({ server, editor }: Desk, shares: Addressed[]): Promise<Line[]> {
	const api = server.api(editor.token);
	const lines: Line[] = [];

	for (const { id, label, others } of shares) {
		const times: number[] = [];
		for (const other of others) {
			const started = performance.now();
			const { status } = await api.delete(`/share/api/shares/${id}/recipients/${other}`);
			if (status !== 204) throw new Error(`Revoking answered ${status}.`);
			times.push(performance.now() - started);
		}
		lines.push(measured(`revoking one of ${label}`, 'ms', times));
	}
	return lines;
}
