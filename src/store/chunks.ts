const keysAtOnce = 500;

/** So many keys at a time as every database takes in one statement. */
export function chunks<Key>(keys: Key[]): Key[][] {
	return Array.from({ length: Math.ceil(keys.length / keysAtOnce) }, (_, index) =>
		keys.slice(index * keysAtOnce, (index + 1) * keysAtOnce),
	);
}
