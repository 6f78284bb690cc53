const ROWS_AT_ONCE = 150;

/**
 * Puts other rows into the body of a table: the first at once, the rest a part at a time, so that a list of thousands
 * does not hold up the page. What is put in later ends what is still under way.
 */
export function bodyFiller(body: HTMLTableSectionElement): (rows: HTMLElement[]) => void {
	let turn = 0;

	return (rows) => {
		turn += 1;
		const mine = turn;
		body.replaceChildren(...rows.slice(0, ROWS_AT_ONCE));

		const goOn = (from: number): void => {
			if (mine !== turn || from >= rows.length) return;
			body.append(...rows.slice(from, from + ROWS_AT_ONCE));
			setTimeout(() => goOn(from + ROWS_AT_ONCE));
		};
		setTimeout(() => goOn(ROWS_AT_ONCE));
	};
}

/**
 * Keeps the columns as wide as they are. A browser that is free to choose looks at every cell of the table whenever a row
 * is added; and columns that jump with each page are no help to a reader either.
 */
export function settleColumns(table: HTMLTableElement): void {
	if (table.classList.contains('settled')) return;
	const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
	const widths = heads.map((head) => head.getBoundingClientRect().width);
	const sum = widths.reduce((one, other) => one + other, 0);
	// Stacked on a narrow page, its heads are out of sight and have no width to keep.
	if (sum < table.getBoundingClientRect().width / 2) return;
	heads.forEach((head, index) => {
		head.style.width = `${String((100 * (widths[index] ?? 0)) / sum)}%`;
	});
	table.classList.add('settled');
}
