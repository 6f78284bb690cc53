import { computed, onUnmounted, ref, shallowRef } from 'vue';
import { problemOf, type ApiProblem } from '../api/request.ts';

const restMs = 250;

/**
 * What a field finds while it is typed into: asked for when the typing rests, and only the newest answer counts.
 *
 * @param find asks the server
 * @param optionsOf what can be chosen, of what was found and of what stands in the field
 */
export function useSearch<Found, Option>(
	find: (text: string) => Promise<Found[]>,
	optionsOf: (found: Found[], text: string) => Option[],
) {
	const text = ref('');
	const found = shallowRef<Found[]>([]);
	const problem = ref<ApiProblem | null>(null);
	const isOpen = ref(false);
	const isKnown = ref(false);
	const active = ref(-1);
	const options = computed(() => optionsOf(found.value, text.value.trim()));
	let timer = 0;
	let asked = 0;

	onUnmounted(() => window.clearTimeout(timer));

	function look(): void {
		window.clearTimeout(timer);
		isOpen.value = true;
		timer = window.setTimeout(() => void ask(), restMs);
	}

	async function ask(): Promise<void> {
		const turn = ++asked;

		try {
			const answer = await find(text.value.trim());
			if (turn !== asked) return;
			found.value = answer;
			problem.value = null;
			active.value = text.value.trim() !== '' && options.value.length > 0 ? 0 : -1;
		} catch (error) {
			if (turn === asked) problem.value = problemOf(error);
		}
		isKnown.value = true;
	}

	/** What is found later belongs to a question that nobody asks any more. */
	function close(): void {
		window.clearTimeout(timer);
		asked++;
		isOpen.value = isKnown.value = false;
		active.value = -1;
	}

	/** What a key does to the list; true where it did something, and nobody else is to. */
	function press({ key }: KeyboardEvent): boolean {
		if (key === 'Escape') {
			if (!isOpen.value) return false;
			close();
			return true;
		}
		if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
		if (isOpen.value) step(key === 'ArrowDown' ? 1 : -1);
		else look();
		return true;
	}

	function step(by: number): void {
		const count = options.value.length;
		if (count > 0) active.value = (active.value + by + count + (active.value < 0 && by < 0 ? 1 : 0)) % count;
	}

	const chosen = computed(() => (isOpen.value ? options.value[active.value] : undefined));

	return { text, options, problem, isOpen, isKnown, active, chosen, look, close, press };
}
