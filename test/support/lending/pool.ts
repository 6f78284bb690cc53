/** What the pool keeps. */
export interface Poolable {
	/** Makes it as it was when it was started; false where it cannot be used again. */
	refresh(): Promise<boolean>;
	stop(): Promise<void>;
}

export interface Pooled<Value> {
	value: Value;
	giveBack(): void;
}

export interface Pool<Key, Value> {
	/** One that nobody else has, for this key; waits for one that is being made ready rather than start another. */
	take(key: Key): Promise<Pooled<Value>>;
	/** How many were started so far. */
	starts(): number;
	stop(): Promise<void>;
}

interface Entry<Value> {
	key: string;
	value: Promise<Value>;
	isTaken: boolean;
	/** Settles when it can be taken: false where it cannot any more. */
	ready: Promise<boolean>;
	usedAt: number;
}

/** Of those that nobody has, the ones that were not used longest are stopped where there would be more than `atMost`. */
export function createPool<Key, Value extends Poolable>(options: {
	start(key: Key): Promise<Value>;
	atMost: number;
}): Pool<Key, Value> {
	const entries = new Set<Entry<Value>>();
	let starts = 0;

	return {
		async take(wanted) {
			const key = JSON.stringify(wanted);
			for (;;) {
				const free = [...entries].find((entry) => entry.key === key && !entry.isTaken);
				const entry = free ?? begin(key, wanted);
				entry.isTaken = true;
				if (await entry.ready) return { value: await entry.value, giveBack: () => comeBack(entry) };
			}
		},
		starts: () => starts,
		async stop() {
			await Promise.all([...entries].map(end));
		},
	};

	function begin(key: string, wanted: Key): Entry<Value> {
		makeRoom();
		starts++;
		const value = options.start(wanted);
		const entry: Entry<Value> = { key, value, isTaken: true, ready: value.then(() => true), usedAt: Date.now() };
		value.catch(() => entries.delete(entry));
		entries.add(entry);
		return entry;
	}

	function comeBack(entry: Entry<Value>): void {
		entry.usedAt = Date.now();
		entry.isTaken = false;
		entry.ready = entry.value
			.then((value) => value.refresh())
			.catch(() => false)
			.then(async (isUsable) => {
				if (!isUsable) await end(entry);
				return isUsable;
			});
	}

	function makeRoom(): void {
		const idle = [...entries].filter(({ isTaken }) => !isTaken).sort((one, other) => one.usedAt - other.usedAt);
		for (const entry of idle.slice(0, Math.max(0, entries.size + 1 - options.atMost))) void end(entry);
	}

	async function end(entry: Entry<Value>): Promise<void> {
		entries.delete(entry);
		await entry.value.then((value) => value.stop()).catch(() => undefined);
	}
}
