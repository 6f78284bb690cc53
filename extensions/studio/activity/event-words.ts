import { erased } from '../../../src/share/event.ts';
import type { Format } from '../format/use-format.ts';
import type { Say, TextKey } from '../texts/use-texts.ts';
import type { ShareEvent } from '../api/activity.ts';
import type { Texts } from '../texts/texts.ts';

/** A server that is newer than this page may have kinds that it has no words for. */
type Told = { kind: string } & Pick<ShareEvent, 'reason' | 'detail'> & Partial<Pick<ShareEvent, 'recipient_name'>>;
type Sentence = keyof Texts['activity']['event'];

const madeBy: Record<string, Sentence> = { moved: 'adopted', duplicated: 'duplicated' };

const changes: Record<string, Sentence> = {
	paused: 'paused',
	resumed: 'resumed',
	ended: 'endedNow',
	restored: 'restored',
	rotated: 'rotated',
	reset: 'reset',
	transferred: 'transferred',
	'transfer-offered': 'transfer-offered',
	'transfer-withdrawn': 'transfer-withdrawn',
	'transfer-declined': 'transfer-declined',
};

const reasons: (keyof Texts['activity']['reason'])[] = [
	...(['password', 'throttled', 'scheduled', 'paused', 'ended', 'used-up'] as const),
	...(['orphaned', 'item-gone', 'not-shareable', 'nothing'] as const),
	...(['code', 'stranger', 'invitation-expired', 'declined'] as const),
];

const fields: (keyof Texts['activity']['field'])[] = [
	...(['name', 'role', 'password', 'date_start', 'date_end', 'max_uses', 'access', 'audience'] as const),
	...(['recipients', 'scope', 'api', 'message', 'embed'] as const),
	...(['edit_related', 'uses_per', 'remember_days', 'notices'] as const),
];

const icons: Record<string, string> = {
	created: 'add_circle',
	changed: 'edit',
	opened: 'login',
	refused: 'block',
	left: 'logout',
	ended: 'cancel',
	sent: 'send',
	edited: 'edit_note',
	invited: 'person_add',
	accepted: 'how_to_reg',
	declined: 'thumb_down',
	revoked: 'person_remove',
	erased: 'delete_forever',
	paused: 'pause_circle',
	resumed: 'play_circle',
	restored: 'restore_from_trash',
	rotated: 'autorenew',
	reset: 'restart_alt',
};

/** What happened, in a sentence. */
export function eventWords(event: Told, t: Say, format: Format): string {
	const { kind, reason } = event;
	const say = (sentence: Sentence, values = {}) => t(`activity.event.${sentence}`, values);

	switch (kind) {
		case 'created':
			return say(madeBy[reason ?? ''] ?? 'created');
		case 'changed':
			return changedWords(event, t, format);
		case 'sent':
			return say(reason === 'failed' ? 'sendingFailed' : 'sent', { emails: format.list(addressesIn(event, t)) });
		case 'refused':
			if (reason === 'many') return say('refusedMany', { n: format.number(Number(textsIn(event.detail)[0] ?? 0)) });
			return say('refused', { reason: reasonWords(reason, t) });
		case 'opened':
		case 'left':
		case 'ended':
		case 'erased':
			return say(kind);
		case 'invited':
			return aboutSomebody(reason === 'extended' ? 'extended' : kind, event, t);
		case 'accepted':
		case 'declined':
		case 'revoked':
			return aboutSomebody(kind, event, t);
		case 'edited':
			return editedWords(event, t, format);
		default:
			return say('other', { kind });
	}
}

export function eventIcon({ kind, reason }: Told): string {
	if (kind === 'changed' && reason?.startsWith('transfer')) return 'move_up';
	return (kind === 'changed' && reason ? icons[reason] : icons[kind]) ?? 'circle';
}

function changedWords({ reason, detail }: Told, t: Say, format: Format): string {
	const done = changes[reason ?? ''];
	if (done) return t(`activity.event.${done}`);
	const names = textsIn(detail).map((name) => wordIn(fields, name, 'activity.field', t) ?? name);
	if (names.length === 0) return t('activity.event.changedOnly');
	return t('activity.event.changed', { fields: format.list(names) });
}

function aboutSomebody(sentence: Sentence, { recipient_name: name }: Told, t: Say): string {
	if (name) return t(`activity.event.${sentence}`, { name });
	const words = t(`activity.event.${sentence}`, { name: t('activity.somebody') });
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function addressesIn({ detail }: Told, t: Say): string[] {
	return textsIn(detail).map((address) => (address === erased ? t('activity.erasedAddress') : address));
}

function editedWords({ detail }: Told, t: Say, format: Format): string {
	const names = textsIn(detail);
	return names.length === 0
		? t('activity.event.editedOnly')
		: t('activity.event.edited', { fields: format.list(names) });
}

function reasonWords(reason: string | null, t: Say): string {
	return wordIn(reasons, reason ?? '', 'activity.reason', t) ?? t('activity.reason.other');
}

function wordIn<Word extends string>(known: Word[], word: string, path: string, t: Say): string | null {
	const found = known.find((one) => one === word);
	return found === undefined ? null : t(`${path}.${found}` as TextKey);
}

function textsIn(detail: unknown): string[] {
	return Array.isArray(detail) ? detail.filter((part) => typeof part === 'string') : [];
}
