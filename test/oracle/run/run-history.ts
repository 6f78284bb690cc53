import { checkShare, type RunningShare } from './check-share.ts';
import { buildWorld, clearWorld, keyOf } from '../world/build-world.ts';
import { giveRights } from '../world/cast.ts';
import { openShare, type OpenedShare } from '../../support/newsroom/open-share.ts';
import type { Findings } from './findings.ts';
import type { Place } from './place.ts';
import type { DirectusServer } from '../../support/directus-server.ts';
import type { Happening, History, WorldSketch } from '../world/sketch.ts';

/** Makes a world, lets happen what happens in it, and looks after each of these at what visitors are told. */
export async function runHistory(place: Place, history: History, findings: Findings): Promise<void> {
	const { server } = place;
	let share: RunningShare | null = null;

	try {
		await buildWorld(server, history.world);
		for (const [step, happening] of history.happenings.entries()) {
			share = await happen(place, history.world, happening, share, findings);
			if (!share) continue;
			await checkShare(place, { share, history, step }, findings);
		}
	} finally {
		await clearWorld(server, history.world);
	}
}

async function happen(
	{ server, cast, withRules }: Place,
	world: WorldSketch,
	happening: Happening,
	share: RunningShare | null,
	findings: Findings,
): Promise<RunningShare | null> {
	switch (happening.happens) {
		case 'rights': {
			const { whose, isAdmin, permissions } = happening;
			const mayShare = whose === 'owner' ? Object.keys(world.collections) : [];
			await giveRights(server, cast.policies[whose], { isAdmin, permissions, mayShare });
			return share;
		}
		case 'share': {
			const { collection, row, scope } = happening;
			const key = Object.values(keyOf(world, collection, world.rows[collection]?.[row] ?? {}))[0];
			const body = { collection, item: key, role: cast.role, api: withRules, ...(scope && { scope }) };
			const owner = server.api(cast.owner.token);
			const made = await owner.post('/share/api/shares', body);
			if (made.status !== 200) {
				findings.counts.refused++;
				// At some rules Directus itself fails, whoever asks for the item.
				const { status } = await owner.get(`/items/${collection}/${encodeURIComponent(String(key))}`);
				if (made.status >= 500 && status < 500) findings.faults.push(`POST of a share: ${made.status} ${made.text}`);
				return null;
			}
			findings.counts.shares++;
			return { id: made.body.data.id, opened: await open(server, made.body.data.link) };
		}
		case 'scope': {
			if (!share) return null;
			const { status, text } = await server
				.api(cast.owner.token)
				.patch(`/share/api/shares/${share.id}`, { scope: happening.scope });
			if (status >= 500) findings.faults.push(`PATCH of a share's scope: ${status} ${text}`);
			return share;
		}
		case 'change': {
			const { collection, row, fields } = happening;
			// What the database refuses does not happen.
			const where = keyOf(world, collection, world.rows[collection]?.[row] ?? {});
			await server
				.knex(collection)
				.where(where)
				.update(fields)
				.catch(() => undefined);
			return share;
		}
		default: {
			const { collection, row } = happening;
			const key = Object.values(keyOf(world, collection, world.rows[collection]?.[row] ?? {}))[0];
			await server.admin.delete(`/items/${collection}/${encodeURIComponent(String(key))}`);
			return share;
		}
	}
}

async function open(server: DirectusServer, link: string): Promise<OpenedShare | null> {
	try {
		return await openShare(server, link);
	} catch (error) {
		if (String(error).includes('SHARE_SHOWS_NOTHING')) return null;
		throw error;
	}
}
