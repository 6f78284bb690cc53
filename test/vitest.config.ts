import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/run/longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = 1000;

/** Tests of modules that keep nothing between calls: they are loaded once for all files, a third less work. */
const alone = { isolate: false, testTimeout: 60 * seconds };

/** Tests that need a database or a Directus; what takes long is made once before the first of them. */
const withServers = {
	globalSetup: ['test/support/global-setup.ts'],
	// Where a test ends that hangs, not how long one may take: a busy machine may need a minute for a start of Directus.
	testTimeout: 180 * seconds,
	hookTimeout: 180 * seconds,
};

/** A browser draws with the processor here: these tests run after all others, and no more of them than there are cores. */
const inBrowsers = {
	...withServers,
	maxWorkers: availableParallelism(),
	sequence: { groupOrder: 1 },
};

export default defineConfig({
	root,
	test: {
		root,
		// A Directus keeps a core busy while it starts and idles afterwards. Measured on two cores: 24 starts take 60 s
		// with two workers, 58 s with three, 52 s with four, and the more there are, the longer each test waits its turn.
		maxWorkers: availableParallelism() + 1,
		sequence: { sequencer: LongestFirst },
		// As patient as `eventually`: what is polled for may wait its turn on a busy machine.
		expect: { poll: { timeout: 20 * seconds } },
		projects: [
			{ extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...alone } },
			{ extends: true, test: { name: 'store', include: ['test/store/**/*.test.ts'], ...withServers } },
			{ extends: true, test: { name: 'directus', include: ['test/directus/**/*.test.ts'], ...withServers } },
			{ extends: true, test: { name: 'attack', include: ['test/attack/**/*.test.ts'], ...withServers } },
			{ extends: true, test: { name: 'oracle', include: ['test/oracle/**/*.test.ts'], ...withServers } },
			{ extends: true, test: { name: 'repository', include: ['test/repository/**/*.test.ts'], ...withServers } },
			{ extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...inBrowsers } },
		],
	},
});
