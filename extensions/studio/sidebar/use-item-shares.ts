import { computed, ref, watch, type Ref } from 'vue';
import { problemOf, type ApiProblem } from '../api/request.ts';
import { useShares, type ItemMeta } from '../api/shares.ts';
import { useStores } from '../app/use-stores.ts';
import type { Share, ShareGlimpse } from '../share/share.ts';
import type { ShownItem } from '../app/directus-app.ts';

export type ItemShares = ReturnType<typeof useItemShares>;

/** The shares of the item that is shown, asked for once for each item. */
export function useItemShares(item: Ref<ShownItem | null>) {
	const api = useShares();
	const shares = ref<(Share | ShareGlimpse)[]>([]);
	const meta = ref<ItemMeta | null>(null);
	const problem = ref<ApiProblem | null>(null);
	const isLoading = ref(false);
	const shareAccess = useShareAccess();
	let asked = 0;

	/** Until the answer is there, whoever may share the whole collection sees the section. */
	const isVisible = computed(() => {
		if (item.value === null) return false;
		if (meta.value) return meta.value.may_share || shares.value.length > 0 || meta.value.core_shares.length > 0;
		return shareAccess(item.value.collection) === 'full';
	});

	const keyOf = (shown: ShownItem | null) => JSON.stringify(shown);
	watch(() => keyOf(item.value), startAnew, { immediate: true });

	async function startAnew(): Promise<void> {
		shares.value = [];
		meta.value = null;
		await load();
	}

	async function load(): Promise<void> {
		const shown = item.value;
		// What was asked before, for another item or before something was changed, must not be shown any more.
		const turn = ++asked;
		if (shown === null || shareAccess(shown.collection) === 'unknown') return;
		isLoading.value = true;

		try {
			const answer = await api.ofItem(shown.collection, shown.key);
			if (turn !== asked) return;
			shares.value = answer.data;
			meta.value = answer.meta;
			problem.value = null;
		} catch (error) {
			if (turn === asked) problem.value = problemOf(error);
		} finally {
			if (turn === asked) isLoading.value = false;
		}
	}

	return { item, shares, meta, problem, isLoading, isVisible, load };
}

type ShareAccess = 'none' | 'partial' | 'full' | 'unknown';

/** What Directus told the app about the right to share; nobody signed in is unknown. */
function useShareAccess(): (collection: string) => ShareAccess {
	const { usePermissionsStore, useUserStore } = useStores();
	const permissions = usePermissionsStore();
	const user = useUserStore();

	return (collection) => {
		if (!user.currentUser || 'share' in user.currentUser) return 'unknown';
		if (user.isAdmin) return 'full';
		const access = permissions.getPermission?.(collection, 'share')?.access;
		return access === 'partial' || access === 'full' ? access : 'none';
	};
}
