import { createI18n } from 'vue-i18n';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../extensions/studio/format/use-format.ts';
import { languages } from '../../../extensions/studio/texts/languages.ts';
import {
	lastOpenedOf,
	nameOf,
	protectionsOf,
	stateHint,
	stateOf,
	usesOf,
} from '../../../extensions/studio/share/share-words.ts';
import type { Say } from '../../../extensions/studio/texts/use-texts.ts';
import type { Share } from '../../../extensions/studio/share/share.ts';

const now = Date.parse('2026-05-04T12:00:00Z');
const open = { has_password: false, max_uses: null, date_start: null, date_end: null };

describe('what is said about a share', () => {
	it('counts uses, with and without a limit', () => {
		const { t, format } = speaking('en-US');
		expect(usesOf({ times_used: 1, max_uses: null }, t, format)).toBe('1 use');
		expect(usesOf({ times_used: 1200, max_uses: null }, t, format)).toBe('1,200 uses');
		expect(usesOf({ times_used: 3, max_uses: 10 }, t, format)).toBe('3 of 10 uses');
	});

	it('names what protects it, and no start that is over', () => {
		const { t, format } = speaking('de-DE');
		const kinds = (share: Parameters<typeof protectionsOf>[0]) =>
			protectionsOf(share, t, format, now).map(({ text }) => text);
		expect(kinds(open)).toEqual([]);
		const share = { ...open, has_password: true, max_uses: 1, date_start: '2026-05-01T00:00:00Z' };
		expect(kinds({ ...share, date_end: '2026-06-01T12:00:00Z' })).toEqual([
			'Passwort',
			'Höchstens 1 Aufruf',
			'Bis 01.06.2026',
		]);
	});

	it('is that not all of it is shown, and what is not, while it is open', () => {
		const { t, format } = speaking('en-US');
		const share = (state: 'active' | 'paused', not_loaded: string[], shows_nothing = false) =>
			({ state, not_loaded, shows_nothing }) as Share;
		expect(stateOf(share('active', []), t)).toBe('Active');
		expect(stateOf(share('active', ['comments', 'spot']), t)).toBe('Not all shown');
		expect(stateHint(share('active', ['comments', 'spot']), t, format)).toContain('what is shared: comments, spot.');
		expect(stateOf(share('paused', ['comments']), t)).toBe('Paused');
		expect(stateOf(share('active', ['comments'], true), t)).toBe('Shows nothing');
	});

	it('says when it was opened last, as a sentence', () => {
		const { t, format } = speaking('de-DE');
		expect(lastOpenedOf({ last_used: null }, t, format)).toBe('Nie geöffnet');
		const twoHoursAgo = new Date(Date.now() - 7_300_000).toISOString();
		expect(lastOpenedOf({ last_used: twoHoursAgo }, t, format)).toBe('Vor 2 Stunden geöffnet');
	});

	it('makes a name for one without', () => {
		const { t, format } = speaking('en-US');
		expect(nameOf({ name: ' ', date_created: '2026-05-04T12:00:00Z' }, t, format)).toBe('Share of May 4, 2026');
		expect(nameOf({ name: null }, t, format)).toBe('Share');
	});
});

describe('times told from now', () => {
	it.each([
		[-20, 'now'],
		[-90, '1 minute ago'],
		[-7200, '2 hours ago'],
		[-90_000, 'yesterday'],
		[3 * 86_400, 'in 3 days'],
		[-8 * 86_400, 'last week'],
		[-400 * 86_400, 'last year'],
	])('%d seconds are "%s"', (seconds, words) => {
		expect(formatFor('en-US').relative(new Date(now + seconds * 1000).toISOString(), now)).toBe(words);
	});
});

function speaking(locale: string): { t: Say; format: ReturnType<typeof formatFor> } {
	const { t } = createI18n({
		legacy: false,
		locale,
		fallbackLocale: 'en',
		messages: languages,
		missingWarn: false,
	}).global;
	const say: Say = (key, values = {}, count) => (count === undefined ? t(key, values) : t(key, values, count));
	return { t: say, format: formatFor(locale) };
}
