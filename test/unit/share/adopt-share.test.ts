import { adoptShare } from '../../../src/share/adopt-share.ts';
import { anAuthority } from '../../support/shares/an-authority.ts';
import { aShare, noon } from '../../support/shares/a-share.ts';
import { createVault } from '../../../src/share/secret.ts';
import { describe, expect, it } from 'vitest';
import { memoryShares } from '../../support/shares/memory-shares.ts';

const actor = { user: aShare().owner, role: null, admin: false };

async function adopted(name: string | null) {
	const shares = memoryShares();
	const context = { shares, authority: anAuthority(), vault: createVault('SECRET'), now: noon };
	const past = { passwordHash: 'of Directus', timesUsed: 3, dateEnd: noon - 1 };
	await adoptShare(actor, { collection: 'articles', item: '1', name }, past, context);
	return shares.inserted[0]?.share;
}

describe('a share that was Directus’ own', () => {
	it('keeps its password, its uses and its end, be it over', async () => {
		expect(await adopted('Spring')).toMatchObject({ passwordHash: 'of Directus', timesUsed: 3, dateEnd: noon - 1 });
	});

	it.each([
		[' Spring ', 'Spring'],
		['  ', null],
		['', null],
		[null, null],
	])('is called after %j: %j', async (name, expected) => {
		expect((await adopted(name))?.name).toBe(expected);
	});
});
