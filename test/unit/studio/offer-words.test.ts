import { createI18n } from 'vue-i18n';
import { describe, expect, it } from 'vitest';
import { accessWords, whoWords } from '../../../extensions/studio/received/offer-words.ts';
import { formatFor } from '../../../extensions/studio/format/use-format.ts';
import { languages } from '../../../extensions/studio/texts/languages.ts';
import type { Say } from '../../../extensions/studio/texts/use-texts.ts';
import type { ShareOffer } from '../../../extensions/studio/api/transfers.ts';

const offered = (more: Partial<ShareOffer>) => more as ShareOffer;

describe('a share that is offered, in words', () => {
	const { t, format } = speaking();

	it.each([
		['anyone', 0, 'Anyone with the link'],
		['anyone', 1, 'Anyone with the link, and 1 person who is named'],
		['anyone', 1200, 'Anyone with the link, and 1,200 people who are named'],
		['people', 0, 'Nobody: the link is off, and nobody is named'],
		['people', 1, '1 person who is named, and nobody else'],
		['people', 2, '2 people who are named, and nobody else'],
	] as const)('for %s, and %i who are named: %s', (audience, people, words) => {
		expect(whoWords(offered({ audience, people }), t, format)).toBe(words);
	});

	it.each([
		['view', true, 'View'],
		['edit', false, 'Edit'],
		['edit', true, 'Edit, related items too'],
	] as const)('to %s, related items too (%s): %s', (access, isRelatedToo, words) => {
		expect(accessWords(offered({ access, edit_related: isRelatedToo }), t)).toBe(words);
	});
});

function speaking() {
	const messages = languages;
	const { t } = createI18n({
		legacy: false,
		locale: 'en-US',
		fallbackLocale: 'en',
		messages,
		missingWarn: false,
	}).global;
	const say: Say = (key, values = {}, count) => (count === undefined ? t(key, values) : t(key, values, count));
	return { t: say, format: formatFor('en-US') };
}
