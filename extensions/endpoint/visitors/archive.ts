import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeZip } from 'client-zip';
import { archiveNames, listFiles, type SharedFile } from '../../../src/scope/files/shared-files.ts';
import { calls } from '../../../src/contract/calls.ts';
import { createRowReader } from '../../directus/row-reader.ts';
import { explained } from '../../http/problems.ts';
import { inTurn, type Exchange } from '../../http/in-turn.ts';
import { nothingToSee, reading, visiting } from './visitor-request.ts';
import { openAsset } from './open-asset.ts';
import { sent, serve } from '../serve.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

const mostFiles = 5000;
/** Put in beside the files where some could not be read, one name a line. */
const missingName = 'missing-files.txt';

/** All files of a share as one archive, made while it is sent: neither server nor phone holds more than a part of it. */
export function archiveRoutes(router: Router, engine: Engine): void {
	serve(router, engine, calls.visit.archive, async ({ req, res, session }) => {
		const { plan } = await reading(req, engine, session);
		const rows = createRowReader(engine.context, engine.sharing.principals, req.schema);
		const files = await inTurn({ req, res }, engine, 'archive', () => listFiles(plan, rows, mostFiles));
		if (files.length === 0) throw nothingToSee();

		// Without a name in it the page's own suggestion holds, which is in the visitor's language.
		res.setHeader('Content-Disposition', 'attachment');
		res.setHeader('Content-Type', 'application/zip');
		res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
		if (req.method === 'HEAD') {
			res.end();
			return sent;
		}

		const zip = makeZip(entriesOf({ req, res }, engine, files), { buffersAreUTF8: true });
		await send(zip, res);
		return sent;
	});
}

/** What is sent already cannot be taken back: where the visit ends, the archive is cut off, and no program opens it. */
async function send(zip: ReadableStream<Uint8Array>, res: NodeJS.WritableStream & { destroy(): unknown }) {
	const stream = Readable.fromWeb(zip as Parameters<typeof Readable.fromWeb>[0]);
	try {
		await pipeline(stream, res);
	} catch {
		res.destroy();
	}
}

/** One file after the other; each is asked for as if it were asked for alone, so an end is an end within an archive too. */
async function* entriesOf(exchange: Exchange, engine: Engine, files: SharedFile[]) {
	const names = archiveNames(files);
	const missing: string[] = [];

	for (const { id } of files) {
		const name = names.get(id) ?? id;
		const stream = await inTurn(exchange, engine, 'file', () => openFile(exchange.req, engine, id));
		if (stream) yield { name, input: stream };
		else missing.push(name);
	}

	if (missing.length > 0) yield { name: missingName, input: `${missing.join('\r\n')}\r\n` };
}

/** Null where this one file cannot be read. Throws where nothing can be read any more. */
async function openFile(req: DirectusRequest, engine: Engine, file: string): Promise<Readable | null> {
	const session = await visiting(req, engine);
	await reading(req, engine, session);
	try {
		const asked = { file, query: {}, accept: undefined, range: undefined };
		return (await openAsset(req, engine, session, asked)).asset.stream;
	} catch (error) {
		if ([401, 404, 410, 503].includes(explained(error).status)) throw error;
		engine.context.logger.warn(error, 'Sharing: a file of an archive could not be read.');
		return null;
	}
}
