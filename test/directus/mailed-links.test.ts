import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';

describe.each(['11', '12'] as const)('on Directus %s, an owner mails', (version) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let owner: ApiClient;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version });
		mails = await startMailServer(newsroom.server);
		owner = newsroom.server.api(newsroom.editor.token);
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
	});

	it('the link to several people, once each, with the message and without the content', async () => {
		const share = await newsroom.share({ password: 'by phone', date_end: '2040-05-04T12:00:00Z' });
		const emails = ['ada@example.com', 'bob@EXAMPLE.com', 'bob@example.com', 'gone@example.com'];
		mails.refuse('gone@example.com');
		mails.received.length = 0;
		const answer = await owner.need('POST', `${shares}/${share.id}/send`, {
			emails,
			message: 'Please look & tell me <b>soon</b>',
		});
		expect(answer).toEqual({ sent: ['ada@example.com', 'bob@example.com'], failed: ['gone@example.com'] });
		expect(mails.received.flatMap(({ to }) => to).sort()).toEqual(['ada@example.com', 'bob@example.com']);

		const secret = share.link.split('/').at(-1) ?? '';
		for (const { text, html, headers, subject } of mails.received) {
			expect(text).toContain(share.link);
			expect(text).toContain('Please look & tell me <b>soon</b>');
			expect(html).toContain('&#60;b&#62;soon');
			expect(html).not.toContain('<b>soon');
			expect(`${headers}${subject}`).not.toContain(secret);
			expect(`${text}${html}`).not.toContain('The shared article');
		}

		const { data } = (await owner.get(`${shares}/${share.id}/events?kind=sent`)).body;
		expect(data.map(({ detail, reason }: { detail: string[]; reason: string | null }) => [reason, detail])).toEqual([
			['failed', ['gone@example.com']],
			[null, ['ada@example.com', 'bob@example.com']],
		]);
	});

	it('nothing from a share that opens nothing', async () => {
		const share = await newsroom.share();
		await owner.need('POST', `${shares}/${share.id}/pause`);
		mails.received.length = 0;
		const answer = await owner.post(`${shares}/${share.id}/send`, { emails: ['ada@example.com'] });
		expect(answer.status).toBe(409);
		expect(mails.received).toEqual([]);
	});

	it('at most a hundred an hour from one share', async () => {
		const share = await newsroom.share();
		const send = (at: number) => {
			const emails = Array.from({ length: 20 }, (_, index) => `p${at}-${index}@example.com`);
			return owner.post(`${shares}/${share.id}/send`, { emails });
		};
		for (let at = 0; at < 5; at++) expect((await send(at)).status).toBe(200);
		mails.received.length = 0;
		expect(await send(5)).toMatchObject({ status: 429 });
		expect(mails.received).toEqual([]);
	});
});
