import { checksRanges } from '../../src/store/dialect.ts';
import { connectRedis } from './redis.ts';
import { createCodeLimit, type CodeLimit } from '../../src/people/send-code.ts';
import { createCodeStore } from '../../src/store/codes.ts';
import { createCorePasswords, type CorePasswords } from '../../src/store/core-passwords.ts';
import { createDropStore } from '../../src/store/drops.ts';
import { createEventStore } from '../../src/store/events.ts';
import { createGrantStore } from '../../src/store/grants.ts';
import { createInstance, type Instance } from './instance.ts';
import { createItemStore } from '../../src/store/items.ts';
import { createLimiters } from '../../src/share/limiter.ts';
import { createMailLimit, type MailLimit } from '../../src/people/mail-limit.ts';
import { createNoticeStore } from '../../src/store/notices.ts';
import { createPictureSizes, type PictureSizes } from '../../src/visit/picture-sizes.ts';
import { createPlanner, type Planner, type RightsSource } from '../../src/scope/plan/planner';
import { createPrincipals, type Principals } from './principals.ts';
import { createReceivedStore } from '../../src/store/received.ts';
import { createRecipientStore } from '../../src/store/recipients.ts';
import { createRightsSource } from './rights-source.ts';
import { createSealStore } from '../../src/store/seals.ts';
import { createShareStore } from '../../src/store/shares.ts';
import { createSpelling } from '../../src/store/spelling.ts';
import { createThrottle, type Throttle } from '../../src/visit/throttle.ts';
import { createTurns, type Turns } from '../../src/share/turns.ts';
import { createUnloadedParts, type UnloadedParts } from './unloaded-parts.ts';
import { createVault, type Vault } from '../../src/share/secret.ts';
import { createVisitStore } from '../../src/store/visits.ts';
import { createVitals, type Vitals } from './vitals.ts';
import { createWorkload, type Workload } from '../../src/share/workload.ts';
import { guardRow, type GuardedRow } from '../../src/store/guarded-row.ts';
import { migrate } from '../../src/store/migrate.ts';
import { NewerTables } from './newer-tables.ts';
import { readSettings, type Settings } from './settings.ts';
import type { CodeStore } from '../../src/people/code.ts';
import type { DirectusContext } from './directus-context.ts';
import type { DropStore } from '../../src/scope/rights/applicable-policies';
import type { EventStore } from '../../src/activity/event-store.ts';
import type { ItemStore } from '../../src/share/lost-items.ts';
import type { NoticeStore } from '../../src/activity/notices.ts';
import type { ReceivedStore } from '../../src/people/received.ts';
import type { RecipientStore } from '../../src/people/recipient-store.ts';
import type { SealStore } from '../../src/share/reseal.ts';
import type { ShareStore } from '../../src/share/share-store.ts';
import type { VisitStore } from '../../src/visit/visit-store.ts';

/** The whole of the product, wired: the one place that knows both the domain and the store. */
export interface Sharing {
	instance: Instance;
	settings: Settings;
	vitals: Vitals;
	shares: ShareStore;
	items: ItemStore;
	visits: VisitStore;
	recipients: RecipientStore;
	codes: CodeStore;
	received: ReceivedStore;
	notices: NoticeStore;
	events: EventStore;
	drops: DropStore;
	corePasswords: CorePasswords;
	vault: Vault;
	seals: SealStore;
	unloaded: UnloadedParts;
	turns: Turns;
	workload: Workload;
	pictureSizes: PictureSizes;
	throttle: Throttle;
	mailLimit: MailLimit;
	codeLimit: CodeLimit;
	source: RightsSource;
	planner: Planner;
	principals: Principals;
	/** Whether the database answers with an error where a number is compared with a column that it does not fit into. */
	checksRanges: boolean;
	/** A text in letters that Directus' own tables can hold. */
	spelled(text: string): Promise<string>;
	/** The database, whose next transaction begins with a lock on this row; see `guardRow` of the store. */
	guardRow(row: GuardedRow, look: Parameters<typeof guardRow>[2]): DirectusContext['database'];
	/**
	 * Brings the tables up to date, once; rejects (and tries again at the next call) while the database does not answer, and
	 * with `NewerTables` where they are a later version's.
	 */
	ready(): Promise<void>;
	now(): number;
}

let composed: Sharing | null | undefined;

/** Hook and endpoint are one module instance and share one of these; null where another copy is loaded already. */
export function compose(context: DirectusContext): Sharing | null {
	if (composed === undefined) {
		const instance = createInstance(context);
		composed = instance && build(context, instance);
	}
	return composed;
}

function build(context: DirectusContext, instance: Instance): Sharing {
	const { database, logger } = context;
	const settings = readSettings(context);
	const vault = createVault(settings.secret);
	const redis = connectRedis(settings, vault.keyed('project').slice(0, 16), logger);
	if (redis) instance.onEnd(() => redis.disconnect());
	const limiters = createLimiters(redis, vault.keyed);
	const drops = createDropStore(database);
	const source = createRightsSource(context);
	const turns = createTurns(() => performance.now());
	let migrating: Promise<void> | undefined;

	return {
		instance,
		settings,
		vitals: createVitals(),
		drops,
		corePasswords: createCorePasswords(database),
		source,
		shares: createShareStore(database),
		items: createItemStore(database),
		visits: createVisitStore(database),
		recipients: createRecipientStore(database),
		codes: createCodeStore(database),
		received: createReceivedStore(database),
		notices: createNoticeStore(database),
		events: createEventStore(database),
		vault,
		seals: createSealStore(database),
		unloaded: createUnloadedParts(),
		turns,
		workload: createWorkload(turns, limiters),
		pictureSizes: createPictureSizes(limiters),
		throttle: createThrottle(limiters),
		mailLimit: createMailLimit(limiters),
		codeLimit: createCodeLimit(limiters),
		planner: createPlanner({ grants: createGrantStore(database), drops }, source),
		principals: createPrincipals(),
		checksRanges: checksRanges(database),
		spelled: createSpelling(database),
		guardRow: (row, look) => guardRow(database, row, look),
		now: Date.now,
		ready() {
			migrating ??= bringUpToDate(database).catch((error: unknown) => {
				migrating = undefined;
				throw error;
			});
			return migrating;
		},
	};
}

async function bringUpToDate(database: DirectusContext['database']): Promise<void> {
	const outcome = await migrate(database);
	if (outcome.kind === 'newer') throw new NewerTables(outcome.migration);
}
