import type { Model } from './model.ts';

const referencesEach = 3;
const rowsEach = 3;

/**
 * Collections that each refer to the next three, around in a circle, with a field on the other side of each reference:
 * as many relations as there are in the data model of a company that has grown.
 */
export function meshModel(size: number): Model {
	return {
		collections: Array.from({ length: size }, (_, index) => ({
			name: meshName(index),
			fields: ['name', 'note'],
			references: Array.from({ length: referencesEach }, (_, step) => ({
				field: `to_${step + 1}`,
				to: meshName((index + step + 1) % size),
				reverse: `from_${step + 1}`,
			})),
			rows: Array.from({ length: rowsEach }, (_, row) => ({
				name: `${row + 1} of ${index}`,
				note: `Some words about row ${row + 1} of collection ${index}.`,
				...Object.fromEntries(Array.from({ length: referencesEach }, (_, step) => [`to_${step + 1}`, row + 1])),
			})),
		})),
	};
}

export function meshName(index: number): string {
	return `mesh_${String(index).padStart(3, '0')}`;
}
