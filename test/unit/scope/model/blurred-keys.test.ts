import { describe, expect, it } from 'vitest';
import { admin, rightsIn } from '../../../support/scope/readers.ts';
import { anyReference, modelOf, reference } from '../../../support/scope/small-model.ts';
import { chooseScope } from '../../../../src/scope/choose/choose-scope.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { readContent, readList } from '../../../../src/scope/read/content.ts';
import type { Plan } from '../../../../src/scope/plan/plan.ts';
import type { Project } from '../../../oracle/engine/project.ts';

/** What drivers make of …992, …993 and …994: none of them is told from the others any more. */
const blurred = 9007199254740992;

const bigKey = { field: 'id', type: 'bigInteger' };
const model = modelOf(
	{
		notes: [bigKey, 'text'],
		authors: [bigKey, 'name'],
		replies: [bigKey, 'text'],
		likes: [bigKey, 'by'],
		blocks: [bigKey],
		quotes: [bigKey, 'quote'],
	},
	[
		reference('notes.author', 'authors'),
		reference('replies.note', 'notes', { back: 'replies' }),
		reference('likes.reply', 'replies', { back: 'likes' }),
		reference('blocks.note', 'notes', { back: 'blocks', junction: 'item' }),
		anyReference('blocks.item', 'collection', ['quotes']),
	],
);
const paths = ['author', 'replies', 'replies.likes', 'blocks', 'blocks.item:quotes'];

function planOf(item: string, isCustom: boolean): Plan {
	const rights = rightsIn(admin, model);
	const context = { model, rights, ownerRights: rights, hidden: new Set<string>() };
	const choosing = chooseScope(context, 'notes', { paths }, 0);
	if (choosing.kind !== 'chosen') throw new Error(JSON.stringify(choosing));
	return newsroomPlan({ model, collection: 'notes', item, scope: choosing.scope, isCustom });
}

function projectWith(rows: Project['rows']): Project {
	const none = { notes: [], authors: [], replies: [], likes: [], blocks: [], quotes: [] };
	return { model, rows: { ...none, ...rows } };
}

/** Real: plan, reader. Not real: Directus and the driver; rows stand as the driver would give them back. */
describe.each([true, false])('with custom rules: %s, a key that the driver rounded', (isCustom) => {
	it('is no item’s', async () => {
		const project = projectWith({ notes: [{ id: blurred, text: 'Another note' }] });
		expect(await readContent(planOf(String(blurred), isCustom), memoryReader(project))).toBeNull();
	});

	it('leads to nobody, however often it is read', async () => {
		const project = projectWith({
			notes: [{ id: 1, text: 'The note', author: blurred }],
			authors: [{ id: blurred, name: 'Somebody else' }],
		});
		const plan = planOf('1', isCustom);
		for (const time of [1, 2, 3]) {
			const content = await readContent(plan, memoryReader(project));
			expect(content?.item, `read ${time}`).toMatchObject({ text: 'The note', author: null });
		}
	});

	it('has no list, and takes none of another row’s', async () => {
		const project = projectWith({
			notes: [{ id: 1, text: 'The note' }],
			replies: [
				{ id: blurred, text: 'One', note: 1 },
				{ id: 5, text: 'Two', note: 1 },
			],
			likes: [
				{ id: 1, by: 'Somebody', reply: blurred },
				{ id: 2, by: 'Ada', reply: 5 },
			],
		});
		const content = await readContent(planOf('1', isCustom), memoryReader(project));
		expect(content?.item['replies']).toMatchObject([
			{ text: 'Two', likes: [{ by: 'Ada' }] },
			{ text: 'One', likes: [] },
		]);
	});

	it('is none that a many-to-any may name', async () => {
		const project = projectWith({
			notes: [{ id: 1, text: 'The note' }],
			blocks: [
				{ id: 1, note: 1, collection: 'quotes', item: '9007199254740993' },
				{ id: 2, note: 1, collection: 'quotes', item: '7' },
				{ id: 3, note: 1, collection: 'quotes', item: '8 of them' },
			],
			quotes: [
				{ id: blurred, quote: 'Another quote' },
				{ id: 7, quote: 'The quote' },
				{ id: 8, quote: 'Named by nobody' },
			],
		});
		const rows = memoryReader(project);
		const content = await readContent(planOf('1', isCustom), rows);
		expect(content?.item['blocks']).toMatchObject([{ item: null }, { item: { quote: 'The quote' } }, { item: null }]);
		expect(JSON.stringify(rows.queries)).not.toContain('8 of them');
		expect(await readList(planOf('1', isCustom), rows, 'blocks', { page: 1, limit: 10 })).toMatchObject({ total: 3 });
	});
});
