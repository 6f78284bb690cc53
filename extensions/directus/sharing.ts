import type { CodeLimit } from '../../src/people/send-code.ts';
import type { CorePasswords } from '../../src/store/core-passwords.ts';
import type { Instance } from './instance.ts';
import type { MailLimit } from '../../src/people/mail-limit.ts';
import type { PictureSizes } from '../../src/visit/picture-sizes.ts';
import type { Planner, RightsSource } from '../../src/scope/plan/planner.ts';
import type { Principals } from './principals.ts';
import type { Throttle } from '../../src/visit/throttle.ts';
import type { Turns } from '../../src/share/turns.ts';
import type { UnloadedParts } from './unloaded-parts.ts';
import type { Vault } from '../../src/share/secret.ts';
import type { Vitals } from './vitals.ts';
import type { Workload } from '../../src/share/workload.ts';
import type { guardRow, GuardedRow } from '../../src/store/guarded-row.ts';
import type { Settings } from './settings.ts';
import type { CodeStore } from '../../src/people/code.ts';
import type { DirectusContext } from './directus-context.ts';
import type { EventStore } from '../../src/activity/event-store.ts';
import type { ItemStore } from '../../src/share/deleted-items.ts';
import type { NoticeStore } from '../../src/activity/notices.ts';
import type { ReceivedStore } from '../../src/people/received.ts';
import type { RecipientStore } from '../../src/people/recipient-store.ts';
import type { SealStore } from '../../src/share/reseal.ts';
import type { ShareStore } from '../../src/share/share-store.ts';
import type { VisitStore } from '../../src/visit/visit-store.ts';
import type { DroppedFieldStore } from '../../src/scope/model/dropped-fields.ts';

/** The whole of the product, as `compose` wires it. */
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
	droppedFields: DroppedFieldStore;
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
