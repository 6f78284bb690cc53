import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cheapHash } from '../support/cheap-hash.ts';
import { eventually } from '../support/eventually.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import { noteText } from '../support/worlds/notes-world.ts';
import { services } from '../support/databases/services.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

/**
 * A short while only: Directus 11 and 12 themselves, without the extension as with it, end with an unhandled
 * MaxRetriesPerRequestError eleven seconds after their Redis went away. So no password takes long to check here.
 */
describe.runIf(inject('redis'))('a Redis that goes away', () => {
	let proxy: TcpProxy;
	let notes: Notes;

	beforeAll(async () => {
		proxy = await startTcpProxy(services.redis.hostname, Number(services.redis.port || 6379));
		const env = { REDIS: `redis://127.0.0.1:${proxy.port}` };
		notes = await startNotes({ own: true, version: '12', redis: true, env });
	});
	afterAll(async () => {
		await notes?.server.stop();
		await proxy?.cut();
	});

	const guess = (share: ShareAnswer, from: string, password = 'wrong') =>
		notes.server.api().post(`${new URL(share.link).pathname}/visits`, { password }, { from });

	async function guessesOf(share: ShareAnswer, from: string): Promise<number[]> {
		const statuses: number[] = [];
		for (let n = 0; n < 7; n++) statuses.push((await guess(share, from)).status);
		return statuses;
	}

	it('does not stop the slowing down of guesses; who reads meanwhile is answered when it is back', async () => {
		const share = await notes.share({ password: 'known' });
		await notes.server
			.knex('sharing_shares')
			.where({ id: share.id })
			.update({ password_hash: cheapHash('known') });
		const visit = await notes.open(share.link, { password: 'known' });
		const five = [401, 401, 401, 401, 401, 429, 429];
		expect(await guessesOf(share, '127.0.0.2')).toEqual(five);

		await proxy.cut();
		const reading = visit.content();
		expect(await guessesOf(share, '127.0.0.3')).toEqual(five);
		expect((await guess(share, '127.0.0.3', 'known')).status).toBe(429);
		const opening = guess(share, '127.0.0.4', 'known');
		await proxy.mend();

		expect((await reading).text).toContain(noteText);
		expect((await opening).status).toBe(200);
		await eventually('who was refused before is refused again', async () => {
			return (await guess(share, '127.0.0.2')).status === 429;
		});
		expect((await guess(share, '127.0.0.5', 'known')).status).toBe(200);
		expect((await visit.content()).text).toContain(noteText);
		expect((await notes.look(share)).times_used).toBe(3);
	});
});
