import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Response, Router } from 'express';
import { refused } from '../problems.ts';
import { route } from '../route.ts';

/** `dist/page`, beside the built endpoint. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'page');

const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"media-src 'self'",
	"connect-src 'self'",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** The files of the public page. Their names carry a hash of what is in them, and nothing in them is anybody's. */
export function pageRoutes(router: Router): void {
	const files = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'index.html') : []);

	router.get(
		'/page/:file',
		route(async (req, res) => {
			const name = req.params['file'] ?? '';
			if (!files.has(name)) throw refused('not-found');
			res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			res.sendFile(name, { root: folder, cacheControl: false });
		}),
	);
}

let html: string | undefined;

/** The same page for every link, so that asking for it tells nothing. */
export function sendPage(res: Response, basePath: string): void {
	html ??= readFileSync(join(folder, 'index.html'), 'utf8');
	res.setHeader('Content-Security-Policy', policy);
	res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
	res.type('html').send(html.replaceAll('/share/page/', `${basePath}/share/page/`));
}
