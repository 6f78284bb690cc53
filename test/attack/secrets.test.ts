import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { startNotes, type Notes } from '../support/notes.ts';
import type { Answer } from '../support/api-client.ts';
import type { Knex } from 'knex';

describe('the secret of a link', () => {
	let notes: Notes;

	beforeAll(async () => {
		notes = await startNotes({ own: true, version: '11', env: { LOG_LEVEL: 'trace' } });
	});
	afterAll(() => notes?.server.stop());

	const pathOf = ({ link }: { link: string }) => new URL(link).pathname;

	it('has 128 bits or more, and is another for every share', async () => {
		const links = await Promise.all(Array.from({ length: 20 }, () => notes.share()));
		const secrets = links.map(({ link }) => link.split('/').at(-1) ?? '');
		expect(new Set(secrets).size).toBe(20);
		for (const secret of secrets) expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16);
	});

	it('stands in no table and no log, whatever is done with the link, nor do token and password', async () => {
		const { server } = notes;
		const password = 'a password to look for';
		const share = await notes.share({ password });
		const path = pathOf(share);
		const secret = path.slice('/share/'.length);
		const { token, visitor } = await notes.open(share.link, { password });
		const encoded = `%${secret.charCodeAt(0).toString(16)}${secret.slice(1)}`;
		const accept = 'text/html';

		for (const page of [path, `${path}/`, `/SHARE/${secret}`, `/share/${encoded}`, `${path}?a=1&utm_source=mail`]) {
			await server.api().get(page, { headers: { accept } });
		}
		const ofNothing = [
			`/%73hare/${secret}`,
			`/share%2F${secret}`,
			`/share/./${secret}`,
			`/share/none/info?next=${path}`,
		];
		for (const page of [`/${path}`, `${server.url}${path}`, ...ofNothing]) await rawGet(server, page, share.link);
		for (const page of [
			'info',
			'content',
			'content/none',
			'assets/none',
			'visits',
			'no/such/page',
			'%ff',
			'../content',
		]) {
			for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'SEARCH', 'OPTIONS']) {
				await visitor.raw(method, `${path}/${page}`);
			}
		}
		await server.api().post(`${path}/visits`, { password: `not ${password}` });
		await server
			.api()
			.raw('POST', `${path}/visits`, { body: '{broken', headers: { 'content-type': 'application/json' } });
		await server.admin.need('PATCH', `/share/api/shares/${share.id}`, { name: 'Renamed', password });
		await server.admin.need('POST', `/share/api/shares/${share.id}/pause`);
		await server.api().get(path, { headers: { accept } });

		const dump = await dumpEverything(server.knex);
		expect(dump).toContain(share.id);
		for (const [what, hidden] of Object.entries({ secret, encoded, token, password })) {
			expect(dump, `${what} in the database`).not.toContain(hidden);
			expect(server.log(), `${what} in the log`).not.toContain(hidden);
		}
	});

	it('is told to its owner again, encrypted in between, each time with a nonce of its own', async () => {
		const share = await notes.share();
		expect((await notes.look(share)).link).toBe(share.link);
		const ciphers: string[] = await notes.server.knex('sharing_shares').pluck('secret_cipher');
		const nonces = ciphers.map((cipher) => cipher.slice(0, 16));
		expect(new Set(nonces).size).toBe(ciphers.length);
	});

	it('goes to no other site with a request: every answer says no-referrer and noindex', async () => {
		const share = await notes.share();
		const { visitor, path } = await notes.open(share.link);
		const answers = [
			await visitor.get(path, { headers: { accept: 'text/html' } }),
			await visitor.get(`${path}/info`),
			await visitor.get(`${path}/content`),
			await visitor.get(`${path}/content/none`),
			await notes.server.api().get('/share/none/info'),
		];
		for (const { headers } of answers) {
			expect(headers['referrer-policy']).toBe('no-referrer');
			expect(headers['x-robots-tag']).toContain('noindex');
			expect(headers['x-content-type-options']).toBe('nosniff');
		}
		expect(answers[0]?.headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(answers[0]?.text).not.toContain(path.split('/').at(-1));
	});

	it('that is unknown, paused, rotated, deleted or orphaned gets the very same answers', async () => {
		const { server, share } = notes;
		const act = (id: string, what: string) => server.admin.need('POST', `/share/api/shares/${id}/${what}`);
		const [paused, rotated, deleted, orphaned] = [await share(), await share(), await share(), await share()];
		await act(paused.id, 'pause');
		await act(rotated.id, 'rotate');
		await server.admin.need('DELETE', `/share/api/shares/${deleted.id}`);
		await server.knex('sharing_shares').where({ id: orphaned.id }).update({ lost: 'owner' });

		const unknown = { link: `${server.url}/share/${randomBytes(24).toString('base64url')}` };
		const [first, ...others] = await Promise.all(
			[unknown, paused, rotated, deleted, orphaned].map(pathOf).map(answersTo),
		);
		for (const other of others) expect(other).toEqual(first);
		expect(first?.[0]).toMatchObject({ status: 404 });
	});

	async function answersTo(path: string): Promise<object[]> {
		const anyone = notes.server.api();
		const answers = [
			await anyone.get(`${path}/info`),
			await anyone.get(path, { headers: { accept: 'text/html' } }),
			await anyone.get(path, { headers: { accept: 'application/json' } }),
			await anyone.post(`${path}/visits`, {}),
			await anyone.post(`${path}/visits`, { password: 'x' }),
			await anyone.get(`${path}/content`),
			await anyone.get(`${path}/content/any`),
			await anyone.get(`${path}/assets/7b9e4a3e-0000-4000-8000-000000000000`),
			await anyone.delete(`${path}/visits/current`),
		];
		return answers.map(comparable);
	}
});

function comparable({ status, text, headers }: Answer<unknown>): object {
	return { status, text, headers: { ...headers, date: null } };
}

/** A request line as nobody's program cleans it, from a page that tells where it comes from. */
function rawGet({ port, url }: { port: number; url: string }, target: string, referer: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () =>
			socket.write(
				`GET ${target} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nReferer: ${referer}\r\nConnection: close\r\n\r\n`,
			),
		);
		socket
			.on('error', reject)
			.on('close', () => resolve())
			.resume();
	});
}

/** Every row of every table of a SQLite database, as text. */
async function dumpEverything(knex: Knex): Promise<string> {
	const tables: string[] = await knex('sqlite_master').where({ type: 'table' }).pluck('name');
	const rows = await Promise.all(tables.map(async (table) => JSON.stringify(await knex(table).select('*'))));
	return rows.join('\n');
}
