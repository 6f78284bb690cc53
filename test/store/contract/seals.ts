import { describe, expect, it } from 'vitest';
import { createVault, newSecret } from '../../../src/share/secret.ts';
import { reseal } from '../../../src/share/reseal.ts';
import { must, type Stage } from './stage.ts';

const [former, today] = ['the former one', 'the one of today'].map((secret) => createVault(secret));

export function testSeals(stage: () => Stage): void {
	describe('links that were sealed under another SECRET', () => {
		const vaults = { former: must(former), today: must(today) };
		const sealedOf = async (id: string) =>
			String((await stage().knex('sharing_shares').where({ id }).first('secret_cipher')).secret_cipher);

		it('are found, and sealed anew where that one is known; links of neither stay as they are', async () => {
			const { seals, share, knex } = stage();
			const secrets = Array.from({ length: 3 }, () => newSecret());
			const made = [];
			for (const secret of secrets) made.push(await share({ secretCipher: vaults.former.seal(secret) }));
			const own = await share({ secretCipher: vaults.today.seal('own') });
			const foreign = await share({ secretCipher: createVault('of somebody else').seal('foreign') });
			const [ownBefore, foreignBefore] = [await sealedOf(own.id), await sealedOf(foreign.id)];

			expect(await reseal(seals, vaults.today, null)).toEqual({ kind: 'lost' });
			const outcome = await reseal(seals, vaults.today, vaults.former);
			expect(outcome).toMatchObject({ kind: 'resealed', links: 3 });
			for (const [at, { id }] of made.entries()) {
				expect(vaults.today.open(await sealedOf(id))).toBe(secrets[at]);
			}
			expect([await sealedOf(own.id), await sealedOf(foreign.id)]).toEqual([ownBefore, foreignBefore]);

			await knex('sharing_shares').whereIn('id', [foreign.id]).delete();
			const again = await reseal(seals, vaults.today, vaults.former);
			expect(again).not.toMatchObject({ links: 3 });
		});

		it('are not written over what was rotated meanwhile', async () => {
			const { seals, share, knex } = stage();
			const { id } = await share({ secretCipher: vaults.former.seal('before') });
			const link = { table: 'shares' as const, id, sealed: await sealedOf(id) };
			const rotated = vaults.today.seal('rotated');
			await knex('sharing_shares').where({ id }).update({ secret_cipher: rotated });
			await seals.replace([{ ...link, by: vaults.today.seal('before') }]);
			expect(await sealedOf(id)).toBe(rotated);
		});
	});
}
