import { isUnfitValue } from './unfit-value.ts';

/**
 * Directus refuses what may not be read with an error, and so does the database where it cannot compare what it has with
 * what is looked for; to a question both are an answer.
 */
export async function readOrNothing<Row>(read: () => Promise<Row[]>): Promise<Row[]> {
	try {
		return await read();
	} catch (error) {
		const isForbidden = error instanceof Error && 'code' in error && error.code === 'FORBIDDEN';
		if (isForbidden || isUnfitValue(error)) return [];
		throw error;
	}
}
