import { describe, expect, it } from 'vitest';
import { isAddress, readTyped, withChosen, type Chosen } from '../../../extensions/studio/people/chosen.ts';

const byAddress = (email: string): Chosen => ({ kind: 'email', id: email, name: email, access: null });

describe('what is typed or pasted as recipients', () => {
	it('is taken apart at commas, semicolons, spaces and lines, each address once', () => {
		expect(readTyped('Ada@example.com, bo@example.com;\n ada@EXAMPLE.com\tcy@example.org ')).toEqual({
			emails: ['ada@example.com', 'bo@example.com', 'cy@example.org'],
			wrong: [],
		});
	});

	it('may be what mail programs copy', () => {
		const copied = 'Ada Lovelace <ada@example.com>, "Doe, Jo" <jo@example.com>\nEva <eva@example.com>';
		expect(readTyped(copied)).toEqual({ emails: ['ada@example.com', 'jo@example.com', 'eva@example.com'], wrong: [] });
	});

	it('keeps what is no address to be mended', () => {
		expect(readTyped('ada@example.com bo@ nobody cy@example')).toEqual({
			emails: ['ada@example.com'],
			wrong: ['bo@', 'nobody', 'cy@example'],
		});
	});

	it('is an address where the server takes it', () => {
		for (const right of ['a@b.co', 'ada+press@example.com', "o'neil@example.com", 'ada@bücher.example']) {
			expect(isAddress(right), right).toBe(true);
		}
		for (const wrong of ['аda@example.com', 'a@b', '@example.com', 'a@b..com', `${'a'.repeat(250)}@example.com`]) {
			expect(isAddress(wrong), wrong).toBe(false);
		}
	});

	it('names nobody twice, and the same id as a user and as a role is two', () => {
		const ada = byAddress('ada@example.com');
		const user: Chosen = { kind: 'user', id: 'one', name: 'One', access: null };
		expect(withChosen([ada], [byAddress('ada@example.com'), user, { ...user, kind: 'role' }])).toEqual([
			ada,
			user,
			{ ...user, kind: 'role' },
		]);
	});
});
