import type { Authority } from '../../../src/share/authority.ts';

export const chosenScope = { chosen: 1, isDefault: true, positions: { '': ['id', 'title'] }, targets: {} };

/** Directus says yes to everything, except for what is said. */
export function anAuthority(changes: Partial<Authority> = {}): Authority {
	return {
		findItem: async (_, item) => ({ kind: 'found', key: item ?? 'the-only-one' }),
		mayShare: async () => true,
		mayShareAs: async () => true,
		mayUseRole: async () => true,
		chooseScope: async () => ({ kind: 'chosen', scope: chosenScope }),
		mayUseCustomRules: async () => true,
		...changes,
	};
}
