import { makeRole } from '../newsroom/people.ts';
import type { World } from './world.ts';

export interface NotesContents {
	/** The key of the one note there is. */
	note: number;
	/** A role that may read notes. */
	reader: string;
}

/** What every visitor of the note reads. */
export const noteText = 'The text of the note';

/** One note: for everything that does not depend on the data model. */
export const notesWorld: World<NotesContents> = {
	name: 'notes',
	async make({ admin }) {
		const key = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
		const fields = [key, { field: 'text', type: 'string' }];
		await admin.need('POST', '/collections', { collection: 'notes', fields, schema: {}, meta: {} });
		const note = await admin.need('POST', '/items/notes', { text: noteText });
		const { role: reader } = await makeRole(admin, 'Reader', [{ collection: 'notes' }]);
		return { note: note.id, reader };
	},
};
