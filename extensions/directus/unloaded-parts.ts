import { LRUCache } from 'lru-cache';

/** Which parts of each share Directus could not read when it was last looked at, as far as this process was asked. */
export interface UnloadedParts {
	/** @param paths of lists, references and fields; none takes back what was noted before */
	note(share: string, paths: string[]): void;
	of(share: string): string[];
}

/** So many shares with a part that is broken; their owners are told of the others when they are looked at again. */
const most = 10_000;

export function createUnloadedParts(): UnloadedParts {
	const noted = new LRUCache<string, string[]>({ max: most });
	return {
		note(share, paths) {
			if (paths.length > 0) noted.set(share, paths);
			else noted.delete(share);
		},
		of: (share) => noted.get(share) ?? [],
	};
}
