import type { Child } from '../dom/element.ts';
import type { IconName } from '../dom/icon.ts';

/** What one state of the door looks like. */
export interface Scene {
	icon: IconName;
	title: string;
	text: string;
	tone?: 'calm' | 'warning';
	control?: Child;
}
