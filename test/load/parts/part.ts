import type { Engine } from '../../support/databases/engine.ts';
import type { DirectusVersion } from '../../support/directus-version.ts';
import type { Finding } from '../report/finding.ts';

/** How a bench is run. */
export interface Run {
	/** Fewer rounds, settings and rows: to see that it works, not to know how fast. */
	quick: boolean;
	versions: DirectusVersion[];
	/** The databases that answer on this machine, and that were asked for. */
	engines: Engine[];
}

/** One of the bench's questions; says what it found as soon as it did. */
export type Part = (run: Run, found: (finding: Finding) => void) => Promise<void>;
