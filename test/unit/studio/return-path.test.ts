import { describe, expect, it } from 'vitest';
import { returnPath } from '../../../extensions/studio/app/return-path.ts';

const origin = 'https://data.example.com';
const secret = 'q83Jm0vXx1dK2sYb7nPwTQ_-aa';

describe('the way back after signing in', () => {
	it('leads to a share’s page of this Directus', () => {
		expect(returnPath(`/share/${secret}`, '', origin)).toBe(`/share/${secret}`);
		expect(returnPath(`/cms/share/${secret}#comments`, '/cms', origin)).toBe(`/cms/share/${secret}#comments`);
	});

	it('leads nowhere else, whatever stands in the note', () => {
		for (const note of [
			...[null, '', 'share', `//evil.example/share/${secret}`, `https://evil.example/share/${secret}`],
			...[`/\\evil.example/share/${secret}`, `/\t/evil.example/share/${secret}`, `/share/../admin/${secret}`],
			...[`/share/${secret}/../../auth/logout`, '/share/api/shares', `/share/${secret}/files/x`, '/admin/users'],
			...[`/other/share/${secret}`, `javascript:alert(1)//share/${secret}`, `/share/%2e%2e/${secret}`, 'http://['],
		]) {
			expect(returnPath(note, '', origin), String(note)).toBeNull();
		}
		expect(returnPath(`/share/${secret}`, '/cms', origin)).toBeNull();
	});
});
