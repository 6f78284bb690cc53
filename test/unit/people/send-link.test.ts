import { createLimiters } from '../../../src/share/limiter.ts';
import { describe, expect, it } from 'vitest';
import { aShare, noon } from '../../support/shares/a-share.ts';
import { createMailLimit } from '../../../src/people/mail-limit.ts';
import { sendLink } from '../../../src/people/send-link.ts';
import type { NewEvent } from '../../../src/share/event.ts';

const actor = { user: aShare().owner, role: null, admin: false };
const sender = { owner: 'Olive', project: { name: 'Newsroom', color: null, language: null } };

/** Mails go to a list; those for `gone@…` fail. */
function desk() {
	const mailed: string[] = [];
	const written: NewEvent[] = [];
	const context = {
		mailer: async ({ to }: { to: string }) => {
			if (to.startsWith('gone@')) return false;
			mailed.push(to);
			return true;
		},
		limit: createMailLimit(createLimiters(null, String)),
		events: { write: async (event: NewEvent) => void written.push(event) },
		sender,
		link: 'https://example.com/share/x',
		now: noon,
	};
	return { mailed, written, context };
}

describe('sending a link', () => {
	it('writes down whom it went to, and whom it did not', async () => {
		const { context, mailed, written } = desk();
		const emails = ['ada@example.com', 'gone@example.com'];
		const outcome = await sendLink(actor, aShare(), { emails, message: null }, context);
		expect(outcome).toEqual({ kind: 'sent', sent: ['ada@example.com'], failed: ['gone@example.com'] });
		expect(mailed).toEqual(['ada@example.com']);
		expect(written.map(({ kind, reason, detail }) => [kind, reason, detail])).toEqual([
			['sent', null, ['ada@example.com']],
			['sent', 'failed', ['gone@example.com']],
		]);
	});

	it.each([
		['paused', { paused: true }],
		['ended', { dateEnd: noon }],
		['used-up', { maxUses: 1, timesUsed: 1 }],
		['orphaned', { ownerStatus: 'suspended' }],
	] as const)('sends nothing of a share that is %s', async (state, changes) => {
		const { context, mailed } = desk();
		const outcome = await sendLink(actor, aShare(changes), { emails: ['ada@example.com'], message: null }, context);
		expect(outcome).toEqual({ kind: 'closed', state });
		expect(mailed).toEqual([]);
	});

	it('ends at what a share may send in an hour', async () => {
		const { context } = desk();
		const emails = Array.from({ length: 20 }, (_, at) => `p${at}@example.com`);
		for (let at = 0; at < 5; at++) {
			expect((await sendLink(actor, aShare(), { emails, message: null }, context)).kind).toBe('sent');
		}
		const outcome = await sendLink(actor, aShare(), { emails: ['one@example.com'], message: null }, context);
		expect(outcome).toMatchObject({ kind: 'too-many', retryAfterSeconds: expect.any(Number) });
		const other = aShare({ id: 'aaaaaaaa-0000-4000-8000-000000000002' });
		expect((await sendLink(actor, other, { emails: ['one@example.com'], message: null }, context)).kind).toBe('sent');
	});
});
