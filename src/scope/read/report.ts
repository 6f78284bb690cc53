/** What came of one list of related rows. */
export interface ListInfo {
	collection: string;
	/** How many rows there are; null for lists of lists, which are counted when they are asked for alone. */
	total: number | null;
	limit: number;
	/** Whether there are rows that were not sent. */
	more: boolean;
	/** Of a list below others: the keys of the rows of which not the whole list was sent, where visitors see these keys. */
	cut?: string[];
}

/** What is to be said of what was read. */
export interface Report {
	/** By path. */
	lists: Record<string, ListInfo>;
	/** The paths of lists, references and fields that Directus itself could not read; the rest is there. */
	failed: string[];
}

/** Adds what came of a list; one below others can be read in several parts. */
export function tell(report: Report, path: string, info: ListInfo): void {
	const known = report.lists[path];
	report.lists[path] = known
		? {
				...info,
				total: known.total === null || info.total === null ? null : known.total + info.total,
				more: known.more || info.more,
				...(info.cut && { cut: [...(known.cut ?? []), ...info.cut] }),
			}
		: info;
}

/** The same in every answer, whichever query was ready first: lists in the order of these paths. */
export function inOrder({ lists, failed }: Report, paths: string[]): Report {
	const inPlace = paths.flatMap((path) => (lists[path] ? [[path, lists[path]] as const] : []));
	return { lists: Object.fromEntries(inPlace), failed: [...failed].sort() };
}
