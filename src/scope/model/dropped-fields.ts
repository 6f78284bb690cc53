/** What was dropped from the data model, so that nothing is shared because it got an old name. */
export interface DroppedFieldStore {
	record(collection: string, fields: string[], at: number): Promise<void>;
	/** What was dropped since then, as `collection.field`; `*` is the collection itself. */
	since(at: number): Promise<Set<string>>;
}
