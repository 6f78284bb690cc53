import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { refused } from '../http/problems.ts';
import { route } from '../http/route.ts';
import type { Router } from 'express';

/** What is built for browsers, in folders beside the built endpoint. */
const built = dirname(fileURLToPath(import.meta.url));

const types: Record<string, string> = {
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
};

/** A folder of scripts and styles. Their names carry a hash of what is in them, and nothing in them is anybody's. */
export interface BuiltFiles {
	/** Where the folder is. */
	path: string;
	names: string[];
	/** Sends each file from `/folder/name`. */
	routes(router: Router): void;
}

export function builtFiles(folder: 'page' | 'studio'): BuiltFiles {
	const path = join(built, folder);
	const names = existsSync(path) ? readdirSync(path).filter((name) => extname(name) in types) : [];
	const bodies = new Map<string, Promise<Buffer>>();

	/** Read, and packed, when it is first asked for. */
	function bodyOf(name: string, encoding: string | false): Promise<Buffer> {
		const key = `${name} ${encoding}`;
		const body = bodies.get(key) ?? packed(readFileSync(join(path, name)), encoding);
		bodies.set(key, body);
		return body;
	}

	return {
		path,
		names,
		routes(router) {
			router.get(
				`/${folder}/:file`,
				route(async (req, res) => {
					const name = req.params['file'] ?? '';
					if (!names.includes(name)) throw refused('not-found');
					const encoding = req.acceptsEncodings(['br', 'gzip']);
					res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
					res.setHeader('Content-Type', types[extname(name)] ?? '');
					res.vary('Accept-Encoding');
					if (encoding !== false) res.setHeader('Content-Encoding', encoding);
					res.send(await bodyOf(name, encoding));
				}),
			);
		},
	};
}

const asBrotli = promisify(brotliCompress);
const asGzip: (plain: Buffer, options: { level: number }) => Promise<Buffer> = promisify(gzip);

/** Off the thread that answers everybody: at its best, Brotli takes most of a second for the largest file. */
async function packed(plain: Buffer, encoding: string | false): Promise<Buffer> {
	if (encoding === 'br') return asBrotli(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
	return encoding === 'gzip' ? asGzip(plain, { level: 9 }) : plain;
}
