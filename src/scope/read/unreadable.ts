import { lineage } from '../model/tree.ts';
import { neededFields, type Reached } from '../plan/walk.ts';
import type { AnchorKeys } from '../rights/condition.ts';
import type { Plan, Unreadable } from '../plan/plan.ts';
import type { RowReader } from './row-reader.ts';

interface Asked {
	plan: Plan;
	rows: RowReader;
	keys: AnchorKeys;
}

/**
 * What makes a read fail. One row is read at each of its positions alone; where that fails, first with the fields that
 * are needed to put rows together, then with the others, half by half. Nothing where no rest remains that can be read.
 */
export async function findUnreadable({ plan, rows, keys }: Asked, at: Reached): Promise<Unreadable[]> {
	const { along } = plan.read(at, keys);
	const found = (await Promise.all([at, ...along].map(unreadableAt))).flat();
	return found.some(({ position, fields }) => position === at.position && fields === 'all') ? [] : found;

	async function unreadableAt(reached: Reached): Promise<Unreadable[]> {
		const { position } = reached;
		const way = lineage(position);
		const others = plan.reached.filter((one) => !way.includes(one.position));
		const alone = plan.without(others.map((one) => ({ position: one.position, fields: 'all' })));
		const { fields, filter, sort, principal } = alone.read(reached, keys);

		async function isReadable(some: string[]): Promise<boolean> {
			const { collection } = position.collection;
			try {
				await rows.read({ collection, fields: some, filter, sort, limit: 1, offset: 0 }, principal);
				return true;
			} catch (error) {
				if (!rows.isOfPart(error)) throw error;
				return false;
			}
		}

		if (await isReadable(fields)) return [];
		const needed = neededFields(position);
		if (!(await isReadable(needed))) return [{ position, fields: 'all' }];
		const broken = await brokenAmong(
			fields.filter((field) => !needed.includes(field)),
			isReadable,
		);
		return broken.length > 0 ? [{ position, fields: broken }] : [];
	}
}

async function brokenAmong(fields: string[], isReadable: (some: string[]) => Promise<boolean>): Promise<string[]> {
	if (fields.length === 0 || (await isReadable(fields))) return [];
	if (fields.length === 1) return fields;
	const middle = Math.ceil(fields.length / 2);
	const halves = [fields.slice(0, middle), fields.slice(middle)].map((half) => brokenAmong(half, isReadable));
	return (await Promise.all(halves)).flat();
}
