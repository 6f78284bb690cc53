import { readRefusal, type Answer } from './answer.ts';
import type { Content, Info, ListPage, Visit } from './contract.ts';

const TIMEOUT_MS = 30_000;

export interface ShareClient {
	readInfo(): Promise<Answer<Info>>;
	openVisit(password: string | null): Promise<Answer<Visit>>;
	leaveVisit(): Promise<Answer<null>>;
	readContent(): Promise<Answer<Content>>;
	readList(path: string, page: number, limit: number): Promise<Answer<ListPage>>;
	assetUrl(file: string, parameters?: Record<string, string | number>): string;
	/** Whether an address that occurs in a text is a file of this share. */
	isOwnAsset(address: string): boolean;
}

/**
 * Speaks with the share that this page is the page of. `pathname` is the page's own, `…/share/<secret>`. The visit is
 * kept by a cookie that scripts cannot read; the secret is in the address and nowhere else.
 */
export function createShareClient(pathname: string): ShareClient {
	const base = pathname.replace(/\/+$/, '');
	const assets = `${base}/assets/`;

	async function ask<Body>(path: string, init: RequestInit, read: (body: unknown) => Body): Promise<Answer<Body>> {
		try {
			const response = await fetch(`${base}/${path}`, {
				cache: 'no-store',
				credentials: 'same-origin',
				redirect: 'error',
				signal: AbortSignal.timeout(TIMEOUT_MS),
				...init,
				headers: { Accept: 'application/json', ...init.headers },
			});
			if (!response.ok) return await readRefusal(response);
			return { kind: 'answered', body: read(response.status === 204 ? null : await response.json()) };
		} catch {
			return { kind: 'unreachable' };
		}
	}

	return {
		readInfo: () => ask('info', {}, dataOf<Info>),
		openVisit: (password) =>
			ask(
				'visits',
				{
					method: 'POST',
					headers: { 'Content-Type': 'application/json' },
					body: JSON.stringify(password === null ? {} : { password }),
				},
				dataOf<Visit>,
			),
		leaveVisit: () => ask('visits/current', { method: 'DELETE' }, () => null),
		readContent: () => ask('content', {}, dataOf<Content>),
		readList: (path, page, limit) =>
			ask(
				`content/${encodeURIComponent(path)}?page=${String(page)}&limit=${String(limit)}`,
				{},
				(body) => body as ListPage,
			),
		assetUrl(file, parameters = {}) {
			const query = Object.entries(parameters).map(([name, value]) =>
				value === '' ? name : `${name}=${encodeURIComponent(value)}`,
			);
			return assets + encodeURIComponent(file) + (query.length > 0 ? `?${query.join('&')}` : '');
		},
		isOwnAsset(address) {
			if (!URL.canParse(address, location.href)) return false;
			const url = new URL(address, location.href);
			return url.origin === location.origin && url.pathname.startsWith(assets);
		},
	};
}

function dataOf<Data>(body: unknown): Data {
	return (body as { data: Data }).data;
}
