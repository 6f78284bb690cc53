export interface Contender<Sample> {
	name: string;
	/** Measures once. */
	measure(): Promise<Sample>;
}

/**
 * Measures all contenders in turn, round after round, so that what else the machine does meets each of them alike; every
 * other round backwards, so that none always comes after the same one. Answers each contender's samples in round order.
 */
export async function interleave<Sample>(
	contenders: Contender<Sample>[],
	rounds: number,
): Promise<(name: string) => Sample[]> {
	const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));

	for (let round = 0; round < rounds; round++) {
		const turn = round % 2 === 0 ? contenders : contenders.toReversed();
		for (const { name, measure } of turn) samples.get(name)?.push(await measure());
	}
	return (name) => samples.get(name) ?? [];
}
