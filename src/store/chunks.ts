const keysAtOnce = 500;

/** So many at a time as every database takes in one statement, or fewer. */
export function chunks<Key>(keys: Key[], size = keysAtOnce): Key[][] {
	return Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
		keys.slice(index * size, (index + 1) * size),
	);
}
