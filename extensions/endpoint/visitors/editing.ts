import { accessOf, originOf } from '../../../src/people/access.ts';
import { changedMeanwhile, forbidden, invalid, storing } from '../../http/problems.ts';
import { calls } from '../../../src/contract/calls.ts';
import type { DirectusRequest } from '../../http/route.ts';
import { createRowReader } from '../../directus/row-reader.ts';
import { createRowWriter } from '../../directus/row-writer.ts';
import { editRow, type EditContext, type Editing } from '../../../src/scope/edit/edit-row.ts';
import { editablePositions } from './editable-positions.ts';
import { eventOf } from '../../../src/share/event.ts';
import { isKeyOf } from '../../../src/scope/model/key.ts';
import type { EditInput } from '../../../src/share/edit-input.ts';
import { serve } from '../serve.ts';
import { placesOf } from './places.ts';
import { reading, visitorOf, type VisitSession } from './visitor-request.ts';
import { traceOf } from '../../../src/visit/visitor.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function editingRoutes(router: Router, engine: Engine): void {
	serve(router, engine, calls.visit.edit, async ({ req, session, body }) => {
		const whole = await reading(req, engine, session);
		if (accessOf(whole.share, whole.guest) === 'view')
			throw forbidden('This share is for looking at. Nothing can be changed here.');
		const editing = await storing(edit(req, engine, whole, body));
		if (editing.kind !== 'saved') throw problemOf(editing, body);
		announce(engine, whole, Object.keys(body.changes));
		return { data: { changes: editing.changes } };
	});
}

async function edit(req: DirectusRequest, engine: Engine, session: VisitSession, input: EditInput): Promise<Editing> {
	const { path, changes, seen } = input;
	const at = editablePositions(session).find(({ position }) => position.path === path);
	if (!at) return { kind: 'refused', what: 'position' };
	const key = path === '' ? (input.key ?? session.share.item) : (input.key ?? '');
	if (!isKeyOf(at.position.collection, key, engine.sharing.checksRanges)) return { kind: 'refused', what: 'row' };
	return await editRow({ path, key, changes, seen }, await contextOf(req, engine, session, path));
}

async function contextOf(
	req: DirectusRequest,
	{ context, sharing, describer }: Engine,
	{ secret, share, visit, guest, plan }: VisitSession,
	path: string,
): Promise<EditContext> {
	const { schema } = req;
	const visitor = visitorOf(req);
	const { address: ip, userAgent } = visitor;
	const author = { ip, userAgent, origin: originOf(share, guest, visit) };
	const trace = traceOf(visitor, sharing.vault.keyed);
	const { id, recipient, user } = visit;
	const where = path === '' ? '' : `${path}.`;
	const rules = await describer.forChange(plan, schema);

	return {
		...placesOf(sharing.settings, secret),
		secret,
		plan,
		...rules,
		rows: createRowReader(context, sharing.principals, schema),
		writer: createRowWriter(context, sharing, {
			schema,
			author,
			event(changes) {
				const detail = Object.keys(changes).map((field) => where + field);
				return eventOf(share.id, 'edited', sharing.now(), { ...trace, visit: id, recipient, user, detail });
			},
		}),
	};
}

function problemOf(editing: Exclude<Editing, { kind: 'saved' }>, { path }: EditInput): Error {
	switch (editing.kind) {
		case 'conflict':
			return changedMeanwhile(editing.conflicts);
		case 'invalid':
			return invalid(editing);
		case 'refused':
			break;
	}

	switch (editing.what) {
		case 'position':
			return forbidden(path === '' ? 'Nothing can be changed here.' : `Nothing can be changed at "${path}".`);
		case 'row':
			return forbidden('There is no such row in this share.');
		case 'field':
			return forbidden(`"${editing.field}" cannot be changed here.`);
	}
}

/** Tells other extensions. */
function announce({ context }: Engine, { share }: VisitSession, fields: string[]): void {
	const { id, collection, item, owner } = share;
	context.emitter.emitAction('share.edited', { share: { id, collection, item, owner }, fields }, null);
}
