/** The tables were made by a later version of this extension, and this one cannot work with them. */
export class NewerTables extends Error {
	override name = 'NewerTables';

	constructor(migration: string) {
		super(
			`Sharing: its tables were made by a newer version of it ("${migration}"). ` +
				'Update the extension, or restore a backup from before the newer version.',
		);
	}
}
