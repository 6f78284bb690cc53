import { LRUCache } from 'lru-cache';
import { compilePlan, type Plan } from './plan';
import { everything, anyOf, type Rule } from '../rights/condition';
import { isAddressAllowed } from '../rights/ip-access';
import { parseRule } from '../rights/parse-condition';
import { rightsOf, type PermissionRow, type Reader } from '../rights/rights';
import { signatureOf } from '../model/signature';
import { variablesIn, variablesOf, type VariableValues } from '../rights/variables';
import type { DataModel } from '../model/data-model';
import type { Action, DropStore, Grants, GrantStore, GrantSubject, PolicyGrant } from '../rights/applicable-policies';
import type { Access, StandingShare } from '../../share/share';

export type PolicyRow = PermissionRow & { policy: string };

/** Who stands behind a permission's dynamic variables. */
export interface Subject {
	user: string | null;
	role: string | null;
	roles: string[];
	policies: string[];
}

/** What only Directus' own services may answer. */
export interface RightsSource {
	/** The permissions of these policies for these actions, less what the instance's licence withholds. */
	rows(policies: string[], actions: Action[]): Promise<PolicyRow[]>;
	/** The values of `USER.company.id` and the like. */
	variables(subject: Subject, paths: string[]): Promise<VariableValues>;
	/** Whether the instance may use permissions with field lists and filters. */
	mayUseCustomRules(): Promise<boolean>;
}

export type PlanSubject = Pick<
	StandingShare,
	'id' | 'revision' | 'collection' | 'item' | 'role' | 'owner' | 'ownerRole' | 'mayHaveAncestors' | 'scope' | 'access'
>;

/** What a share comes down to at this moment. */
export interface Standing {
	plan: Plan;
	/** The rows of the item's collection that the owner may share. */
	shareable: Rule;
}

export interface Planner {
	/**
	 * @param drops see `Arrival`
	 * @param address the visitor's, which policies of the share's role may be limited to; undefined for one from anywhere
	 */
	stand(share: PlanSubject, drops: number, address: string | null | undefined, model: DataModel): Promise<Standing>;
	/**
	 * What the role and the owner each may read and share now, and update where there is access to edit. Without an
	 * address: from anywhere, for choosing a scope.
	 */
	readers(subject: GrantSubject & { access?: Access }, address?: string | null): Promise<Readers>;
}

export interface Readers {
	role: Reader;
	owner: Reader;
	isCustom: boolean;
	/** Changes with anything that the readers are allowed. */
	stamp: string;
}

interface LoadedRights {
	rows: PolicyRow[];
	isCustom: boolean;
}

/** A licence may come or go while the server runs. */
const rightsTtlMs = 60_000;
/** Of all compiled plans together; a position takes a few kilobytes. */
const cachedPositions = 10_000;

export function createPlanner(stores: { grants: GrantStore; drops: DropStore }, source: RightsSource): Planner {
	const rights = new LRUCache<string, LoadedRights>({ max: 500, ttl: rightsTtlMs });
	const plans = new LRUCache<string, Standing & { signature: string }>({
		maxSize: cachedPositions,
		sizeCalculation: ({ plan }) => plan.reached.length + 1,
	});

	return { stand, readers };

	async function stand(...[share, drops, address, model]: Parameters<Planner['stand']>): Promise<Standing> {
		const { role, owner, isCustom, stamp } = await readers(share, address);
		const key = [share.id, share.revision, drops, stamp].join('\n');
		const known = plans.get(key);
		if (known && known.signature === signatureOf(model, known.plan.collections)) return known;

		const { collection, item, scope } = share;
		const dropped = await stores.drops.since(scope.chosen);
		const isDropped = (from: string, field: string) => dropped.has(`${from}.${field}`);
		const plan = compilePlan({ model, collection, item, scope, role, owner, isCustom, isDropped });
		const signature = signatureOf(model, plan.collections);
		const standing = { plan, shareable: shareableRule(owner, collection, model), signature };
		plans.set(key, standing);
		return standing;
	}

	async function readers(...[subject, address]: Parameters<Planner['readers']>): Promise<Readers> {
		const actions: Action[] = subject.access === 'edit' ? ['read', 'share', 'update'] : ['read', 'share'];
		const grants = await stores.grants.load(subject, actions);
		const { rows, isCustom } = await loadRights(grants, actions);
		const rolePolicies = grants.role.filter(
			({ ipAccess }) => address === undefined || isAddressAllowed(address, ipAccess),
		);

		const [role, owner] = await Promise.all([
			readerOf(rows, rolePolicies, { user: null, role: subject.role, roles: grants.roleTree }),
			readerOf(rows, grants.owner, { user: subject.owner, role: subject.ownerRole, roles: grants.ownerTree }),
		]);

		const stamp = [grants.stamp, rolePolicies.map(({ id }) => id), role.values, owner.values, isCustom];
		return { role: role.reader, owner: owner.reader, isCustom, stamp: JSON.stringify(stamp) };
	}

	async function loadRights({ role, owner, stamp }: Grants, actions: Action[]): Promise<LoadedRights> {
		const known = rights.get(stamp);
		if (known) return known;
		const policies = [...new Set([...role, ...owner].map(({ id }) => id))];
		const [rows, isCustom] = await Promise.all([source.rows(policies, actions), source.mayUseCustomRules()]);
		rights.set(stamp, { rows, isCustom });
		return { rows, isCustom };
	}

	async function readerOf(all: PolicyRow[], policies: PolicyGrant[], who: Omit<Subject, 'policies'>) {
		const ids = policies.map(({ id }) => id);
		const rows = ids.flatMap((id) => all.filter(({ policy }) => policy === id));
		const texts = rows.flatMap(({ permissions, validation, presets }) => [permissions, validation, presets]);
		const paths = [...new Set(texts.flatMap(variablesIn))];
		const values = paths.length === 0 ? nobody : await source.variables({ ...who, policies: ids }, paths);
		const reader: Reader = { admin: policies.some(({ admin }) => admin), rows, variables: variablesOf(values) };
		return { reader, values };
	}
}

const nobody: VariableValues = { user: null, role: null, roles: [], policies: [] };

function shareableRule(owner: Reader, collection: string, model: DataModel): Rule {
	if (owner.admin) return everything;
	const rights = rightsOf(owner, model);
	const readable = (other: string) => anyOf(rights(other).map(({ rule }) => rule));
	const context = { model, variables: owner.variables, readable };
	const rows = owner.rows.filter((row) => row.action === 'share' && row.collection === collection);
	return anyOf(rows.map(({ permissions }) => parseRule(permissions, collection, context)));
}
