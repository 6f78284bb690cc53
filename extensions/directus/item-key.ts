import { isUuid } from '../../src/share/uuid.ts';
import { isReadAsSomethingElse } from '../../src/scope/rule.ts';
import type { CollectionModel } from '../../src/scope/data-model.ts';

/** Whether a text can be a key of the collection at all; databases are not asked what they would only choke on. */
export function isKeyOf({ primary, fields }: CollectionModel, key: string): boolean {
	const type = fields[primary]?.type;
	if (type === 'uuid') return isUuid(key);
	if (type === 'integer') return /^\d{1,10}$/.test(key) && Number(key) <= 2_147_483_647;
	if (type === 'bigInteger') return /^\d{1,18}$/.test(key);
	return !isReadAsSomethingElse(key);
}
