import type { Format } from '../format/use-format.ts';
import type { Recipient, RecipientState } from '../api/recipients.ts';
import type { Say } from '../texts/use-texts.ts';
import type { StateLook } from '../share/share-words.ts';

const icons: Record<Recipient['kind'], string> = { email: 'mail', user: 'person', role: 'groups' };

const looks: Record<RecipientState, StateLook> = {
	invited: { icon: 'schedule_send', colour: 'var(--theme--primary)' },
	accepted: { icon: 'check_circle', colour: 'var(--theme--success)' },
	declined: { icon: 'thumb_down', colour: 'var(--theme--warning)' },
	expired: { icon: 'hourglass_disabled', colour: 'var(--theme--warning)' },
	revoked: { icon: 'block', colour: 'var(--theme--foreground-subdued)' },
	gone: { icon: 'person_off', colour: 'var(--theme--danger)' },
};

export function kindIcon(kind: Recipient['kind']): string {
	return icons[kind];
}

export function recipientLook(state: RecipientState): StateLook {
	return looks[state];
}

/** Whether somebody is in, or may still come in. */
export function isIn({ state }: Pick<Recipient, 'state'>): boolean {
	return state === 'invited' || state === 'accepted';
}

/** "Accepted 5 May 2026", "Can be accepted until 7 May 2026, 14:00" */
export function answerWords(recipient: Recipient, t: Say, format: Format): string {
	const { kind, state, expires, date_answered: answered } = recipient;
	if (state === 'invited' && expires !== null) return t('people.until', { date: format.dateTime(expires) });
	if (state === 'expired' && expires !== null) return t('people.expired', { date: format.dateTime(expires) });
	if (answered === null) return '';
	if (state === 'accepted' && kind !== 'role') return t('people.accepted', { date: format.date(answered) });
	return state === 'declined' ? t('people.declined', { date: format.date(answered) }) : '';
}

/** "Opened 3 times, last 2 hours ago" */
export function openingWords({ times_used: times, last_used: last }: Recipient, t: Say, format: Format): string {
	if (times === 0 || last === null) return t('share.neverOpened');
	return t('people.opened', { n: format.number(times), when: format.relative(last) }, times);
}

export function recipientName({ name, email, kind }: Recipient, t: Say): string {
	return name ?? email ?? t(`people.gone.${kind === 'role' ? 'role' : 'user'}`);
}
