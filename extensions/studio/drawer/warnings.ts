import type { Draft } from './draft.ts';
import type { ScopeTree } from '../api/scope.ts';

/** Beside which part of the drawer each warning stands. */
const subjects = {
	'shows-nothing': 'scope',
	'role-reads-nothing': 'scope',
	'public-reads-nothing': 'scope',
	'many-left': 'scope',
	'rules-unkept': 'scope',
	'open-forever': 'access',
	'few-uses': 'access',
	'ends-past': 'access',
	'nobody-named': 'people',
} as const;

export type Warning = keyof typeof subjects;
export type WarningSubject = (typeof subjects)[Warning];

interface Facts {
	tree: ScopeTree | null;
	hadPassword: boolean;
	/** Whether the share, as it is stored, opens nothing. */
	isBlind: boolean;
	/** How many it is addressed to already. */
	people: number;
	now: number;
}

/** So few that scanners and a second look at the mail could use them up. */
const few = 3;

/** What an owner should know before the link is out. */
export function warningsOf(
	subject: WarningSubject,
	draft: Draft,
	{ tree, hadPassword, isBlind, people, now }: Facts,
): Warning[] {
	const hasPassword = draft.password !== null || (hadPassword && !draft.removesPassword);
	const isOpen = !hasPassword && draft.audience === 'anyone';
	const limit = draft.limit.trim() === '' ? null : Number(draft.limit);
	const isRoleBlind = tree !== null && !tree.tree.count;

	const warnings: [Warning, boolean][] = [
		['shows-nothing', isBlind && !isRoleBlind],
		['role-reads-nothing', isRoleBlind && draft.role !== null],
		['public-reads-nothing', isRoleBlind && draft.role === null],
		['many-left', tree?.limited ?? false],
		['rules-unkept', tree !== null && tree.unkept.length > 0],
		['ends-past', draft.end !== '' && Date.parse(draft.end) <= now],
		['open-forever', isOpen && draft.end === ''],
		['few-uses', limit !== null && limit <= few && isOpen],
		['nobody-named', draft.audience === 'people' && people + draft.people.length === 0],
	];
	return warnings.filter(([warning, holds]) => holds && subjects[warning] === subject).map(([warning]) => warning);
}
