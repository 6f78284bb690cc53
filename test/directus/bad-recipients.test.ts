import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

describe('nonsense in the recipients of a share', () => {
	let newsroom: Newsroom;
	let owner: ApiClient;

	beforeAll(async () => {
		newsroom = await startNewsroom();
		owner = newsroom.server.api(newsroom.editor.token);
	});
	afterAll(() => newsroom?.server.stop());

	it.each([
		['recipients', { recipients: 'ada@example.com' }],
		['recipients', { recipients: [] }],
		['recipients', { recipients: [{ email: 'a@b.de', user: '1' }] }],
		['recipients', { recipients: [{ user: 'me' }] }],
		['recipients', { recipients: [{ email: 'nobody' }] }],
		['recipients', { recipients: Array.from({ length: 51 }, (_, index) => `a${index}@example.com`) }],
		['recipients', { recipients: [{ email: 'a@example.com', access: 'edit' }] }],
		['message', { recipients: ['a@example.com'], message: 'x'.repeat(2001) }],
		['subject', { recipients: ['a@example.com'], subject: 'x' }],
	])('is refused by name before anything is changed: "%s"', async (field, body) => {
		const share = await newsroom.share({ audience: 'people' });
		const path = `/share/api/shares/${share.id}/recipients`;
		const answer = await owner.post(path, body);
		expect(answer.status, answer.text).toBe(400);
		expect(answer.body.errors[0].message).toContain(`"${field}`);
		expect((await owner.get(path)).body.meta.total).toBe(0);
	});
});
