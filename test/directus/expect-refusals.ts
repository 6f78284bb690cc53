import { expect } from 'vitest';
import { dumpSharingTables } from '../support/sharing-tables.ts';
import type { Answer } from '../support/api-client.ts';
import type { Notes } from '../support/notes.ts';

/** Asks all, and sees to it that each answer is a 400 that names the field and that nothing was stored. */
export async function expectRefusals(
	{ server }: Notes,
	field: string,
	ask: () => Promise<Answer<unknown>>[],
): Promise<void> {
	const before = await dumpSharingTables(server.knex);
	for (const answer of await Promise.all(ask())) expectRefused(answer, field);
	expect(await dumpSharingTables(server.knex)).toEqual(before);
}

function expectRefused({ status, text, body }: Answer<unknown>, field: string): void {
	expect(status, text).toBe(400);
	const [error] = (body as { errors: { message: string; extensions: { code: string } }[] }).errors;
	// What is in every query ("limit", "filter", …) Directus itself looks at first.
	expect(['INVALID_PAYLOAD', 'INVALID_QUERY'], text).toContain(error?.extensions.code);
	expect(error?.message, text).toMatch(new RegExp(`\\b${field}\\b.*\\.$`));
	if (error?.extensions.code === 'INVALID_PAYLOAD') expect(error.message).toMatch(/^"[^"]+" .*\.$/);
}
