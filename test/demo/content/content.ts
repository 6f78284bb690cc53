import type { PictureName } from '../pictures/gallery.ts';
import type { DocumentName } from './files.ts';

/** The ids that Directus gave to the files of the demo. */
export type FileIds = Record<PictureName | DocumentName, string>;

/** Items to create in a collection, with what is nested in them. */
export interface Content {
	collection: string;
	items: Record<string, unknown>[];
}
