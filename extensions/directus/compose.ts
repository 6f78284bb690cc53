import { checksRanges } from '../../src/store/dialect.ts';
import { connectRedis } from './redis.ts';
import { createCodeLimit } from '../../src/people/send-code.ts';
import { createCodeStore } from '../../src/store/codes.ts';
import { createCorePasswords } from '../../src/store/core-passwords.ts';
import { createDroppedFieldStore } from '../../src/store/dropped-fields.ts';
import { createEventStore } from '../../src/store/events.ts';
import { createPolicyStore } from '../../src/store/applicable-policies.ts';
import { createInstance, type Instance } from './instance.ts';
import { createItemStore } from '../../src/store/items.ts';
import { createLimiters } from '../../src/share/limiter.ts';
import { createMailLimit } from '../../src/people/mail-limit.ts';
import { createNoticeStore } from '../../src/store/notices.ts';
import { createPictureSizes } from '../../src/visit/picture-sizes.ts';
import { createPlanner } from '../../src/scope/plan/planner.ts';
import { createPrincipals } from './principals.ts';
import { createReceivedStore } from '../../src/store/received.ts';
import { createRecipientStore } from '../../src/store/recipients.ts';
import { createRightsSource } from './rights-source.ts';
import { createSealStore } from '../../src/store/seals.ts';
import { createShareStore } from '../../src/store/shares.ts';
import { createSpelling } from '../../src/store/spelling.ts';
import { createThrottle } from '../../src/visit/throttle.ts';
import { createTurns } from '../../src/share/turns.ts';
import { createUnloadedParts } from './unloaded-parts.ts';
import { createVault } from '../../src/share/secret.ts';
import { createVisitStore } from '../../src/store/visits.ts';
import { createVitals } from './vitals.ts';
import { createWorkload } from '../../src/share/workload.ts';
import { guardRow } from '../../src/store/guarded-row.ts';
import { migrate } from '../../src/store/migrate.ts';
import { NewerTables } from './newer-tables.ts';
import { readSettings } from './settings.ts';
import type { DirectusContext } from './directus-context.ts';
import type { Sharing } from './sharing.ts';

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
	const droppedFields = createDroppedFieldStore(database);
	const source = createRightsSource(context);
	const turns = createTurns(() => performance.now());
	let migrating: Promise<void> | undefined;

	return {
		instance,
		settings,
		vitals: createVitals(),
		droppedFields,
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
		planner: createPlanner({ policies: createPolicyStore(database), droppedFields }, source),
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
