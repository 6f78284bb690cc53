import { createError } from '@directus/errors';
import { askingByToken, awaitTurn } from '../http/in-turn.ts';
import { limitSizes } from '../http/limit-sizes.ts';
import { sayWhenAgain } from '../http/explain-errors.ts';
import { asksForTransformation } from '../directus/transformation.ts';
import type { Request } from 'express';
import type { ShareWithOwner } from '../../src/share/share.ts';
import type { Work } from '../../src/share/workload.ts';
import type { Sharing } from '../directus/sharing.ts';

const NotTransformed = createError(
	'FORBIDDEN',
	'A visit of a share may ask for a picture by "width", "height", "fit", "format", "quality" and "key", not by "transforms".',
	403,
);

const uuidLength = 36;
const assetPath = /^\/assets\/([^/]+)/;

interface Visiting {
	token: string;
	share: ShareWithOwner;
}

/** A visit's token at Directus' own API works under the limits of the share's own door. */
export async function takeTurn(sharing: Sharing, req: Request, { token, share }: Visiting): Promise<void> {
	const { res } = req;
	if (!res) return;

	try {
		await awaitTurn(res, sharing, workOf(req), askingByToken(token, share));
		await limitPicture(sharing, req, share);
	} catch (error) {
		sayWhenAgain(res, error);
		throw error;
	}
}

function workOf(req: Request): Work {
	if (!assetPath.test(req.path)) return 'read';
	return asksForTransformation(req.query) ? 'picture' : 'file';
}

async function limitPicture(sharing: Sharing, req: Request, share: ShareWithOwner): Promise<void> {
	const { query } = req;
	const file = assetPath.exec(req.path)?.[1]?.slice(0, uuidLength);
	if (file === undefined || !asksForTransformation(query)) return;
	if ('transforms' in query) throw new NotTransformed();
	if ('width' in query || 'height' in query) query['withoutEnlargement'] = 'true';
	await limitSizes(sharing, share.id, { file, query });
}
