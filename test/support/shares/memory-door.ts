import { isPasswordRight } from '../../../src/share/password.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import type { LinkRow, VisitStore } from '../../../src/visit/visit-store.ts';
import type { Door } from '../../../src/visit/open-visit.ts';
import type { NewEvent } from '../../../src/share/event.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';
import type { Visit } from '../../../src/visit/visit.ts';

export const secret = 'the-secret-of-the-link';

export interface MemoryDoor extends Door {
	granted: { visit: Visit; event: NewEvent }[];
	written: NewEvent[];
	announced: [string, string | null][];
	tried: (string | null)[];
	succeeded: (string | null)[];
	/** What the next looks at the database find; the last one stays. */
	looks: (LinkRow | null)[];
}

/** A door whose store remembers what it is told. Not real: store, throttle, rights. Real: the decisions and passwords. */
export function memoryDoor(
	share: ShareWithOwner | null,
	changes: Partial<Door> & { isGranted?: boolean } = {},
): MemoryDoor {
	const { isGranted = true, ...rest } = changes;
	const looks: (LinkRow | null)[] = [share && { share, visit: null, schemaDropVersion: 0 }];
	const granted: MemoryDoor['granted'] = [];
	const written: NewEvent[] = [];
	const announced: MemoryDoor['announced'] = [];
	const tried: MemoryDoor['tried'] = [];
	const succeeded: MemoryDoor['succeeded'] = [];

	const visits: VisitStore = {
		async findLink(by) {
			const found = looks.length > 1 ? looks.shift() : looks[0];
			return 'secretHash' in by && by.secretHash === fingerprint(secret) ? (found ?? null) : null;
		},
		async grant(_, visit, event) {
			if (isGranted) granted.push({ visit, event });
			return isGranted;
		},
		findLinkByToken: unexpected,
		preview: unexpected,
		wasHere: async () => false,
		list: unexpected,
		end: unexpected,
		forget: unexpected,
	};

	return {
		granted,
		written,
		announced,
		tried,
		succeeded,
		looks,
		visits,
		recipients: { findBySecret: async () => null, findGuest: async () => null, hasLogins: async () => false },
		codes: { check: unexpected, replace: unexpected, forget: unexpected },
		events: {
			write: async (event) => void written.push(event),
		},
		throttle: {
			async attempt(_, { address }) {
				tried.push(address);
				return { kind: 'allowed', triesLeft: 4, isAlarm: false };
			},
			record: async () => ({ kind: 'alone' }),
			notTried: unexpected,
			succeeded: async (_, { address }) => void succeeded.push(address),
		},
		keyed: (value) => `keyed(${value})`,
		isPasswordRight,
		visitTtlMs: 3_600_000,
		showing: async () => 'item',
		alarm: unexpected,
		announce: (name, _, reason) => void announced.push([name, reason]),
		...rest,
	};
}

function unexpected(): never {
	throw new Error('This is not asked of the store.');
}
