import { describe, expect, it } from 'vitest';
import { must, type Stage } from './stage.ts';
import { noon } from '../../support/shares/a-share.ts';

export function testDroppedFields(stage: () => Stage): void {
	describe('what was dropped from the data model', () => {
		it('is told by what was dropped after a moment', async () => {
			const { droppedFields } = stage();
			await droppedFields.record('dropped', ['title', 'body'], noon);
			await droppedFields.record('dropped', ['*'], noon + 1);
			const named = async (at: number) =>
				[...(await droppedFields.since(at))].filter((one) => one.startsWith('dropped.')).sort();
			expect(await named(noon - 1)).toEqual(['dropped.*', 'dropped.body', 'dropped.title']);
			expect(await named(noon)).toEqual(['dropped.*']);
			expect(await named(noon + 1)).toEqual([]);
		});

		it('raises a number that every arrival tells', async () => {
			const { droppedFields, share, visits } = stage();
			const made = await share();
			const told = async () => must(await visits.findLink({ secretHash: made.secretHash }, null)).schemaDropVersion;
			const before = await told();
			expect(await told()).toBe(before);
			await droppedFields.record('other', ['field'], noon);
			expect(await told()).toBeGreaterThan(before);
		});

		it('may be nothing', async () => {
			await stage().droppedFields.record('dropped', [], noon);
		});
	});
}
