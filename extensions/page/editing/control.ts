import type { Field } from '../../client/api.ts';

export interface ControlOptions {
	/** Of the element that the label is for. */
	id: string;
	/** Of the label itself, for what no label can be tied to. */
	labelId: string;
	field: Field;
	value: unknown;
	onChange(value: unknown): void;
	isOwnAsset: (address: string) => boolean;
}

export interface Control {
	element: HTMLElement;
	/** What has the focus, and is marked where its value cannot be saved. */
	input: HTMLElement;
	/** Whether it consists of several inputs, so that its label names the group. */
	isGroup?: boolean;
}
