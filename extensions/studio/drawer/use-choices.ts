import { problemOf, type ApiProblem } from '../api/request.ts';
import { nextTick, ref, shallowRef, watch, type Ref } from 'vue';
import { useOptions, type Options } from '../api/options.ts';
import { useRoles } from '../api/roles.ts';
import { useScope, type ScopeTree } from '../api/scope.ts';
import type { UsableRole } from '../../../src/contract/answers/choices.ts';

/** What a share of an item can be made of: the roles, what this project allows, and the tree as `role` would read it. */
export function useChoices(
	{ collection, item }: { collection: string; item: string | null },
	role: Ref<string | null>,
) {
	const api = { roles: useRoles(), scope: useScope(), options: useOptions() };
	const roles = ref<UsableRole[]>([]);
	const options = ref<Options | null>(null);
	const choicesProblem = ref<ApiProblem | null>(null);
	const tree = shallowRef<ScopeTree | null>(null);
	const treeProblem = ref<ApiProblem | null>(null);

	watch(role, readTree, { immediate: true });
	let reading = readChoices();

	/** Resolves when the choices are read, or could not be. */
	async function asRead(): Promise<void> {
		await reading;
		// What waits for them to change is told before whoever waits here.
		await nextTick();
	}

	function readAgain(): void {
		reading = readChoices();
	}

	async function readChoices(): Promise<void> {
		choicesProblem.value = null;

		try {
			[roles.value, options.value] = await Promise.all([api.roles.list(), api.options.read()]);
		} catch (error) {
			choicesProblem.value = problemOf(error);
		}
	}

	async function readTree(): Promise<void> {
		const asked = role.value;
		treeProblem.value = null;

		try {
			const found = await api.scope.tree(collection, item, asked);
			if (asked === role.value) tree.value = found;
		} catch (error) {
			if (asked !== role.value) return;
			tree.value = null;
			treeProblem.value = problemOf(error);
		}
	}

	return { roles, options, choicesProblem, readAgain, asRead, tree, treeProblem, readTree };
}
