import { readRefusal, type Answer } from './answer.ts';
import { inWords } from '../fields/in-words.ts';
import type { CodeSent, Content, Edit, ListMeta, Info, OpenedVisit, Opening, Row, Ticket } from '../../client/api.ts';

const TIMEOUT_MS = 30_000;

/** Fields of one row that the visitor changed, with what was there before. */
export type Change = Required<Edit>;

export interface ListPage {
	data: Row[];
	meta: ListMeta;
}

export interface PageOfList {
	page: number;
	limit: number;
	sort: string | null;
	/** Of a list below others, the row whose list it is, by its key. */
	of: string | null;
}

export interface ShareClient {
	readInfo(): Promise<Answer<Info>>;
	openVisit(answers: Opening): Promise<Answer<OpenedVisit>>;
	/** Has a code sent to the address that the link is for. */
	sendCode(): Promise<Answer<CodeSent>>;
	/** Asks for a ticket with the login that the browser has at Directus, if any. */
	fetchTicket(): Promise<Answer<Ticket>>;
	decline(ticket: string | null): Promise<Answer<null>>;
	/** Ends the login that the browser has at Directus. */
	signOut(): Promise<void>;
	/** Where Directus itself asks people to sign in; it leads back by way of the Studio's own page for that. */
	readonly signInUrl: string;
	leaveVisit(): Promise<Answer<null>>;
	readContent(): Promise<Answer<Content>>;
	/** Answers the fields as they are now. */
	saveChange(change: Change): Promise<Answer<Row>>;
	/** `sort` is a field, with `-` in front for descending; null is the list's own order. */
	readList(path: string, page: PageOfList): Promise<Answer<ListPage>>;
	/** A file as bytes, for browsers that send no cookie; null where it cannot be had. */
	fetchAsset(address: string): Promise<Blob | null>;
	/** All files at once. */
	readonly archiveUrl: string;
	/** Whether only scripts can show who they are: the browser keeps no cookie for this page. */
	readonly isWithoutCookie: boolean;
	assetUrl(file: string, parameters?: Record<string, string | number>): string;
	/** Whether an address that occurs in a text is a file of this share. */
	isOwnAsset(address: string): boolean;
}

/**
 * Speaks with the share that this page is the page of. `pathname` is the page's own, `…/share/<secret>`. The visit is
 * kept by a cookie that scripts cannot read. A browser that keeps none (in a frame on another site, mostly) is let in by
 * the visit's token, which stays in memory and is gone with the page. The secret is in the address and nowhere else.
 */
export function createShareClient(pathname: string): ShareClient {
	const base = pathname.replace(/\/+$/, '');
	const assets = `${base}/assets/`;
	const shares = base.slice(0, base.lastIndexOf('/'));
	const secret = base.slice(shares.length + 1);
	const directus = shares.slice(0, shares.lastIndexOf('/'));
	let token: string | null = null;
	let isWithoutCookie = false;

	function headers(): Record<string, string> {
		return isWithoutCookie && token !== null ? { Authorization: `Bearer ${token}` } : {};
	}

	const ask = <Body>(path: string, init: RequestInit, read: (body: unknown) => Body): Promise<Answer<Body>> =>
		call(`${base}/${path}`, init, read);

	async function call<Body>(address: string, init: RequestInit, read: (body: unknown) => Body): Promise<Answer<Body>> {
		try {
			const response = await fetch(address, {
				cache: 'no-store',
				credentials: 'same-origin',
				redirect: 'error',
				signal: AbortSignal.timeout(TIMEOUT_MS),
				...init,
				headers: { Accept: 'application/json', ...headers(), ...init.headers },
			});
			if (!response.ok) return await readRefusal(response);
			return { kind: 'answered', body: read(response.status === 204 ? null : await response.json()) };
		} catch {
			return { kind: 'unreachable' };
		}
	}

	return {
		readInfo: () => ask('info', {}, dataOf<Info>),
		async openVisit(answers) {
			const answer = await ask('visits', sending('POST', answers), dataOf<OpenedVisit>);
			if (answer.kind === 'answered') ({ token } = answer.body);
			return answer;
		},
		sendCode: () => ask('codes', sending('POST', {}), dataOf<CodeSent>),
		fetchTicket: () => call(`${shares}/api/tickets`, sending('POST', { secret }), dataOf<Ticket>),
		decline: (ticket) => ask('decline', sending('POST', ticket === null ? {} : { ticket }), () => null),
		async signOut() {
			await call(`${directus}/auth/logout`, sending('POST', { mode: 'session' }), () => null);
		},
		signInUrl: `${directus}/admin/login?redirect=/shares/return`,
		async leaveVisit() {
			const answer = await ask('visits/current', { method: 'DELETE' }, () => null);
			if (answer.kind === 'answered') token = null;
			return answer;
		},
		async readContent() {
			const answer = await ask('content', {}, contentOf);
			const isStranger = answer.kind === 'refused' && answer.status === 401;
			if (!isStranger || token === null || isWithoutCookie) return answer;
			isWithoutCookie = true;
			return ask('content', {}, contentOf);
		},
		saveChange: (change) => ask('content', sending('PATCH', change), (body) => dataOf<{ changes: Row }>(body).changes),
		readList(path, { page, limit, sort, of }) {
			const query = new URLSearchParams({ page: String(page), limit: String(limit) });
			if (sort !== null) query.set('sort', sort);
			if (of !== null) query.set('of', of);
			return ask(`content/${encodeURIComponent(path)}?${String(query)}`, {}, (body) => body as ListPage);
		},
		async fetchAsset(address) {
			try {
				const response = await fetch(address, { cache: 'no-store', redirect: 'error', headers: headers() });
				return response.ok ? await response.blob() : null;
			} catch {
				return null;
			}
		},
		archiveUrl: `${base}/files.zip`,
		get isWithoutCookie() {
			return isWithoutCookie;
		},
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

function sending(method: 'POST' | 'PATCH', body: object): RequestInit {
	return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function contentOf(body: unknown): Content {
	const content = dataOf<Content>(body);
	return { ...content, collections: inWords(content.collections, content.words) };
}

function dataOf<Data>(body: unknown): Data {
	return (body as { data: Data }).data;
}
