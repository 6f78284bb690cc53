import type { Field } from '../../client/api.ts';

/** The value of a choice in the type that the field stores. */
export function typedChoice(field: Field, value: string): unknown {
	if (['integer', 'float'].includes(field.type)) return value === '' ? null : Number(value);
	if (field.type === 'boolean') return value === 'true';
	return rawChoices(field.options?.choices).find((raw) => String(raw) === value) ?? value;
}

function rawChoices(choices: unknown): unknown[] {
	if (!Array.isArray(choices)) return [];
	return choices.flatMap((choice: unknown) => {
		if (typeof choice !== 'object' || choice === null) return [choice];
		const { value, children } = choice as Record<string, unknown>;
		return [value, ...rawChoices(children)];
	});
}
