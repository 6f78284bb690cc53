import type { DirectusVersion } from '../directus-version.ts';
import type { Engine } from '../databases/engine.ts';

/** What a test process asks for: see `lender.ts`. */
export interface LoanRequest {
	world: string;
	version: DirectusVersion;
	engine: Engine;
}

/** What it is told of the Directus that it gets. */
export interface Loan {
	port: number;
	url: string;
	mailPort: number;
	logFile: string;
	/** The name of its database. */
	database: string;
	/** What its world says about itself. */
	contents: unknown;
}
