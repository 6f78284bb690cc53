import type { ScopeChoice } from '../share/share.ts';
import type { ScopeNode } from '../api/scope.ts';

/** A place in the tree as people think of it: a list of tags is one place, however many tables it takes. */
export interface Branch {
	/** The API's paths that it stands for: a junction and its far side belong together. */
	paths: string[];
	/** The one that its name and its fields come from. */
	path: string;
	/** Collection and field that hold the relation. */
	from: string;
	field: string;
	/** Of what is on the far side. */
	collection: string;
	kind: ScopeNode['kind'];
	count: number | null;
	/** What is shown of it unless the owner chooses otherwise. */
	fields: string[];
	children: Branch[];
}

/** What the Studio knows of a project's data model. */
export interface Model {
	/** Which field of a junction leads to the far side. */
	junctionField(from: string, field: string, junction: string): string | null;
	/** Where a field stands in the form. */
	fieldOrder(from: string, field: string): number;
}

/** In the order of the form. */
export function branchesOf(node: ScopeNode, model: Model): Branch[] {
	const order = ({ from, field }: Branch) => model.fieldOrder(from, field);
	return node.children
		.map((child) => branchOf(node.collection, child, model))
		.sort((one, other) => order(one) - order(other));
}

function branchOf(from: string, node: ScopeNode, model: Model): Branch {
	const { path, field, collection, kind, count } = node;
	const fields = usualFields(node);
	const own = { paths: [path], path, from, field, collection, kind, count, fields };
	const far = kind === 'junction' ? farSide(from, node, model) : undefined;
	if (!far) return { ...own, children: branchesOf(node, model) };

	const rest = node.children.filter((child) => child !== far);
	const children = [...branchesOf({ ...node, children: rest }, model), ...branchesOf(far, model)];
	// What a translation says stands in the junction itself; the language is only its name.
	const showsJunction = node.fields.length > far.fields.length + 1;
	const shown = showsJunction ? {} : { collection: far.collection, path: far.path, fields: usualFields(far) };
	return { ...own, ...shown, paths: [path, far.path], count: count ?? far.count, children };
}

function usualFields({ fields }: ScopeNode): string[] {
	return fields.filter(({ selected }) => selected).map(({ field }) => field);
}

function farSide(from: string, node: ScopeNode, model: Model): ScopeNode | undefined {
	const field = model.junctionField(from, node.field, node.collection);
	const references = node.children.filter(({ kind }) => kind === 'many-to-one' || kind === 'file');
	return references.find((child) => child.field === field) ?? (references.length === 1 ? references[0] : undefined);
}

/** Includes a branch, and what it hangs on. */
export function include(selected: ReadonlySet<string>, branch: Branch, trail: Branch[]): Set<string> {
	return new Set([...selected, ...trail.flatMap(({ paths }) => paths), ...branch.paths]);
}

/** Leaves out a branch, and what hangs on it. */
export function exclude(selected: ReadonlySet<string>, branch: Branch): Set<string> {
	const gone = new Set(allPaths([branch]));
	return new Set([...selected].filter((path) => !gone.has(path)));
}

export function allPaths(branches: Branch[]): string[] {
	return branches.flatMap(({ paths, children }) => [...paths, ...allPaths(children)]);
}

export function isIncluded(selected: ReadonlySet<string>, { paths }: Branch): boolean {
	return paths.every((path) => selected.has(path));
}

/**
 * What is sent: the paths, and of those that were chosen with certain fields before, these fields. What is new shows what
 * is shown by default.
 */
export function choiceOf(selected: ReadonlySet<string>, fields: Record<string, string[]>): ScopeChoice {
	const kept = Object.entries(fields).filter(([path]) => path === '' || selected.has(path));
	return { paths: [...selected], ...(kept.length > 0 ? { fields: Object.fromEntries(kept) } : {}) };
}
