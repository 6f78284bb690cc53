import { askContent, askDirectus, askLists, type Told } from '../ask/ask.ts';
import { checkInference } from './check-inference.ts';
import { differences } from '../check/differences.ts';
import { everyRow, type VisibleRow } from '../engine/visible.ts';
import { foreignMarks } from '../check/marks.ts';
import { line, type Findings } from './findings.ts';
import { whatIsVisible, type Sight } from '../facts/what-is-visible.ts';
import type { History } from '../world/sketch.ts';
import type { OpenedShare } from '../../support/newsroom/open-share.ts';
import type { Place } from './place.ts';

/** A share, and a visit of it; null where the door said that there is nothing to be seen. */
export interface RunningShare {
	id: string;
	opened: OpenedShare | null;
}

interface Look {
	share: RunningShare;
	history: History;
	/** The step of the history that came last. */
	step: number;
}

/** Asks everything that a visitor can ask of a share, and compares the answers with what may be seen. */
export async function checkShare(place: Place, { share, history, step }: Look, findings: Findings): Promise<void> {
	const happened = history.happenings[step]?.happens ?? '';
	const after = `${step} (${happened})`;
	const sight = await whatIsVisible(place, share.id, Object.keys(history.world.collections));
	findings.counts.checks++;
	const { opened } = share;
	if (!opened) {
		if (hasCells(sight) && happened === 'share')
			tellLess(sight, `after ${after}: the door says that nothing can be seen`, findings);
		return;
	}

	const ask = () => askEverything(place, { opened, history, visible: sight.visible });
	const told = await ask();
	compare(told, sight, { after, findings });
	await checkInference(place, { shareId: share.id, step, after, sight, told, askAgain: ask }, findings);
}

/** The content comes first. */
async function askEverything(
	{ withRules }: Place,
	{ opened, history, visible }: { opened: OpenedShare; history: History; visible: VisibleRow | null },
): Promise<Told[]> {
	const paths = [...new Set(everyRow(visible).map(({ path }) => path))].filter((path) => path !== '');
	return [
		await askContent(opened),
		...(await askLists(opened, paths)),
		...(withRules ? await askDirectus(opened, history.queries) : []),
	];
}

function compare(told: Told[], sight: Sight, { after, findings }: { after: string; findings: Findings }): void {
	const { visible } = sight;
	const all = everyRow(visible);
	findings.counts.answers += told.length;
	findings.counts.cells += all.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);

	for (const one of told) {
		if (one.status >= 500) findings.faults.push(line(after, one, `${one.status} ${one.text}`));
		for (const cell of foreignMarks(one, all)) findings.leaks.push(line(after, one, cell));
	}

	const [content] = told;
	if (!content) return;
	const isShown = content.status === 200;
	const shown = (content.body as { data?: { item?: unknown } } | null)?.data?.item;
	if (!visible) {
		if (isShown) findings.leaks.push(line(after, content, JSON.stringify(shown)));
	} else if (!isShown) {
		if (hasCells(sight)) tellLess(sight, line(after, content, `${content.status} ${content.text}`), findings);
	} else {
		const { more, less, keys } = differences(shown, visible);
		findings.counts.tolerated += keys.length;
		findings.leaks.push(...more.map((one) => line(after, content, one)));
		for (const one of less) tellLess(sight, line(after, content, one), findings);
	}
}

/** Where role and owner have no cell in common there is nothing to be seen of a row that both may read. */
function hasCells({ visible }: Sight): boolean {
	return everyRow(visible).some(({ cells }) => Object.keys(cells).length > 0);
}

function tellLess({ isDoubtful }: Sight, what: string, findings: Findings): void {
	if (isDoubtful) findings.counts.tolerated++;
	else findings.less.push(what);
}
