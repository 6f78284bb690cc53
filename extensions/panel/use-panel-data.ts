import { combine, listIn, within, type PanelData } from './panel-data.ts';
import { computed, onMounted, ref, shallowRef, watch } from 'vue';
import { problemOf, type ApiProblem } from '../studio/api/request.ts';
import { states as knownStates } from '../studio/overview/overview-query.ts';
import { useActivity } from '../studio/api/activity.ts';
import { useMe } from '../studio/app/use-me.ts';
import { useReceived } from '../studio/api/received.ts';
import { useShares, type ShareQuery } from '../studio/api/shares.ts';

/** As a dashboard stores them: anything may stand there. */
export interface PanelOptions {
	owner?: string | null | undefined;
	display?: string | null | undefined;
	states?: string[] | null | undefined;
	collections?: string[] | null | undefined;
	days?: number | null | undefined;
	limit?: number | null | undefined;
	/** What Directus read for the panel (see its `query`): another object each time that the dashboard is refreshed. */
	data?: unknown;
}

/** Of which a panel takes its choice. */
const mostReceived = 200;

export function usePanelData(options: PanelOptions) {
	const shares = useShares();
	const activity = useActivity();
	const inbox = useReceived();
	const me = useMe();
	const data = shallowRef<PanelData | null>(null);
	const problem = ref<ApiProblem | null>(null);
	let asked = 0;

	const days = computed(() => within(options.days, 30, 366));
	const limit = computed(() => within(options.limit, 25, 100));
	const states = computed(() => knownStates.filter((state) => listIn(options.states).includes(state)));
	const question = computed(() =>
		JSON.stringify([options.owner, states.value, listIn(options.collections), days.value, limit.value]),
	);

	onMounted(load);
	watch(question, load);
	watch(
		() => options.data,
		(_, before) => before !== undefined && load(),
	);

	async function load(): Promise<void> {
		const turn = ++asked;

		try {
			const answer = options.owner === 'received' ? await received() : await owned();
			if (turn !== asked) return;
			data.value = answer;
			problem.value = null;
		} catch (error) {
			if (turn === asked) problem.value = problemOf(error);
		}
	}

	async function received(): Promise<PanelData> {
		const { data: rows } = await inbox.list({ limit: mostReceived });
		const chosen = listIn(options.collections);
		const matching = rows.filter(
			({ state, collection }) =>
				(states.value.length === 0 || states.value.includes(state)) &&
				(chosen.length === 0 || chosen.includes(collection)),
		);
		return { days: null, total: matching.length, active: null, rows: matching.slice(0, limit.value) };
	}

	/** One question for each collection: the API takes one at a time. */
	async function owned(): Promise<PanelData> {
		const owner = options.owner === 'all' && me.value.isAdmin ? null : me.value.id;
		const chosen = listIn(options.collections);
		const parts = chosen.length === 0 ? [{}] : chosen.map((collection) => ({ collection }));
		const sort: ShareQuery['sort'] = ['-last_used', '-date_created'];
		const query = { owner, state: states.value, sort, limit: limit.value };

		const [lists, stats] = await Promise.all([
			Promise.all(parts.map((part) => shares.list({ ...query, ...part }))),
			Promise.all(parts.map((part) => activity.stats({ days: days.value, owner, ...part }))),
		]);
		return combine(lists, stats, { days: days.value, limit: limit.value, states: states.value });
	}

	/** The page opens by itself; that it was looked at is noted beside. */
	async function markSeen(share: string): Promise<void> {
		try {
			await inbox.markSeen(share);
			await load();
		} catch (error) {
			problem.value = problemOf(error);
		}
	}

	return { data, problem, days, load, markSeen };
}
