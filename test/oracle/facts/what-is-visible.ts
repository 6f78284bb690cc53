import { permittedTo, type Permission } from '../engine/permitted.ts';
import { readModel } from './read-model.ts';
import { readReaders } from './read-people.ts';
import { readRows } from './read-rows.ts';
import { visibleRows, type VisibleRow } from '../engine/visible.ts';
import type { Place } from '../run/place.ts';
import type { Project } from '../engine/project.ts';

export interface Sight {
	project: Project;
	visible: VisibleRow | null;
	/** Whether a rule says less than it seems to, or what the product refuses to say: then less may be shown. */
	isDoubtful: boolean;
}

/** What visitors of a share may see at this moment, worked out from what is in the tables. */
export async function whatIsVisible(
	{ server, cast, withRules }: Place,
	shareId: string,
	collections: string[],
): Promise<Sight> {
	const { knex, admin } = server;
	const model = await readModel(admin);
	const project = { model, rows: await readRows(knex, model, collections) };
	const readers = await readReaders(knex, { role: cast.role, owner: cast.owner.id, withRules });
	const share = await knex('sharing_shares').where({ id: shareId }).first('collection', 'item', 'scope');
	const { positions } = JSON.parse(share.scope) as { positions: Record<string, string[]> };
	const both = [readers.role, readers.owner];
	const visible = visibleRows(
		project,
		{ collection: share.collection, item: share.item, positions },
		both.map((reader) => permittedTo(reader, project)),
	);
	return { project, visible, isDoubtful: both.some(({ rows }) => rows.some(isDoubtful)) };
}

function isDoubtful({ permissions }: Permission): boolean {
	return permissions !== null && /"_none"|\{\}|\[\]/.test(JSON.stringify(permissions));
}
