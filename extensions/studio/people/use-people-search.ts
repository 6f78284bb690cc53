import { isAddress, keyOf, type Chosen } from './chosen.ts';
import { useRecipients, type FoundPerson } from '../api/recipients.ts';
import { useSearch } from '../list/use-search.ts';

/** Whom what is being typed may mean: users and roles that are found, and the address that it is. */
export function usePeopleSearch(chosen: () => Chosen[]) {
	const api = useRecipients();

	return useSearch<FoundPerson, Chosen>(api.people, (found, text) => {
		const known = new Set(chosen().map(keyOf));
		const email = text.toLowerCase();
		const all: Chosen[] = [
			...(isAddress(email) ? [{ kind: 'email' as const, id: email, name: email, access: null }] : []),
			...found.map(({ kind, id, name }) => ({ kind, id, name, access: null })),
		];
		return all.filter((one) => !known.has(keyOf(one)));
	});
}
