import { setMaxListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns, type Turn, type Turns } from '../../../src/share/turns.ts';

const bounds = { alone: 4, inCompany: 1 };
const staying = new AbortController().signal;
setMaxListeners(0, staying);

let turns: Turns;
beforeEach(() => {
	vi.useFakeTimers();
	turns = createTurns(() => performance.now());
});
afterEach(() => void vi.useRealTimers());

/** A request of a link, as it is worked on. */
function ask(who: string, wish: { whose?: string; bounds?: typeof bounds; signal?: AbortSignal } = {}) {
	const { whose = `${who}'s visit`, signal = staying } = wish;
	// Directus does not know yet who a user is when a request comes in.
	const isNoted = who.startsWith('user:');
	const leave = isNoted ? turns.arrive() : () => undefined;
	const request: { turn: Turn | null; end(): void } = {
		turn: null,
		end() {
			if (request.turn?.kind === 'taken') request.turn.done();
			leave();
		},
	};
	const taking = turns.take({ who, whose, isNoted, bounds: wish.bounds ?? bounds }, signal);
	void taking.then((turn) => (request.turn = turn));
	return request;
}

/** Works without a pause for some seconds, one request after the other. */
async function keepBusy(seconds: number): Promise<void> {
	for (let done = 0; done < seconds; done += 1) {
		const request = ask('a');
		await vi.advanceTimersByTimeAsync(1000);
		request.end();
	}
}

const kindsOf = (requests: { turn: Turn | null }[]) => requests.map(({ turn }) => turn?.kind ?? 'waiting');
const soon = () => vi.advanceTimersByTimeAsync(1);

describe('a link that is alone', () => {
	it('has as many requests worked on at once as it may', async () => {
		const requests = Array.from({ length: 6 }, () => ask('a'));
		await soon();
		expect(kindsOf(requests)).toEqual(['taken', 'taken', 'taken', 'taken', 'waiting', 'waiting']);

		requests[2]?.end();
		await soon();
		expect(kindsOf(requests)).toEqual(['taken', 'taken', 'taken', 'taken', 'taken', 'waiting']);
	});

	it('makes no pause, and takes its own requests for no company', async () => {
		const first = ask('a');
		await vi.advanceTimersByTimeAsync(1000);
		first.end();
		const second = ask('a');
		await soon();
		expect(kindsOf([second])).toEqual(['taken']);
	});

	it('lets what is little work pass what is much', async () => {
		const pictures = Array.from({ length: 3 }, () => ask('a', { bounds: { alone: 2, inCompany: 1 } }));
		const content = ask('a');
		await soon();
		expect(kindsOf([...pictures, content])).toEqual(['taken', 'taken', 'waiting', 'taken']);
	});
});

describe('a link while somebody else is served', () => {
	it('has one request worked on at a time, and pauses in proportion to it', async () => {
		turns.arrive();
		const [first, second] = [ask('a'), ask('a')];
		await vi.advanceTimersByTimeAsync(400);
		expect(kindsOf([first, second])).toEqual(['taken', 'waiting']);

		first.end();
		await vi.advanceTimersByTimeAsync(590);
		expect(kindsOf([second])).toEqual(['waiting']);
		await vi.advanceTimersByTimeAsync(100);
		expect(kindsOf([second])).toEqual(['taken']);
	});

	it('makes no pauses where it asks for one thing after the other', async () => {
		for (let done = 0; done < 5; done += 1) {
			const leave = turns.arrive();
			const request = ask('a');
			await vi.advanceTimersByTimeAsync(100);
			expect(kindsOf([request])).toEqual(['taken']);
			request.end();
			leave();
		}
	});

	it('is not considerate of what takes longer than ten seconds', async () => {
		turns.arrive();
		await vi.advanceTimersByTimeAsync(10_100);
		const requests = [ask('a'), ask('a')];
		await soon();
		expect(kindsOf(requests)).toEqual(['taken', 'taken']);
	});

	it('goes on at once when it is alone again', async () => {
		const leave = turns.arrive();
		const [first, second] = [ask('a'), ask('a')];
		await vi.advanceTimersByTimeAsync(2000);
		first.end();
		leave();
		await vi.advanceTimersByTimeAsync(110);
		expect(kindsOf([second])).toEqual(['taken']);
	});

	it('is considerate of another link as of a user', async () => {
		const requests = [ask('a'), ask('b'), ask('a'), ask('b')];
		await soon();
		expect(kindsOf(requests)).toEqual(['taken', 'taken', 'waiting', 'waiting']);
	});

	it('waits no longer than five seconds after work that was very long', async () => {
		turns.arrive();
		const [first, second] = [ask('a'), ask('a')];
		await vi.advanceTimersByTimeAsync(20_000);
		first.end();
		await vi.advanceTimersByTimeAsync(5100);
		expect(kindsOf([second])).toEqual(['taken']);
	});
});

describe('a link beside somebody who asks now and then', () => {
	it('is as quick as alone for its first ten seconds of work', async () => {
		turns.arrive()();
		await vi.advanceTimersByTimeAsync(60);
		await keepBusy(9);
		const requests = [ask('a'), ask('a')];
		await soon();
		expect(kindsOf(requests)).toEqual(['taken', 'taken']);
	});

	it('then takes one turn at a time, with pauses, until it has been modest for a while', async () => {
		await keepBusy(14);
		turns.arrive()();
		await vi.advanceTimersByTimeAsync(60);
		const requests = [ask('a'), ask('a')];
		await vi.advanceTimersByTimeAsync(1500);
		expect(kindsOf(requests)).toEqual(['taken', 'waiting']);

		for (const request of requests) {
			request.end();
			await vi.advanceTimersByTimeAsync(5000);
		}
		await vi.advanceTimersByTimeAsync(60_000);
		turns.arrive()();
		await vi.advanceTimersByTimeAsync(60);
		const later = [ask('a'), ask('a')];
		await soon();
		expect(kindsOf(later)).toEqual(['taken', 'taken']);
	});

	it('is as quick as alone where nobody else was there for half a minute', async () => {
		turns.arrive()();
		await vi.advanceTimersByTimeAsync(31_000);
		await keepBusy(20);
		const requests = [ask('a'), ask('a')];
		await soon();
		expect(kindsOf(requests)).toEqual(['taken', 'taken']);
	});
});

describe('a link beside another that only waits', () => {
	it('is as quick as alone', async () => {
		await keepBusy(14);
		turns.arrive()();
		const last = ask('a');
		await vi.advanceTimersByTimeAsync(900);
		last.end();
		await vi.advanceTimersByTimeAsync(30);

		const requests = [ask('a'), ask('a'), ask('b'), ask('b')];
		await soon();
		expect(kindsOf(requests)).toEqual(['waiting', 'waiting', 'taken', 'taken']);
	});
});

describe('visits of one link', () => {
	it('have turns in turn, however much one of them asks for', async () => {
		turns.arrive();
		const greedy = Array.from({ length: 10 }, () => ask('a', { whose: 'greedy' }));
		await soon();
		const modest = ask('a', { whose: 'modest' });
		greedy[0]?.end();
		await vi.advanceTimersByTimeAsync(60);
		expect(kindsOf([modest, ...greedy.slice(1, 3)])).toEqual(['taken', 'waiting', 'waiting']);
	});
});

describe('who waits', () => {
	it('loses the place by going away', async () => {
		turns.arrive();
		const leaving = new AbortController();
		const [first, gone, last] = [ask('a'), ask('a', { signal: leaving.signal }), ask('a')];
		await soon();
		leaving.abort();
		first.end();
		await vi.advanceTimersByTimeAsync(60);
		expect(kindsOf([gone, last])).toEqual(['gone', 'taken']);
	});

	it('is told to come again after half a minute', async () => {
		turns.arrive();
		setInterval(() => turns.arrive(), 5000);
		const [first, second] = [ask('a'), ask('a')];
		await vi.advanceTimersByTimeAsync(30_100);
		expect(kindsOf([first, second])).toEqual(['taken', 'refused']);
		expect(second.turn).toEqual({ kind: 'refused', retryAfterSeconds: 5 });
	});

	it('is told so at once where two thousand wait already', async () => {
		const requests = Array.from({ length: 2005 }, () => ask('a'));
		await soon();
		expect(kindsOf(requests).filter((kind) => kind === 'refused')).toHaveLength(1);
	});

	it('was not there at all, gone before it began', async () => {
		const gone = new AbortController();
		gone.abort();
		const request = ask('a', { signal: gone.signal });
		await soon();
		expect(kindsOf([request])).toEqual(['gone']);
	});
});

describe('a user', () => {
	it('is alone where nobody but themselves is served', async () => {
		const requests = [ask('user:1'), ask('user:1')];
		await soon();
		expect(kindsOf(requests)).toEqual(['taken', 'taken']);
	});
});
