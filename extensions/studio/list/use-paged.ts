import { ref, shallowRef, watch, type Ref } from 'vue';
import { problemOf, type ApiProblem } from '../api/request.ts';
import type { Answer } from '../api/request.ts';

/**
 * One page of a list at a time. Asks again when what it is asked for changes; an answer that was overtaken by a later
 * question is dropped.
 *
 * @param ask tells by its dependencies when to ask again
 */
export function usePaged<Row>(ask: () => Promise<Answer<Row[], { total: number }>>, page: Ref<number>) {
	const rows = shallowRef<Row[]>([]);
	const total = ref(0);
	const problem = ref<ApiProblem | null>(null);
	const isLoading = ref(true);
	const isFirstLoad = ref(true);
	let asked = 0;

	async function load(): Promise<void> {
		const turn = ++asked;
		isLoading.value = true;

		try {
			const answer = await ask();
			if (turn !== asked) return;
			rows.value = answer.data;
			total.value = answer.meta.total;
			problem.value = null;
			isFirstLoad.value = false;
			// What stood on the last page is gone.
			if (answer.data.length === 0 && answer.meta.total > 0 && page.value > 1) page.value = 1;
		} catch (error) {
			if (turn === asked) problem.value = problemOf(error);
		} finally {
			if (turn === asked) isLoading.value = false;
		}
	}

	return { rows, total, problem, isLoading, isFirstLoad, load, watchFor };

	/** Loads now, and whenever one of these changes; not while there is nothing to ask. */
	function watchFor(source: () => unknown): void {
		watch(source, (question) => question !== null && void load(), { immediate: true });
	}
}
