import { isReadAsSomethingElse } from './condition.ts';

/** The people and roles that a permission's dynamic variables stand for. */
export interface VariableValues {
	/** Null where nobody is there: a condition of the share's role that needs a user denies. */
	user: Record<string, unknown> | null;
	role: Record<string, unknown> | null;
	roles: Record<string, unknown>[];
	policies: Record<string, unknown>[];
}

export type Resolved = { kind: 'value'; value: unknown } | { kind: 'absent' };

export interface Variables {
	resolve(value: unknown): Resolved;
}

const pattern = /^\$CURRENT_(USER|ROLES|ROLE|POLICIES)(?:\.(.+))?$/;

/** Replaces `$CURRENT_…`; `$NOW` is left to Directus, which puts the time in at each request. */
export function variablesOf(values: VariableValues): Variables {
	return { resolve };

	function resolve(value: unknown): Resolved {
		if (typeof value === 'string') return resolveString(value);
		if (Array.isArray(value)) return resolveList(value);
		if (typeof value === 'object' && value !== null) return resolveObject(value);
		return { kind: 'value', value };
	}

	function resolveString(value: string): Resolved {
		if (!value.startsWith('$CURRENT_')) return { kind: 'value', value };
		const match = pattern.exec(value);
		if (!match) return { kind: 'absent' };

		const found = lookUp(subject(match[1] ?? ''), match[2] ?? 'id');
		const isSaid = found !== undefined && found !== null && ![found].flat().some(isReadAsSomethingElse);
		return isSaid ? { kind: 'value', value: found } : { kind: 'absent' };
	}

	function resolveList(list: unknown[]): Resolved {
		const resolved: unknown[] = [];

		for (const entry of list) {
			const one = resolve(entry);
			if (one.kind === 'absent') return one;
			if (Array.isArray(one.value)) resolved.push(...(one.value as unknown[]));
			else resolved.push(one.value);
		}

		return { kind: 'value', value: resolved };
	}

	function resolveObject(object: object): Resolved {
		const resolved: [string, unknown][] = [];

		for (const [key, entry] of Object.entries(object)) {
			const one = resolve(entry);
			if (one.kind === 'absent') return one;
			resolved.push([key, one.value]);
		}

		return { kind: 'value', value: Object.fromEntries(resolved) };
	}

	function subject(name: string): unknown {
		switch (name) {
			case 'USER':
				return values.user;
			case 'ROLE':
				return values.role;
			case 'ROLES':
				return values.roles;
			default:
				return values.policies;
		}
	}
}

/** The `$CURRENT_…` paths that a filter refers to, as `USER.company.id`. */
export function variablesIn(filter: unknown): string[] {
	if (typeof filter === 'string') {
		const match = pattern.exec(filter);
		return match ? [`${match[1]}.${match[2] ?? 'id'}`] : [];
	}

	if (typeof filter !== 'object' || filter === null) return [];
	return Object.values(filter).flatMap(variablesIn);
}

function lookUp(from: unknown, path: string): unknown {
	if (Array.isArray(from)) {
		const found = from.map((one) => lookUp(one, path)).flat();
		return found.filter((value) => value !== undefined && value !== null);
	}

	const [key, ...rest] = path.split('.');
	if (typeof from !== 'object' || from === null || key === undefined) return undefined;
	if (!Object.hasOwn(from, key)) return undefined;
	const value = (from as Record<string, unknown>)[key];
	return rest.length === 0 ? value : lookUp(value, rest.join('.'));
}
