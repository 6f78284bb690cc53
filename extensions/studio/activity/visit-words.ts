import type { Format } from '../format/use-format.ts';
import type { Say } from '../texts/use-texts.ts';
import type { Visit } from '../api/activity.ts';

/** Whether a visit is running, and if not, how it ended. */
export function visitWords(
	{ running, ended, expires }: Pick<Visit, 'running' | 'ended' | 'expires'>,
	t: Say,
	format: Format,
	now = Date.now(),
): string {
	if (running) return t('activity.running', { date: format.dateTime(expires) });
	if (ended !== null) return t('activity.ended', { date: format.dateTime(ended) });
	if (Date.parse(expires) <= now) return t('activity.expired', { date: format.dateTime(expires) });
	return t('activity.closed');
}
