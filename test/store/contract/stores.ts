import { createCodeStore } from '../../../src/store/codes.ts';
import { createDroppedFieldStore } from '../../../src/store/dropped-fields.ts';
import { createEventStore } from '../../../src/store/events.ts';
import { createPolicyStore } from '../../../src/store/applicable-policies.ts';
import { createSealStore } from '../../../src/store/seals.ts';
import { createItemStore } from '../../../src/store/items.ts';
import { createNoticeStore } from '../../../src/store/notices.ts';
import { createReceivedStore } from '../../../src/store/received.ts';
import { createRecipientStore } from '../../../src/store/recipients.ts';
import { createShareStore } from '../../../src/store/shares.ts';
import { createVisitStore } from '../../../src/store/visits.ts';
import type { Knex } from 'knex';

export type Stores = ReturnType<typeof storesOf>;

export function storesOf(knex: Knex) {
	return {
		shares: createShareStore(knex),
		items: createItemStore(knex),
		seals: createSealStore(knex),
		visits: createVisitStore(knex),
		events: createEventStore(knex),
		droppedFields: createDroppedFieldStore(knex),
		grants: createPolicyStore(knex),
		recipients: createRecipientStore(knex),
		codes: createCodeStore(knex),
		received: createReceivedStore(knex),
		notices: createNoticeStore(knex),
	};
}
