import type { Info, Project } from '../client/api.ts';

/** What the server wrote into the page, so that nothing need be asked before the first picture. */
export interface Start {
	project: Project | null;
	info: Info | null;
	refusal: { status: number; code: string } | null;
	/** The sites whose players may run on the page, as hosts. */
	players?: string[];
}

/** Null where the page has to ask for itself. It is true once: later the page asks. */
export function takeStart(): Start | null {
	const written = document.getElementById('start');
	written?.remove();
	try {
		return JSON.parse(written?.textContent ?? '') as Start;
	} catch {
		return null;
	}
}
