import { calls } from '../../../src/contract/calls.ts';
import { dispositionOf } from '../disposition.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { openAsset } from './open-asset.ts';
import { nothingToSee, reading } from './visitor-request.ts';
import { sent, serve } from '../serve.ts';
import { asksForTransformation } from '../../directus/transformation.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { Work } from '../../../src/share/workload.ts';

export function assetRoutes(router: Router, engine: Engine): void {
	serve(
		router,
		engine,
		calls.visit.asset,
		async ({ req, res, session }) => {
			const [, file = ''] = /^([^.]*)(?:\.\w{1,10})?$/.exec(req.params['file'] ?? '') ?? [];
			if (!isUuid(file)) {
				await reading(req, engine, session);
				throw nothingToSee();
			}

			const asked = { file, query: req.query, accept: req.get('accept'), range: req.get('range') };
			const { share, asset } = await openAsset(req, engine, session, asked);
			// Before anything is waited for: an error of a stream that nobody listens to would end the process.
			asset.stream.on('error', () => res.destroy());
			res.on('close', () => asset.stream.destroy());
			const type = await asset.typeWithCharset();

			res.status(asset.status);
			res.setHeader('Content-Security-Policy', policyFor(asset.type, share.embed));
			res.removeHeader('X-Frame-Options');
			for (const [name, value] of Object.entries(asset.headers)) res.setHeader(name, value);
			const way = 'download' in req.query ? 'attachment' : 'inline';
			res.setHeader('Content-Disposition', dispositionOf(way, asset.name));
			res.setHeader('Content-Type', type);

			if (req.method === 'HEAD') {
				asset.stream.destroy();
				res.end();
				return sent;
			}

			asset.stream.pipe(res);
			return sent;
		},
		workOf,
	);
}

function workOf(req: DirectusRequest): Work {
	return asksForTransformation(req.query) ? 'picture' : 'file';
}

/**
 * A file may be shown by the page of the share alone. Whatever could run in it is shut in a sandbox; a PDF is not,
 * because the viewers of browsers do not start in one. They run no script of a document with the rights of this site.
 */
function policyFor(type: string, embed: string[]): string {
	const ancestors = `frame-ancestors ${["'self'", ...embed].join(' ')}`;
	if (type === 'application/pdf') return `object-src 'self'; script-src 'none'; ${ancestors}`;
	return `default-src 'none'; style-src 'unsafe-inline'; ${ancestors}; sandbox`;
}
