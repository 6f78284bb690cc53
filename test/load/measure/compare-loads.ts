import { interleave, type Contender } from './interleave.ts';
import { steadyLoad, type LoadSample } from './steady-load.ts';
import type { Load } from './throughput.ts';

export interface NamedLoad {
	name: string;
	load: Load;
	/** The process that it is sent to. */
	pid: number;
}

interface Bursts {
	connections: number;
	/** About how long one burst takes. */
	seconds: number;
	rounds: number;
}

export interface Comparison {
	names: string[];
	/** Requests a second in each round. */
	speed(name: string): number[];
	/** Milliseconds of the server's processor time for a request, in each round. */
	cost(name: string): number[];
}

/** Sends several loads in turn, warm, in short bursts. */
export async function compareLoads(loads: NamedLoad[], { connections, seconds, rounds }: Bursts): Promise<Comparison> {
	const contenders: Contender<LoadSample>[] = [];
	for (const { name, load, pid } of loads) contenders.push(await steadyLoad(name, load, { pid, connections, seconds }));
	const samples = await interleave(contenders, rounds);

	return {
		names: loads.map(({ name }) => name),
		speed: (name) => samples(name).map(({ perSecond }) => perSecond),
		cost: (name) => samples(name).map(({ processorMs }) => processorMs),
	};
}
