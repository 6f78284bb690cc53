import type { Field } from '../../client/api.ts';

export interface Choice {
	value: string;
	text: string;
	colour: string | null;
	/** As Directus calls it. */
	icon: string | null;
}

/** The choices that a field's interface offers, with the colours of its display. */
export function choicesOf(field: Field): Map<string, Choice> {
	const choices = new Map<string, Choice>();

	for (const raw of [...listOf(field.options?.choices), ...listOf(field.display_options?.choices)]) {
		const choice = readChoice(raw);
		if (!choice) continue;
		const before = choices.get(choice.value);
		choices.set(choice.value, {
			...choice,
			colour: choice.colour ?? before?.colour ?? null,
			icon: choice.icon ?? before?.icon ?? null,
		});
	}

	return choices;
}

/** What is shown for a value: the text of its choice, or the value as it is. */
export function choiceFor(choices: Map<string, Choice>, value: unknown): Choice {
	const key = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return choices.get(key) ?? { value: key, text: key, colour: null, icon: null };
}

/** Choices may be nested (a tree of checkboxes). */
function listOf(value: unknown): unknown[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry: unknown) =>
		typeof entry === 'object' && entry !== null && 'children' in entry ? [entry, ...listOf(entry.children)] : [entry],
	);
}

function readChoice(raw: unknown): Choice | null {
	if (typeof raw === 'string' || typeof raw === 'number')
		return { value: String(raw), text: String(raw), colour: null, icon: null };
	if (typeof raw !== 'object' || raw === null || !('value' in raw)) return null;
	const { value, text, color, background, icon } = raw as Record<string, unknown>;
	const colour = [background, color].find((candidate) => typeof candidate === 'string');
	const key = String(value);
	return {
		value: key,
		text: typeof text === 'string' && text !== '' ? text : key,
		colour: colour ?? null,
		icon: typeof icon === 'string' ? icon : null,
	};
}
