import { accessOf } from '../../../src/people/access.ts';
import { createRowReader } from '../../directus/row-reader.ts';
import { editableFields, editableInRow } from '../../../src/scope/edit/editable.ts';
import type { Engine } from '../engine.ts';
import type { Reached } from '../../../src/scope/plan/walk.ts';
import type { Schema } from '../../directus/directus-context.ts';
import type { VisitSession } from './visitor-request.ts';

/** Where something may be changed: at the item and, if its owner says so, at what is related to it. */
export function editablePositions(session: VisitSession): Reached[] {
	if (accessOf(session.share, session.guest) === 'view') return [];
	return session.plan.reached.filter(({ position }) => position.path === '' || session.share.editRelated);
}

/** The fields that the visitor can change, by position; of the item those that can be changed in it as it is now. */
export async function editableByPath(
	{ context, sharing, describer }: Engine,
	session: VisitSession,
	schema: Schema,
): Promise<Record<string, string[]>> {
	const positions = editablePositions(session);
	if (positions.length === 0) return {};
	const { plan, share } = session;
	const rows = createRowReader(context, sharing.principals, schema);
	const isReadOnly = await describer.readOnly(plan, schema);

	const lists = await Promise.all(
		positions.map(async (at) => {
			const { path } = at.position;
			const fields =
				path === ''
					? await editableInRow(plan, rows, at, { key: share.item, isReadOnly })
					: editableFields(plan, at, isReadOnly);
			return [path, fields] as const;
		}),
	);
	return Object.fromEntries(lists.filter(([, fields]) => fields.length > 0));
}
