import { describe, expect, it } from 'vitest';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import type { Plan } from '../../../../src/scope/plan/plan.ts';

/** The ids of the principals that the lists at these paths are read with. */
function principals(plan: Plan, paths: string[]): string[] {
	return plan.reached.filter(({ position }) => paths.includes(position.path)).map((one) => plan.read(one).principal.id);
}

describe('the principal of a read', () => {
	it('is that of other reads too where they ask for the same rows of every collection, or for other collections', () => {
		const plan = newsroomPlan({ choice: { paths: ['comments', 'comments.replies', 'blocks'] } });
		const ids = principals(plan, ['', 'blocks']);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(1);
	});

	it('is another where a collection would get a filter with more alternatives', () => {
		const plan = newsroomPlan({ choice: { paths: ['author', 'comments.author'] } });
		const [item, comments] = principals(plan, ['', 'comments']);
		expect(item).not.toBe(comments);

		for (const one of plan.reached.filter(({ position }) => ['', 'comments'].includes(position.path))) {
			const authors = plan.read(one).principal.rows.filter(({ collection }) => collection === 'authors');
			expect(authors).toHaveLength(1);
		}
	});

	it('is its own behind many-to-any, where rows are asked for by their keys', () => {
		const plan = newsroomPlan({ choice: { paths: ['blocks.item:quotes'] } });
		const ids = principals(plan, ['', 'blocks.item:quotes']);
		expect(new Set(ids).size).toBe(2);
	});

	it('is one for the whole share where whole collections are all that it may say', () => {
		const plan = newsroomPlan({ choice: { paths: ['author', 'comments.author', 'blocks'] }, isCustom: false });
		expect(new Set(principals(plan, ['', 'comments', 'blocks'])).size).toBe(1);
	});
});
