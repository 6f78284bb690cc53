/** What of a policy's permissions counts for a share: `update` only where its fields may be changed. */
export type Action = 'read' | 'share' | 'update';

/** A policy that applies to the share's role or to its owner. */
export interface ApplicablePolicy {
	id: string;
	admin: boolean;
	/** Networks that the policy is limited to; empty for none. */
	ipAccess: string[];
}

/** Which policies apply to role and owner today, and a stamp that changes with anything that they allow. */
export interface ApplicablePolicies {
	/** From the least to the most particular, as Directus goes through them. */
	role: ApplicablePolicy[];
	owner: ApplicablePolicy[];
	/** The share's role and its ancestors; the owner's. */
	roleTree: string[];
	ownerTree: string[];
	stamp: string;
}

export interface PolicySubject {
	/** The collection of the item: whether those of others may be shared is not asked. */
	collection: string;
	role: string | null;
	owner: string;
	ownerRole: string | null;
	/** False where it is known that neither role has a parent: that saves a query for nearly every share. */
	mayHaveAncestors: boolean;
}

export interface PolicyStore {
	load(subject: PolicySubject, actions: Action[]): Promise<ApplicablePolicies>;
}
