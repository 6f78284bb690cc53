/** A condition of a field in Directus' form: where its rule holds of a row, the field is hidden or not. */
export interface ShownCondition {
	rule: Record<string, unknown>;
	/** Null where the condition changes something else. */
	hidden: boolean | null;
}

/**
 * The conditions that a page can judge by what it shows: those on other fields of the row that the share shows too. A rule
 * about anything else would tell a visitor about it.
 */
export function shownConditions(conditions: unknown, shown: readonly string[]): ShownCondition[] {
	if (!Array.isArray(conditions)) return [];
	return conditions.flatMap((condition: unknown): ShownCondition[] => {
		if (!isRecord(condition) || !isRecord(condition['rule'])) return [];
		const { rule, hidden } = condition;
		const isJudged = Object.keys(rule).length === 1 && speaksOf(rule, shown);
		return isJudged ? [{ rule, hidden: typeof hidden === 'boolean' ? hidden : null }] : [];
	});
}

function speaksOf(rule: Record<string, unknown>, shown: readonly string[]): boolean {
	const entries = Object.entries(rule);
	return (
		entries.length > 0 &&
		entries.every(([name, value]) => {
			if (name === '_and' || name === '_or') {
				return Array.isArray(value) && value.every((part) => isRecord(part) && speaksOf(part, shown));
			}
			return shown.includes(name) && isRecord(value) && Object.entries(value).every(isComparison);
		})
	);
}

/** Another name than an operator's leads on to a related row; a variable (`$CURRENT_USER`) means somebody else. */
function isComparison([operator, value]: [string, unknown]): boolean {
	return operator.startsWith('_') && !JSON.stringify(value ?? null).includes('"$');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
