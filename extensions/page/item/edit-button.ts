import type { Content } from '../../client/api.ts';
import { announce } from '../dom/announce.ts';
import { button } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { texts } from '../texts.ts';
import type { EditingOptions } from '../editing/start-editing.ts';

/** Whether there is anything here that this visitor may change. */
export function mayEdit({ access, editable = {} }: Content): boolean {
	return access === 'edit' && Object.values(editable).some((fields) => fields.length > 0);
}

/** Loads what it takes to edit when it is first asked for: most visitors only read. */
export function editButton(options: EditingOptions): HTMLButtonElement {
	const edit = button(texts.editing.edit, { class: 'primary edit-button' }, () => void begin());
	edit.prepend(icon('edit'));

	async function begin(): Promise<void> {
		edit.disabled = true;
		try {
			const { startEditing } = await import('../editing/start-editing.ts');
			startEditing(options);
		} catch {
			edit.disabled = false;
			announce(texts.item.leaveFailed);
		}
	}

	return edit;
}
