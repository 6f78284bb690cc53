import { computed, onUnmounted, ref, shallowRef, useId } from 'vue';
import { problemOf, type ApiProblem } from '../api/request.ts';

const restMs = 250;

/**
 * What a field finds while it is typed into: asked for when the typing rests, and only the newest answer counts.
 * `input` is what its input says to those who do not see the list, `list` what the list is given.
 *
 * @param find asks the server
 * @param optionsOf what can be chosen, of what was found and of what stands in the field
 */
export function useSearch<Found, Option>(
	find: (text: string) => Promise<Found[]>,
	optionsOf: (found: Found[], text: string) => Option[],
) {
	const id = `${useId()}-list`;
	const text = ref('');
	const found = shallowRef<Found[]>([]);
	const problem = ref<ApiProblem | null>(null);
	const isOpen = ref(false);
	const isKnown = ref(false);
	const isAsking = ref(false);
	const active = ref(-1);
	const options = computed(() => optionsOf(found.value, text.value.trim()));
	const chosen = computed(() => (isOpen.value ? options.value[active.value] : undefined));
	const isShown = computed(() => isOpen.value && isKnown.value);
	const input = computed(() => ({
		role: 'combobox',
		autocomplete: 'off',
		spellcheck: false,
		'aria-expanded': isShown.value,
		'aria-controls': id,
		'aria-activedescendant': chosen.value ? `${id}-${active.value}` : undefined,
	}));
	const list = computed(() => ({
		id,
		isShown: isShown.value,
		options: options.value,
		active: active.value,
		problem: problem.value,
	}));
	let timer = 0;
	let asked = 0;

	onUnmounted(() => window.clearTimeout(timer));

	/** Nothing is marked until the answer is there: what stands in the list, or still comes, is of what was typed before. */
	function look(): void {
		const turn = ++asked;
		window.clearTimeout(timer);
		active.value = -1;
		isOpen.value = isAsking.value = true;
		timer = window.setTimeout(() => void ask(turn), restMs);
	}

	async function ask(turn: number): Promise<void> {
		try {
			const answer = await find(text.value.trim());
			if (turn !== asked) return;
			found.value = answer;
			problem.value = null;
			active.value = text.value.trim() !== '' && options.value.length > 0 ? 0 : -1;
		} catch (error) {
			if (turn !== asked) return;
			problem.value = problemOf(error);
		}
		isKnown.value = true;
		isAsking.value = false;
	}

	/** What is found later belongs to a question that nobody asks any more. */
	function close(): void {
		window.clearTimeout(timer);
		asked++;
		isOpen.value = isKnown.value = isAsking.value = false;
		active.value = -1;
	}

	/** What a key does to the list. Where it does something, it does nothing else: a drawer around the field stays. */
	function press(event: KeyboardEvent): void {
		if (event.key === 'Escape' && isOpen.value) close();
		else if (event.key === 'ArrowDown') move(1);
		else if (event.key === 'ArrowUp') move(-1);
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	function move(by: number): void {
		if (!isOpen.value) return look();
		const count = options.value.length;
		if (isAsking.value || count === 0) return;
		active.value = (active.value + by + count + (active.value < 0 && by < 0 ? 1 : 0)) % count;
	}

	return { text, isOpen, isAsking, chosen, input, list, look, close, press };
}
