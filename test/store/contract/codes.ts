import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noon } from '../../support/shares/a-share.ts';
import type { Stage } from './stage.ts';

const tries = 5;

export function testCodes(stage: () => Stage): void {
	describe('codes', () => {
		async function sent(codeHash = 'right', more: { expires?: number; recipient?: string } = {}) {
			const recipient = randomUUID();
			const code = { recipient, codeHash, expires: noon + 1, tries: 0, dateSent: noon, ...more };
			await stage().codes.replace(code);
			return code.recipient;
		}

		it('are good for one opening', async () => {
			const { codes } = stage();
			const recipient = await sent();
			expect(await codes.check(recipient, 'right', { tries, now: noon })).toEqual({ kind: 'right' });
			expect(await codes.check(recipient, 'right', { tries, now: noon })).toEqual({ kind: 'none' });
		});

		it('are gone after five wrong tries, and the right one does not help then', async () => {
			const { codes } = stage();
			const recipient = await sent();
			for (const triesLeft of [4, 3, 2, 1, 0]) {
				expect(await codes.check(recipient, 'wrong', { tries, now: noon })).toEqual({ kind: 'wrong', triesLeft });
			}
			expect(await codes.check(recipient, 'right', { tries, now: noon })).toEqual({ kind: 'none' });
		});

		it('take no more than five tries at the same time, over two connections', async () => {
			const { codes, elsewhere } = stage();
			const recipient = await sent();
			const checks = Array.from({ length: 20 }, (_, index) =>
				(index % 2 ? codes : elsewhere.codes).check(recipient, `wrong ${index}`, { tries, now: noon }),
			);
			const kinds = (await Promise.all(checks)).map(({ kind }) => kind);
			expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(tries);
			expect(kinds.filter((kind) => kind === 'none')).toHaveLength(15);
		});

		it('let one of those in who show it at the same time', async () => {
			const { codes, elsewhere } = stage();
			const recipient = await sent();
			const checks = Array.from({ length: 8 }, (_, index) =>
				(index % 2 ? codes : elsewhere.codes).check(recipient, 'right', { tries, now: noon }),
			);
			const right = (await Promise.all(checks)).filter(({ kind }) => kind === 'right');
			expect(right).toHaveLength(1);
		});

		it('end when their time is over, and are of one recipient', async () => {
			const { codes } = stage();
			const late = await sent('right', { expires: noon });
			expect(await codes.check(late, 'right', { tries, now: noon })).toEqual({ kind: 'none' });
			await sent('right');
			expect(await codes.check(randomUUID(), 'right', { tries, now: noon })).toEqual({ kind: 'none' });
		});

		it('take the place of the one before', async () => {
			const { codes } = stage();
			const recipient = await sent('first');
			await sent('second', { recipient });
			expect(await codes.check(recipient, 'first', { tries, now: noon })).toMatchObject({ kind: 'wrong' });
			expect(await codes.check(recipient, 'second', { tries, now: noon })).toEqual({ kind: 'right' });
		});

		it('are forgotten when they are over', async () => {
			const { codes, knex } = stage();
			const recipient = await sent('right', { expires: noon - 1000 });
			await codes.forget(noon - 999);
			expect(await knex('sharing_codes').where({ recipient }).first()).toBeUndefined();
		});
	});
}
