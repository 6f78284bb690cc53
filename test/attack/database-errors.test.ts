import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { Answer } from '../support/api-client.ts';
import type { OwnDirectus } from '../support/directus-server.ts';

/** What a statement of ours would hold, and what every statement has. */
const name = 'A name for Łódź';
const inStatements = /insert into|select .* from|update .* set|scrypt|secret_hash|door_revision/i;

describe.each(await shortMatrix())(
	'an error of $engine that nobody expected, on Directus $version,',
	({ version, engine }) => {
		let notes: Notes<OwnDirectus>;

		beforeAll(async () => {
			notes = await startNotes({ own: true, version, engine });
		});
		afterAll(() => notes?.server.stop());

		/** Puts the table out of the way for as long as something is done. */
		async function without<Result>(table: string, work: () => Promise<Result>): Promise<Result> {
			const { knex } = notes.server;
			await knex.schema.renameTable(table, 'out_of_the_way');
			try {
				return await work();
			} finally {
				await knex.schema.renameTable('out_of_the_way', table);
			}
		}

		function expectNoStatement({ status, text, body }: Answer<unknown>, since: number): void {
			expect(status, text).toBe(500);
			const { errors } = body as { errors: { message: string; extensions: { reference: string } }[] };
			expect(errors[0]?.message).toContain('Something went wrong on the server.');
			const said = notes.server.log().slice(since);
			expect(said, 'the log has the number of the answer').toContain(errors[0]?.extensions.reference);
			expect(said, 'the log has the place').toMatch(/\bat .+:\d+/);
			for (const told of [text, said]) {
				expect(told).not.toMatch(inStatements);
				expect(told).not.toContain(name);
			}
		}

		it('tells an administrator, and the log, no statement and no value of it', async () => {
			const since = notes.server.log().length;
			const input = { collection: 'notes', item: notes.note, role: notes.reader, name, password: name };
			const answer = await without('sharing_events', () => notes.server.admin.post('/share/api/shares', input));
			expectNoStatement(answer, since);
			expect(await notes.server.knex('sharing_shares').where({ name })).toEqual([]);
		});

		it('tells a visitor as little, and counts nothing', async () => {
			const share = await notes.share({ max_uses: 5 });
			const path = new URL(share.link).pathname;
			const since = notes.server.log().length;
			const answer = await without('sharing_visits', () => notes.server.api().post(`${path}/visits`, {}));
			expectNoStatement(answer, since);
			expect((await notes.look(share)).times_used).toBe(0);
		});

		it('does not get into the log by what Directus tells of', async () => {
			const { admin } = notes.server;
			const { id } = await admin.need('POST', '/items/notes', { text: 'Not for long' });
			const since = notes.server.log().length;
			await without('sharing_shares', async () => {
				await admin.need('DELETE', `/items/notes/${id}`);
				await eventually('the log tells of it', async () => notes.server.log().slice(since).includes('items.delete'));
			});
			expect(notes.server.log().slice(since)).not.toMatch(inStatements);
		});
	},
);
