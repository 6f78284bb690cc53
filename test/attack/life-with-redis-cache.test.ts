import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { cacheOn } from './cache-on.ts';
import { endPermissions } from '../../extensions/directus/permission-cache.ts';
import { rentNewsroom } from './rent-newsroom.ts';
import { services } from '../support/databases/services.ts';
import { testCachedAnswers } from './cached-answers.ts';
import { testRunningVisits } from './running-visits.ts';

describe.runIf(inject('redis'))('with the response cache in Redis', () => {
	const permissions = `sharing-test-${randomBytes(6).toString('hex')}:permissions`;
	const rented = rentNewsroom({
		own: true,
		version: '11',
		env: { ...cacheOn, REDIS_PERMISSIONS_NAMESPACE: permissions },
		redis: true,
	});
	const redis = new Redis(services.redis.href, { lazyConnect: true });
	const keys = () => redis.keys(`${permissions}:*`);
	const endless = async () => (await Promise.all((await keys()).map((key) => redis.pttl(key)))).filter((ms) => ms < 0);
	afterAll(async () => {
		const left = await keys();
		if (left.length > 0) await redis.unlink(...left);
		redis.disconnect();
	});

	testRunningVisits(rented, { api: true });
	testCachedAnswers(rented);

	it('gives an end to what Directus keeps of each visitor’s permissions, where its settings give it none', async () => {
		const { share, open, content } = rented.newsroom;
		const visit = await open((await share({ api: true })).link);
		const reads = async () => (await visit.visitor.get(`/items/articles/${content.article}?fields=title`)).status;
		expect(await reads()).toBe(200);
		expect(await endless()).not.toEqual([]);

		const kept = { url: services.redis.href, options: {}, endless: permissions };
		expect(await endPermissions({ ...kept, endless: null })).toBe(0);
		const before = (await keys()).length;
		expect(await endPermissions(kept)).toBeGreaterThan(0);
		expect(await endless()).toEqual([]);
		expect((await keys()).length).toBe(before);
		expect(await endPermissions(kept)).toBe(0);
		expect(await reads()).toBe(200);
	});
});
