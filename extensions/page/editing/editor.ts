import type { Content, Field } from '../../client/api.ts';
import type { FieldNode } from '../fields/field-tree.ts';
import { isRow, type Editor, type Subject } from '../render-context.ts';
import { texts } from '../texts.ts';
import { controlKind } from './control-kind.ts';
import { placeName, type Draft, type Place } from './draft.ts';
import { fieldEditor, type FieldEditor } from './field-editor.ts';
import type { FieldProblem } from './save-changes.ts';

interface Shown {
	subject: Subject;
	field: Field;
	editor: FieldEditor;
}

export interface PageEditor extends Editor {
	fieldAt(place: Place): Field | null;
	/** Takes another value as what is there now, and shows it unless the visitor's own is to stay. */
	replace(place: Place, value: unknown, isShown: boolean): void;
	/** Says at the fields what is wrong with them, and leads to the first that is on the page. */
	tellProblems(problems: FieldProblem[]): void;
}

interface EditorOptions {
	content: Content;
	draft: Draft;
	isOwnAsset: (address: string) => boolean;
	onChange(): void;
}

/** Puts controls in the place of the fields that may be changed, wherever these are drawn. */
export function createEditor({ content, draft, isOwnAsset, onChange }: EditorOptions): PageEditor {
	const editable = content.editable ?? {};
	const shown = new Map<string, Shown>();

	const fieldsAt = (path: string): string[] => (Object.hasOwn(editable, path) ? (editable[path] ?? []) : []);

	function placeOf({ path, collection, row }: Subject, field: string): Place {
		const key = row[collection.primary];
		return { path, key: path === '' ? content.key : typeof key === 'number' ? key : key ? String(key) : null, field };
	}

	function control(subject: Subject, { field }: FieldNode) {
		if (!fieldsAt(subject.path).includes(field.field)) return null;
		const kind = controlKind(field, subject.row[field.field]);
		if (kind === null) return null;

		const place = placeOf(subject, field.field);
		const changed = draft.at(place);
		const editor = fieldEditor({
			...{ field, kind, isOwnAsset, value: changed ? changed.value : subject.row[field.field] },
			onChange(value) {
				draft.set(place, value, subject.row[field.field]);
				onChange();
			},
		});
		shown.set(placeName(place), { subject, field, editor });
		return editor.element;
	}

	return {
		control,
		isEditable: (path) => fieldsAt(path).length > 0,
		mayEdit: (path, field, row) =>
			isRow(row) && fieldsAt(path).includes(field.field) && controlKind(field, row[field.field]) !== null,
		fieldAt: (place) => shown.get(placeName(place))?.field ?? null,
		replace(place, value, isShown) {
			const one = shown.get(placeName(place));
			if (!one) return;
			one.subject.row[place.field] = value;
			if (isShown) one.editor.show(value);
		},
		tellProblems(problems) {
			const found = problems.flatMap(({ problem, ...place }) => {
				const one = shown.get(placeName(place));
				one?.editor.tellProblem(texts.editing.problems[problem]);
				return one ? [one.editor] : [];
			});
			const first = found.find((editor) => editor.element.isConnected);
			first?.focus();
			first?.element.scrollIntoView({ block: 'center' });
		},
	};
}
