import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import { probePrincipal } from './rights-source.ts';
import type { Accountability, Query } from '@directus/types';
import { uuidOf, type Principal, type PrincipalRow, type WritingRow } from '../../src/scope/plan/principal.ts';

/** Rows of Directus' permissions, made on the spot. */
interface VirtualPermission extends PrincipalRow {
	policy: string;
	action: 'read' | 'update';
	validation: WritingRow['validation'];
	presets: WritingRow['presets'];
}

/** A visitor who asks Directus' own API, with queries of their own. */
interface VisitorByToken extends Accountability {
	shareVisit: true;
}

/** Who changes a row, as Directus' activity log tells it; no user stands behind them. */
export interface Author {
	ip: string | null;
	userAgent: string | null;
	origin: string;
}

interface FilterMeta {
	query?: Query;
}

const everyPrincipal = 5000;
const noRows: unknown[] = [];

/**
 * Lock 1: the virtual roles and policies of visitors. Directus asks for them through the filters `access.read` and
 * `permissions.read`, and only when its permission cache misses; so what is answered depends on the ids alone.
 */
export interface Principals {
	/** The accountability to read as this principal; makes it known to the filters. */
	accountabilityOf(principal: Principal): Accountability;
	/**
	 * The accountability to change a row as this principal. It names no user and no role, because Directus would write
	 * them into fields that only a real user and a real role may stand in.
	 */
	writerAccountability(principal: Principal, author: Author): Accountability;
	/** The same, for reading, for a visitor who came to Directus' own API with a visit's token. */
	visitorByToken(principal: Principal, asked: Accountability): Accountability;
	/** Throws for an id that nobody knows. */
	find(id: string): Principal;
	/** For the filter `access.read`. */
	access(rows: unknown[], meta: FilterMeta, accountability: Accountability | null): unknown[];
	/** For the filter `permissions.read`. */
	permissions(rows: unknown[], meta: FilterMeta, accountability: Accountability | null): unknown[];
}

export function createPrincipals(): Principals {
	const known = new LRUCache<string, Principal>({ max: everyPrincipal });
	// Of this instance alone. Between two instances nobody answers the filters, and Directus may keep that a principal may
	// do nothing: under an id that none of the others uses.
	const salt = randomUUID();

	return { accountabilityOf, writerAccountability, visitorByToken, find, access, permissions };

	function accountabilityOf(principal: Principal): Accountability {
		const id = ownId(principal);
		return { user: id, role: id, roles: [id], admin: false, app: false, ip: null };
	}

	function ownId(principal: Principal): string {
		const id = uuidOf(`${salt}\n${principal.id}`);
		known.set(id, principal);
		return id;
	}

	function writerAccountability(principal: Principal, { ip, userAgent, origin }: Author): Accountability {
		const more = userAgent === null ? { origin } : { origin, userAgent };
		return { ...accountabilityOf(principal), ...more, user: null, role: null, ip };
	}

	function visitorByToken(principal: Principal, asked: Accountability): VisitorByToken {
		return { ...asked, ...accountabilityOf(principal), shareVisit: true };
	}

	function access(rows: unknown[], { query }: FilterMeta, accountability: Accountability | null): unknown[] {
		const ids = principalsIn(query, 'role', accountability);
		if (ids.length === 0) return rows;
		ids.forEach(find);
		return ids.map((id) => ({ role: id, user: null, policy: { id, ip_access: null } }));
	}

	function permissions(rows: unknown[], { query }: FilterMeta, accountability: Accountability | null): unknown[] {
		const ids = principalsIn(query, 'policy', accountability);
		if (ids.length === 0) return rows;
		const wanted = ids.flatMap((id) => permissionsOf(id, find(id)));
		const actions = valuesOf(query, 'action');
		const collections = valuesOf(query, 'collection');

		return wanted
			.filter(({ action }) => actions === null || actions.includes(action))
			.filter(({ collection }) => collections === null || collections.includes(collection));
	}

	/** Throws for an id that nobody knows: an empty answer would be cached, and would outlive this process. */
	function find(id: string): Principal {
		const principal = id === probePrincipal.id ? probePrincipal : known.get(id);
		if (!principal) throw new Error(`There is no principal "${id}".`);
		return principal;
	}
}

export function isVisitorByToken(accountability: Accountability | null): accountability is VisitorByToken {
	return accountability !== null && 'shareVisit' in accountability;
}

function permissionsOf(id: string, { rows, writes }: Principal): VirtualPermission[] {
	const readings = rows.map(
		(row) => ({ ...row, policy: id, action: 'read', validation: null, presets: null }) as const,
	);
	const updates = writes.map((row) => ({ ...row, policy: id, action: 'update' }) as const);
	return [...readings, ...updates];
}

/** Only Directus itself asks without accountability; a user's own query is never answered with rows of ours. */
function principalsIn(query: Query | undefined, field: string, accountability: Accountability | null): string[] {
	if (accountability !== null) return [];
	return (valuesOf(query, field) ?? noRows).filter(isPrincipalId);
}

/** Version 8, which Directus itself never makes. */
function isPrincipalId(id: unknown): id is string {
	return typeof id === 'string' && id.length === 36 && id[14] === '8';
}

/** What a filter's conditions on a field name, wherever in its `_and` and `_or` they stand; null where there are none. */
function valuesOf(query: Query | undefined, field: string): unknown[] | null {
	const found = conditionsIn(query?.filter).filter(([name]) => name === field);
	return found.length === 0
		? null
		: found.flatMap(([, condition]) => Object.values(condition as Record<string, unknown>).flat());
}

function conditionsIn(filter: unknown): [string, object][] {
	if (typeof filter !== 'object' || filter === null) return [];

	return Object.entries(filter).flatMap(([key, value]) => {
		if (Array.isArray(value) && (key === '_and' || key === '_or')) return value.flatMap(conditionsIn);
		return typeof value === 'object' && value !== null ? [[key, value] as [string, object]] : [];
	});
}
