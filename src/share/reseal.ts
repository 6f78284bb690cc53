import type { Vault } from './secret.ts';

/** A link or a recipient's link, as it is kept to be read again. */
export interface SealedLink {
	table: 'shares' | 'recipients';
	id: string;
	sealed: string;
}

export interface SealStore {
	/** Some links of each table, as chance has it. */
	some(): Promise<SealedLink[]>;
	/** All links, in parts. */
	all(): AsyncIterable<SealedLink[]>;
	/** Writes those that nobody changed meanwhile. */
	replace(links: (SealedLink & { by: string })[]): Promise<void>;
}

/**
 * How Directus' `SECRET` fits the links that were sealed: `lost` where some cannot be read, so that they open as before,
 * but can neither be copied nor sent again.
 */
export type Sealing = { kind: 'readable' } | { kind: 'lost' } | { kind: 'resealed'; links: number; lost: number };

/** Seals links under the `SECRET` of today that were sealed under the former one, where that is known. */
export async function reseal(seals: SealStore, vault: Vault, former: Vault | null): Promise<Sealing> {
	if (former === null) {
		const some = await seals.some();
		return { kind: some.every(({ sealed }) => vault.open(sealed) !== null) ? 'readable' : 'lost' };
	}

	let [links, lost] = [0, 0];
	for await (const part of seals.all()) {
		const foreign = part.filter(({ sealed }) => vault.open(sealed) === null);
		const opened = foreign.flatMap((link) => {
			const secret = former.open(link.sealed);
			return secret === null ? [] : [{ ...link, by: vault.seal(secret) }];
		});
		if (opened.length > 0) await seals.replace(opened);
		links += opened.length;
		lost += foreign.length - opened.length;
	}
	return links + lost === 0 ? { kind: 'readable' } : { kind: 'resealed', links, lost };
}
