import { attentions } from './overview-query.ts';
import { ref } from 'vue';
import { useMe } from '../app/use-me.ts';
import { useReceived } from '../api/received.ts';
import { useShares } from '../api/shares.ts';
import type { View } from './overview-query.ts';

export type Counts = Partial<Record<View, number>>;

/** How many shares need attention, and how many others share that were not looked at. Missing numbers are no reason to stop. */
export function useCounts() {
	const shares = useShares();
	const received = useReceived();
	const me = useMe();
	const counts = ref<Counts>({});

	/** One after the other: on a large table each of them is work, and nobody waits for it. */
	async function load(): Promise<void> {
		await count('received', async () => (await received.list({ limit: 1 })).meta.unseen);
		if (!me.value.isAdmin) return;
		for (const view of attentions) {
			await count(view, async () => (await shares.list({ attention: [view], limit: 1 })).meta.total);
		}
	}

	async function count(view: keyof Counts, ask: () => Promise<number>): Promise<void> {
		try {
			counts.value = { ...counts.value, [view]: await ask() };
		} catch {
			counts.value = Object.fromEntries(Object.entries(counts.value).filter(([name]) => name !== view));
		}
	}

	return { counts, load };
}
