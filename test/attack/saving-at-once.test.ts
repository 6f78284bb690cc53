import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { Engine } from '../support/databases/engine.ts';

describe.each(inject('engines'))(
	'on %s, of several visitors who save at the same moment what they all saw',
	(engine: Engine) => {
		let newsroom: Newsroom;

		beforeAll(async () => {
			newsroom = await startNewsroom({ version: '11', engine });
		});
		afterAll(() => newsroom?.server.stop());

		it('exactly one wins, every time, and the log names as many', async () => {
			const { server, content } = newsroom;
			const role = await roleThatUpdates(newsroom, [{ collection: 'articles', fields: ['title'] }]);
			const owner = await ownerWhoUpdates(newsroom, [{ collection: 'articles' }]);
			const share = await newsroom.share({ role, access: 'edit' }, owner);
			const opened = await Promise.all([1, 2, 3, 4].map(() => newsroom.open(share.link)));
			const rounds = 8;

			for (let round = 0; round < rounds; round++) {
				const { title } = await server.admin.need('GET', `/items/articles/${content.article}?fields=title`);
				const answers = await Promise.all(
					opened.map((one, at) => patch(one, { changes: { title: `${round} by ${at}` }, seen: { title } })),
				);
				expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
				const winner = answers.findIndex(({ status }) => status === 200);
				const now = await server.admin.need('GET', `/items/articles/${content.article}?fields=title`);
				expect(now.title).toBe(`${round} by ${winner}`);
				const lost = answers.find(({ status }) => status === 409);
				expect(lost?.body.errors[0].extensions.conflicts).toEqual([{ field: 'title', value: now.title }]);
			}

			const edits = await server.knex('sharing_events').where({ share: share.id, kind: 'edited' });
			expect(edits).toHaveLength(rounds);
		});
	},
);
