import { connectRedis } from './redis.ts';
import { createDropStore } from '../../src/store/drops.ts';
import { createEventStore } from '../../src/store/events.ts';
import { createGrantStore } from '../../src/store/grants.ts';
import { createPlanner, type Planner, type RightsSource } from '../../src/scope/planner.ts';
import { createPrincipals, type Principals } from './principals.ts';
import { createRightsSource } from './rights-source.ts';
import { createShareStore } from '../../src/store/shares.ts';
import { createThrottle, type Throttle } from '../../src/visit/throttle.ts';
import { createVault, type Vault } from '../../src/share/secret.ts';
import { createVisitStore } from '../../src/store/visits.ts';
import { migrate } from '../../src/store/migrate.ts';
import { readSettings, type Settings } from './settings.ts';
import type { DirectusContext } from './directus-context.ts';
import type { DropStore } from '../../src/scope/grants.ts';
import type { EventStore } from '../../src/activity/event-store.ts';
import type { ShareStore } from '../../src/share/share-store.ts';
import type { VisitStore } from '../../src/visit/visit-store.ts';

/** The whole of the product, wired: the one place that knows both the domain and the store. */
export interface Sharing {
	settings: Settings;
	shares: ShareStore;
	visits: VisitStore;
	events: EventStore;
	drops: DropStore;
	vault: Vault;
	throttle: Throttle;
	source: RightsSource;
	planner: Planner;
	principals: Principals;
	/** Brings the tables up to date, once; rejects (and tries again at the next call) while the database does not. */
	ready(): Promise<void>;
	now(): number;
}

let composed: Sharing | undefined;

/** Hook and endpoint are one module instance and share one of these. */
export function compose(context: DirectusContext): Sharing {
	composed ??= build(context);
	return composed;
}

function build(context: DirectusContext): Sharing {
	const { database, logger } = context;
	const settings = readSettings(context);
	const drops = createDropStore(database);
	const source = createRightsSource(context);
	let migrating: Promise<void> | undefined;

	return {
		settings,
		drops,
		source,
		shares: createShareStore(database),
		visits: createVisitStore(database),
		events: createEventStore(database),
		vault: createVault(settings.secret),
		throttle: createThrottle(connectRedis(settings, logger)),
		planner: createPlanner({ grants: createGrantStore(database), drops }, source),
		principals: createPrincipals(),
		now: Date.now,
		ready() {
			migrating ??= migrate(database).catch((error: unknown) => {
				migrating = undefined;
				throw error;
			});
			return migrating;
		},
	};
}
