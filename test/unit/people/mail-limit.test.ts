import { beforeEach, describe, expect, it } from 'vitest';
import { createLimiters } from '../../../src/share/limiter.ts';
import { createMailLimit, type MailLimit } from '../../../src/people/mail-limit.ts';

let limit: MailLimit;
beforeEach(() => {
	limit = createMailLimit(createLimiters(null, String));
});

describe('the mails of an hour', () => {
	it('are a hundred of one share, and three hundred of one owner', async () => {
		for (const share of ['a', 'b', 'c']) expect(await limit.take(share, 'owner', 100)).toBeNull();
		expect(await limit.take('a', 'another', 1)).toBe(3600);
		expect(await limit.take('d', 'owner', 1)).toBe(3600);
		expect(await limit.take('d', 'another', 1)).toBeNull();
	});

	it('are ten from one owner to one person, however the address is written', async () => {
		for (let mail = 0; mail < 10; mail += 1) expect(await limit.takeForPerson('owner', 'Ada@Example.com')).toBe(true);
		expect(await limit.takeForPerson('owner', 'ada@example.com')).toBe(false);
		expect(await limit.takeForPerson('another', 'ada@example.com')).toBe(true);
	});

	it('are one from one owner to each member of a team, and count among the owner’s', async () => {
		expect(await limit.takeForMember('owner', 'member')).toBe(true);
		expect(await limit.takeForMember('owner', 'member')).toBe(false);
		expect(await limit.takeForMember('another', 'member')).toBe(true);
		let mailed = 1;
		for (let member = 0; member < 500; member += 1) if (await limit.takeForMember('owner', `${member}`)) mailed += 1;
		expect(mailed).toBe(300);
	});

	it('are three thousand of all owners together', async () => {
		for (let at = 0; at < 30; at += 1) expect(await limit.take(`share ${at}`, `owner ${at}`, 100)).toBeNull();
		expect(await limit.take('share', 'owner', 1)).toBe(3600);
		expect(await limit.takeForMember('owner', 'member')).toBe(false);
	});

	it('are none where nobody is written to', async () => {
		expect(await limit.take('share', 'owner', 0)).toBeNull();
	});
});
