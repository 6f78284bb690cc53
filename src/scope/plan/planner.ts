import { LRUCache } from 'lru-cache';
import { compilePlan, type Plan } from './plan.ts';
import { everything, anyOf, type Condition } from '../rights/condition.ts';
import { isAddressAllowed } from '../rights/ip-access.ts';
import { parseCondition } from '../rights/parse-condition.ts';
import { rightsOf, type PermissionRow, type PermissionSet } from '../rights/rights.ts';
import { signatureOf } from '../model/signature.ts';
import { variablesIn, variablesOf, type VariableValues } from '../rights/variables.ts';
import type { DataModel } from '../model/data-model.ts';
import type {
	Action,
	ApplicablePolicies,
	PolicyStore,
	PolicySubject,
	ApplicablePolicy,
} from '../rights/applicable-policies.ts';
import type { Access, ShareWithOwner } from '../../share/share.ts';
import type { DroppedFieldStore } from '../model/dropped-fields.ts';

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
	ShareWithOwner,
	'id' | 'revision' | 'collection' | 'item' | 'role' | 'owner' | 'ownerRole' | 'mayHaveAncestors' | 'scope' | 'access'
>;

/** What a share comes down to at this moment. */
export interface CompiledShare {
	plan: Plan;
	/** The rows of the item's collection that the owner may share. */
	shareable: Condition;
}

export interface Planner {
	/**
	 * @param schemaDropVersion see `LinkRow`
	 * @param address the visitor's, which policies of the share's role may be limited to; undefined for one from anywhere
	 */
	planFor(
		share: PlanSubject,
		schemaDropVersion: number,
		address: string | null | undefined,
		model: DataModel,
	): Promise<CompiledShare>;
	/**
	 * What the role and the owner each may read and share now, and update where there is access to edit. Without an
	 * address: from anywhere, for choosing a scope.
	 */
	permissionSets(subject: PolicySubject & { access?: Access }, address?: string | null): Promise<PermissionSets>;
}

export interface PermissionSets {
	role: PermissionSet;
	owner: PermissionSet;
	isCustom: boolean;
	/** Changes with anything that the readers are allowed. */
	stamp: string;
}

interface LoadedPermissions {
	/** Of the policies that apply. */
	rows: PolicyRow[];
	isCustom: boolean;
}

/** A licence may come or go while the server runs. */
const rightsTtlMs = 60_000;
/** Of reading the same permissions, while somebody changes them in between. */
const maxTries = 5;
/** Of all compiled plans together; a position takes a few kilobytes. */
const cachedPositions = 10_000;

export function createPlanner(
	stores: { policies: PolicyStore; droppedFields: DroppedFieldStore },
	source: RightsSource,
): Planner {
	const rights = new LRUCache<string, LoadedPermissions>({ max: 500, ttl: rightsTtlMs });
	const plans = new LRUCache<string, CompiledShare & { signature: string }>({
		maxSize: cachedPositions,
		sizeCalculation: ({ plan }) => plan.reached.length + 1,
	});

	return { planFor, permissionSets };

	async function planFor(
		share: PlanSubject,
		schemaDropVersion: number,
		address: string | null | undefined,
		model: DataModel,
	): Promise<CompiledShare> {
		const { role, owner, isCustom, stamp } = await permissionSets(share, address);
		const key = [share.id, share.revision, schemaDropVersion, stamp].join('\n');
		const known = plans.get(key);
		if (known && known.signature === signatureOf(model, known.plan.collections)) return known;

		const { collection, item, scope } = share;
		const dropped = await stores.droppedFields.since(scope.chosen);
		const isDropped = (from: string, field: string) => dropped.has(`${from}.${field}`);
		const plan = compilePlan({ model, collection, item, scope, role, owner, isCustom, isDropped });
		const signature = signatureOf(model, plan.collections);
		const compiled = { plan, shareable: shareableCondition(owner, collection, model), signature };
		plans.set(key, compiled);
		return compiled;
	}

	async function permissionSets(
		subject: PolicySubject & { access?: Access },
		address?: string | null,
	): Promise<PermissionSets> {
		const actions: Action[] = subject.access === 'edit' ? ['read', 'share', 'update'] : ['read', 'share'];
		const { policies, rows, isCustom } = await loadPermissions(subject, actions);
		const rolePolicies = policies.role.filter(
			({ ipAccess }) => address === undefined || isAddressAllowed(address, ipAccess),
		);

		const [role, owner] = await Promise.all([
			permissionSetOf(rows, rolePolicies, { user: null, role: subject.role, roles: policies.roleTree }),
			permissionSetOf(rows, policies.owner, {
				...{ user: subject.owner, role: subject.ownerRole, roles: policies.ownerTree },
			}),
		]);

		const stamp = [policies.stamp, rolePolicies.map(({ id }) => id), role.values, owner.values, isCustom];
		return { role: role.permissionSet, owner: owner.permissionSet, isCustom, stamp: JSON.stringify(stamp) };
	}

	/**
	 * Policies and rows of one moment. They are read by two questions: rows that were changed between these would stand
	 * under the stamp of what was before, and be taken for it when somebody takes the change back. (Not seen is what is
	 * changed and taken back within the milliseconds of one reading.)
	 */
	async function loadPermissions(
		subject: PolicySubject,
		actions: Action[],
	): Promise<LoadedPermissions & { policies: ApplicablePolicies }> {
		for (let tries = 0; tries < maxTries; tries++) {
			const policies = await stores.policies.load(subject, actions);
			const known = rights.get(policies.stamp);
			if (known) return { ...known, policies };

			const ids = [...new Set([...policies.role, ...policies.owner].map(({ id }) => id))];
			const [rows, isCustom] = await Promise.all([source.rows(ids, actions), source.mayUseCustomRules()]);
			const { stamp } = await stores.policies.load(subject, actions);
			if (stamp !== policies.stamp) continue;
			rights.set(stamp, { rows, isCustom });
			return { rows, isCustom, policies };
		}

		throw new Error('The permissions that a share rests on changed each time they were read.');
	}

	async function permissionSetOf(all: PolicyRow[], policies: ApplicablePolicy[], who: Omit<Subject, 'policies'>) {
		const ids = policies.map(({ id }) => id);
		const rows = ids.flatMap((id) => all.filter(({ policy }) => policy === id));
		const texts = rows.flatMap(({ permissions, validation, presets }) => [permissions, validation, presets]);
		const paths = [...new Set(texts.flatMap(variablesIn))];
		const values = paths.length === 0 ? nobody : await source.variables({ ...who, policies: ids }, paths);
		const permissionSet: PermissionSet = {
			admin: policies.some(({ admin }) => admin),
			rows,
			variables: variablesOf(values),
		};
		return { permissionSet, values };
	}
}

const nobody: VariableValues = { user: null, role: null, roles: [], policies: [] };

function shareableCondition(owner: PermissionSet, collection: string, model: DataModel): Condition {
	if (owner.admin) return everything;
	const rights = rightsOf(owner, model);
	const readable = (other: string) => anyOf(rights(other).map(({ condition }) => condition));
	const context = { model, variables: owner.variables, readable };
	const rows = owner.rows.filter((row) => row.action === 'share' && row.collection === collection);
	return anyOf(rows.map(({ permissions }) => parseCondition(permissions, collection, context)));
}
