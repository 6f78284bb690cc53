import { createRowReader } from '../../directus/row-reader.ts';
import { findFile } from '../../../src/scope/find-file.ts';
import { readAsset } from '../../directus/assets.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { nothingToSee, reading } from './visitor-request.ts';
import { route } from '../route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function assetRoutes(router: Router, engine: Engine): void {
	const { context, sharing, describer } = engine;

	router.get(
		'/:secret/assets/:file',
		route(async (req, res) => {
			const { plan } = await reading(req, engine);
			const file = req.params['file'] ?? '';
			if (!isUuid(file)) throw nothingToSee();

			const rows = createRowReader(context, sharing.principals, req.schema);
			const principal = await findFile(plan, rows, file, await describer.richText(plan, req.schema));
			if (!principal) throw nothingToSee();

			const accountability = sharing.principals.accountabilityOf(principal);
			const request = { file, query: req.query, accept: req.get('accept'), range: req.get('range') };
			const asset = await readAsset(context, request, { accountability, schema: req.schema });

			res.status(asset.status);
			res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
			for (const [name, value] of Object.entries(asset.headers)) res.setHeader(name, value);
			if ('download' in req.query) res.attachment(asset.name);
			else res.setHeader('Content-Disposition', inline(asset.name));
			res.setHeader('Content-Type', asset.type);

			if (req.method === 'HEAD') {
				asset.stream.destroy();
				res.end();
				return;
			}

			res.on('close', () => asset.stream.destroy());
			asset.stream.on('error', () => res.destroy());
			asset.stream.pipe(res);
		}),
	);
}

/** RFC 6266: the name in UTF-8, with nothing in it that could end the header. */
function inline(name: string): string {
	return `inline; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`;
}
