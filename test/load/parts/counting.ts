import { request } from 'node:http';
import type { Engine } from '../../support/databases/engine.ts';
import { pinnedVersion, type DirectusVersion } from '../../support/directus-version.ts';
import { newsdesk } from '../models/reading-models.ts';
import { stated, type Line } from '../report/finding.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { makeCoreShare, makeOurShare, type MadeShare } from '../setting/shares.ts';
import type { Part } from './part.ts';

const { collection, model } = newsdesk;
const limit = 20;
const visitors = 200;

/** (d) Two hundred visitors at once at a share for twenty: how many get in, and what the counter says. */
export const counting: Part = async ({ versions, engines, quick }, found) => {
	const asked = quick ? versions.slice(0, 1) : versions;

	for (const version of asked) {
		for (const engine of engines) {
			const title = `${visitors} at once, ${limit} allowed: Directus ${pinnedVersion(version)}, ${engine}`;
			found({ part: 'd', title, lines: await countIn(version, engine) });
		}
	}
};

async function countIn(version: DirectusVersion, engine: Engine): Promise<Line[]> {
	const desk = await startDesk({ version, engine, model });
	try {
		const lines = [await rushOurs(desk, 'ours', []), await rushCore(desk)];
		// Two processes that write one SQLite file are nobody's setting.
		if (engine === 'sqlite') return lines;
		const second = await desk.server.secondInstance();
		return [...lines, await rushOurs(desk, 'ours, over two instances', [second.url])];
	} finally {
		await desk.stop();
	}
}

async function rushOurs(desk: Desk, label: string, others: string[]): Promise<Line> {
	const share = await makeOurShare(desk, { collection, max_uses: limit });
	const statuses = await rush(share, others);
	const { times_used: counted } = await desk.server.knex('sharing_shares').where({ id: share.id }).first();
	return outcome(label, statuses, Number(counted), true);
}

async function rushCore(desk: Desk): Promise<Line> {
	const share = await makeCoreShare(desk, { collection, max_uses: limit });
	const statuses = await rush(share, []);
	const { times_used: counted } = await desk.server.knex('directus_shares').where({ id: share.id }).first();
	return outcome(`core's share`, statuses, Number(counted), false);
}

function outcome(label: string, statuses: number[], counted: number, isOurs: boolean): Line {
	const granted = statuses.filter((status) => status === 200).length;
	const failed = statuses.filter((status) => status === 0 || status >= 500).length;
	const statement = `${granted} got in, the counter says ${counted}${failed > 0 ? `, ${failed} errors` : ''}`;
	return isOurs
		? stated(label, statement, granted === limit && counted === limit && failed === 0)
		: stated(label, statement);
}

/** Everybody at the same moment, each on a connection of their own; answers the statuses, 0 where there was none. */
async function rush({ door }: MadeShare, others: string[]): Promise<number[]> {
	const servers = [new URL(door.url).origin, ...others];
	const { pathname } = new URL(door.url);
	const urls = Array.from({ length: visitors }, (_, index) => servers[index % servers.length] + pathname);
	return Promise.all(urls.map((url) => knock(url, JSON.stringify(door.body))));
}

function knock(url: string, body: string): Promise<number> {
	const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
	return new Promise((resolve) => {
		const knocking = request(url, { method: 'POST', agent: false, headers }, (response) => {
			response.resume();
			response.on('end', () => resolve(response.statusCode ?? 0));
		});
		knocking.on('error', () => resolve(0));
		knocking.end(body);
	});
}
