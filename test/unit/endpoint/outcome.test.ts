import { describe, expect, it } from 'vitest';
import { aShare, noon } from '../../support/shares/a-share.ts';
import { glimpseShare } from '../../../src/share/share-view.ts';
import { seenBy } from '../../../extensions/endpoint/owners/outcome.ts';
import type { DirectusRequest } from '../../../extensions/http/route.ts';
import type { Engine } from '../../../extensions/endpoint/engine.ts';

describe('a share after a change', () => {
	it('is no more than a glimpse to somebody who was its owner until a moment ago', async () => {
		// Not real: nothing else of the engine may be asked for it, the link least of all.
		const engine = { sharing: { now: () => noon } } as Engine;
		const former = { user: 'former-owner', role: null, admin: false };
		const share = { ...aShare(), people: 0 };
		expect(await seenBy(former, engine, {} as DirectusRequest, share)).toEqual(glimpseShare(share, noon));
	});
});
