import { createRowReader } from '../../directus/row-reader.ts';
import { findFile } from '../../../src/scope/files/find-file.ts';
import { readAsset, type Asset } from '../../directus/assets.ts';
import { limitSizes } from '../../http/limit-sizes.ts';
import { nothingToSee, reading, type Visiting } from './visitor-request.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

export interface Asked {
	file: string;
	query: Record<string, unknown>;
	accept: string | undefined;
	range: string | undefined;
}

/** A file of the running visit's share. Throws where the visit is over, or the file is none of the share's. */
export async function openAsset(
	req: DirectusRequest,
	engine: Engine,
	session: Visiting,
	asked: Asked,
): Promise<{ share: ShareWithOwner; asset: Asset }> {
	const { context, sharing, describer } = engine;
	const { share, plan } = await reading(req, engine, session);
	const rows = createRowReader(context, sharing.principals, req.schema);
	const principal = await findFile(plan, rows, asked.file, await describer.fileHolders(plan, req.schema));
	if (!principal) throw nothingToSee();
	await limitSizes(sharing, share.id, asked);
	const accountability = sharing.principals.accountabilityOf(principal);
	return { share, asset: await readAsset(context, asked, { accountability, schema: req.schema }) };
}
