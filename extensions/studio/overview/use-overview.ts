import { computed, ref, watch } from 'vue';
import { isFiltered, listingOf, readQuery, writeQuery, type OverviewQuery } from './overview-query.ts';
import { useMe } from '../app/use-me.ts';
import { usePaged } from '../list/use-paged.ts';
import { useRoute, useRouter } from 'vue-router';
import { useShares } from '../api/shares.ts';
import type { Share } from '../share/share.ts';

export type Overview = ReturnType<typeof useOverview>;

/** The list of shares that the page's address asks for, and which of them are selected. */
export function useOverview() {
	const route = useRoute();
	const router = useRouter();
	const api = useShares();
	const me = useMe();
	const query = computed(() => readQuery(route.query));
	const listing = computed(() => listingOf(query.value, me.value));
	const page = computed({ get: () => query.value.page, set: (value) => change({ page: value }) });
	const paged = usePaged<Share>(
		() => api.list({ ...listing.value, limit: query.value.size, page: query.value.page }),
		page,
	);
	const selected = ref(new Map<string, Share>());
	/** The share whose drawer the address has open. */
	const opened = computed(() => (typeof route.query['share'] === 'string' ? route.query['share'] : null));

	// Another page, another question: all that matters of the address in one text.
	const question = computed(() => JSON.stringify([listing.value, query.value.size, query.value.page]));
	paged.watchFor(() => (query.value.view === 'received' ? null : question.value));

	// What is selected must be what can be seen, or was on another page of the same list.
	watch(
		() => JSON.stringify({ ...listing.value, sort: null }),
		() => selected.value.clear(),
	);
	watch(paged.rows, (rows) => {
		for (const row of rows) if (selected.value.has(row.id)) selected.value.set(row.id, row);
	});

	/** Whatever changes, one begins on the first page again. */
	function change(part: Partial<OverviewQuery>): void {
		const next = { ...query.value, page: 1, ...part };
		const share = opened.value === null ? {} : { share: opened.value };
		void router.replace({ path: route.path, query: { ...writeQuery(next), ...share } });
	}

	/** On the way back the drawer closes before the page is left. */
	function open(share: string): void {
		void router.push({ path: route.path, query: { ...writeQuery(query.value), share } });
	}

	function close(): void {
		void router.replace({ path: route.path, query: writeQuery(query.value) });
	}

	function clearFilters(): void {
		change({ search: '', states: [], collection: null, owner: null });
	}

	function toggle(share: Share, isOn = !selected.value.has(share.id)): void {
		if (isOn) selected.value.set(share.id, share);
		else selected.value.delete(share.id);
	}

	return {
		...paged,
		...{ me, query, listing, page, selected, opened, change, open, close, clearFilters, toggle },
		isFiltered: computed(() => isFiltered(query.value)),
	};
}
