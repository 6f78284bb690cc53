import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Request, Response } from 'express';

const pack = promisify(gzip);

/** Below this, packing costs more than it saves. */
const worthPacking = 2048;

/**
 * Sends JSON, packed where the client can unpack it: Directus itself packs nothing, and a large item on a slow link would
 * wait for it. Nothing of the request is in the answers that this is for, so their size gives nothing away.
 */
export async function sendJson(req: Request, res: Response, body: unknown): Promise<void> {
	const bytes = Buffer.from(JSON.stringify(body));
	res.type('json').vary('Accept-Encoding');

	if (bytes.length < worthPacking || !req.acceptsEncodings('gzip')) {
		res.send(bytes);
		return;
	}

	res.setHeader('Content-Encoding', 'gzip');
	res.send(await pack(bytes, { level: 6 }));
}
