import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { uploadPng } from '../support/newsroom/content.ts';
import type { Answer } from '../support/api-client.ts';

const side = 60;

let newsroom: Newsroom;
let picture: string;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { admin } = newsroom.server;
	picture = await uploadPng(admin, 'A small picture', side);
	await admin.need('PATCH', `/items/articles/${newsroom.content.article}`, { cover: picture });
});
afterAll(() => newsroom?.server.stop());

const openWith = async (input: object = {}) => newsroom.open((await newsroom.share(input)).link);
const sizeOf = ({ bytes }: Answer<unknown>) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
const tooMany = { errors: [{ extensions: { code: 'REQUESTS_EXCEEDED' } }] };

describe('a picture of a share', () => {
	const large = ['?width=10000&height=10000', '?width=10000', '?height=9000&fit=contain', '?width=10000&fit=outside'];

	it.each(large)('is never made larger than it is: %s', async (query) => {
		const { asset } = await openWith();
		const answer = await asset(picture, `${query}&format=png`);
		expect(answer.status).toBe(200);
		expect(Math.max(...sizeOf(answer))).toBeLessThanOrEqual(side);
	});

	it.each(large)('nor for a visit’s token at Directus’ own door: %s', async (query) => {
		const { visitor } = await openWith({ api: true });
		const answer = await visitor.get(`/assets/${picture}${query}&format=png&withoutEnlargement=`);
		expect(answer.status).toBe(200);
		expect(Math.max(...sizeOf(answer))).toBeLessThanOrEqual(side);
	});

	it('is made smaller as before', async () => {
		const { asset, visitor } = await openWith({ api: true });
		expect(sizeOf(await asset(picture, '?width=20&height=10&format=png'))).toEqual([20, 10]);
		expect(sizeOf(await visitor.get(`/assets/${picture}?width=20&height=10&format=png`))).toEqual([20, 10]);
	});

	it('is not made by transformations that are written out', async () => {
		const { visitor } = await openWith({ api: true });
		const transforms = encodeURIComponent(JSON.stringify([['resize', { width: 5000, height: 5000 }]]));
		const answer = await visitor.get(`/assets/${picture}?transforms=${transforms}`);
		expect(answer.status).toBe(403);
		expect(answer.text).toContain('not by \\"transforms\\"');
	});

	it.each(['width=0', 'width=10001', 'height=1.5', 'quality=101', 'quality=x'])('is not made by %s', async (query) => {
		expect((await (await openWith()).asset(picture, `?${query}`)).status).toBe(400);
	});

	it('is made in forty sizes that nobody has named, by both doors together, and then in those of the page alone', async () => {
		const { asset, visitor } = await openWith({ api: true });
		const asked = Array.from({ length: 44 }, (_, at) => `?width=${at + 3}`);
		const answers: Answer<unknown>[] = [];
		for (const [at, query] of asked.entries()) {
			answers.push(await (at % 2 === 0 ? asset(picture, query) : visitor.get(`/assets/${picture}${query}`)));
		}
		expect(answers.slice(0, 40).filter(({ status }) => status !== 200)).toEqual([]);
		for (const answer of answers.slice(40)) {
			expect(answer.status).toBe(429);
			expect(Number(answer.headers['retry-after'])).toBeGreaterThan(80_000);
			expect(answer.body).toMatchObject(tooMany);
		}

		expect((await asset(picture, asked[0])).status).toBe(200);
		expect((await asset(picture, '?width=480&quality=80&format=webp&fit=inside')).status).toBe(200);
		expect((await asset(picture, '?key=system-small-cover')).status).toBe(200);
		expect((await asset(picture)).status).toBe(200);
	});
});

describe('changes by a visitor', () => {
	it('are a hundred and twenty a minute for one visit, said in every answer', async () => {
		const share = await newsroom.share({ access: 'edit' });
		const first = await newsroom.open(share.link);
		const change = (visit: typeof first, body: object) => visit.visitor.patch(`${visit.path}/content`, body);

		const answers = await Promise.all(Array.from({ length: 120 }, () => change(first, {})));
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
		expect(answers[0]?.headers['ratelimit-policy']).toBe('"change";q=120;w=60');
		expect(answers[0]?.headers['ratelimit']).toBe('"change";r=119;t=60');

		const refused = await change(first, {});
		expect(refused.status).toBe(429);
		expect(refused.body).toMatchObject(tooMany);
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
		expect((await change(await newsroom.open(share.link), {})).status).toBe(400);
	});
});

describe('a visitor who asks for much at once', () => {
	it('is answered, and waits while somebody else is', async () => {
		const { visitor, path } = await openWith();
		const user = newsroom.server.api(newsroom.editor.token);
		let left = 60;
		const flood = Array.from({ length: left }, async () => {
			const { status } = await visitor.get(`${path}/content`);
			left -= 1;
			return status;
		});

		// Between two requests of the user the visitor has the server alone.
		let meanwhile = 0;
		for (let asked = 0; asked < 5; asked += 1) {
			const before = left;
			await user.need('GET', '/items/articles?limit=5');
			meanwhile += before - left;
		}
		expect(meanwhile).toBeLessThan(40);
		expect(new Set(await Promise.all(flood))).toEqual(new Set([200]));
	});
});
