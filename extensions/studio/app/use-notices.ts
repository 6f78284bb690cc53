import { problemOf } from '../api/request.ts';
import { problemWords } from '../share/problem-words.ts';
import { useStores } from './use-stores.ts';
import { useTexts } from '../texts/use-texts.ts';

/** The Studio's own notices, in its corner. */
export function useNotices() {
	const { useNotificationsStore } = useStores();
	const notifications = useNotificationsStore();
	const { t, locale } = useTexts();

	return {
		say(title: string): void {
			notifications.add({ title });
		},
		warn(title: string): void {
			notifications.add({ title, type: 'error' });
		},
		explain(error: unknown): void {
			notifications.add({ title: problemWords(problemOf(error), t, locale.value), type: 'error' });
		},
	};
}
