import { createI18n } from 'vue-i18n';
import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../../extensions/studio/activity/device-words.ts';
import { eventWords } from '../../../extensions/studio/activity/event-words.ts';
import { formatFor } from '../../../extensions/studio/format/use-format.ts';
import { languages } from '../../../extensions/studio/texts/languages.ts';
import { visitWords } from '../../../extensions/studio/activity/visit-words.ts';
import type { Say } from '../../../extensions/studio/texts/use-texts.ts';

describe('what happened, in words', () => {
	it.each([
		['created', null, null, 'Share created'],
		['created', 'moved', null, 'Share moved here from Directus alone'],
		['changed', null, ['name', 'date_end'], 'Changed: name and end'],
		['changed', null, ['shiny'], 'Changed: shiny'],
		['changed', null, [], 'Share changed'],
		['changed', 'transfer-declined', null, 'Offer declined by the new owner'],
		['changed', 'transferred', null, 'Given to a new owner'],
		['refused', 'used-up', null, 'Refused: no uses left'],
		['refused', 'constructor', null, 'Refused: no access'],
		['sent', null, ['a@example.com', 'b@example.com'], 'Link sent to a@example.com and b@example.com'],
		['sent', 'failed', ['a@example.com'], 'Link could not be sent to a@example.com'],
		['sent', null, ['a@example.com', 'erased'], 'Link sent to a@example.com and an erased address'],
		['erased', null, null, 'A recipient was erased'],
		['left', null, null, 'Visitor left'],
		['beamed', null, null, 'Something happened: beamed'],
	])('%s, %s, %j is "%s"', (kind, reason, detail, words) => {
		const { t, format } = speaking('en-US');
		expect(eventWords({ kind, reason, detail }, t, format)).toBe(words);
	});

	it('names whom it is about, where that is known', () => {
		const { t, format } = speaking('en-US');
		const say = (kind: string, more: object = {}) =>
			eventWords({ kind, reason: null, detail: null, recipient_name: 'Ada', ...more }, t, format);
		expect(say('invited')).toBe('Ada invited');
		expect(say('invited', { reason: 'extended' })).toBe('Invitation of Ada extended');
		for (const name of [null, '']) expect(say('accepted', { recipient_name: name })).toBe('Somebody accepted');
		expect(say('declined')).toBe('Ada declined');
		expect(say('revoked')).toBe('Access of Ada revoked');
		expect(say('edited', { detail: ['title'] })).toBe('Visitor changed title');
		expect(say('edited')).toBe('Visitor changed the item');
		expect(say('refused', { reason: 'stranger' })).toBe('Refused: somebody who is not named');
	});

	it('speaks the Studio’s language', () => {
		const { t, format } = speaking('de-DE');
		expect(eventWords({ kind: 'changed', reason: null, detail: ['scope', 'api'] }, t, format)).toBe(
			'Geändert: Umfang und API-Zugriff',
		);
		expect(deviceOf('Firefox on Android', t)).toEqual({ icon: 'smartphone', text: 'Firefox unter Android' });
		expect(deviceOf('robot', t).text).toBe('Automat');
	});

	it('says of a visit whether it runs, and how it ended', () => {
		const { t, format } = speaking('en-US');
		const now = Date.parse('2026-05-04T12:00:00Z');
		const visit = {
			...{ id: '', opened: '', network: null, agent: null, recipient_name: null },
			expires: '2026-05-04T13:00:00Z',
		};
		const say = (more: object) => visitWords({ ...visit, running: false, ended: null, ...more }, t, format, now);
		expect(say({ running: true })).toMatch(/^Running until/);
		expect(say({ ended: '2026-05-04T11:00:00Z' })).toMatch(/^Ended/);
		expect(say({ expires: '2026-05-04T11:00:00Z' })).toMatch(/^Ran out/);
		expect(say({})).toBe('Ended by a new link or password');
	});
});

function speaking(locale: string) {
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
