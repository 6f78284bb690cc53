import type { Say } from '../texts/use-texts.ts';

interface Notices {
	warn(title: string): void;
	explain(error: unknown): void;
}

/** Shows in another tab what a visitor would see. The tab is opened at once: later, browsers take it for a pop-up. */
export async function openPreview(makeLink: () => Promise<string>, notices: Notices, t: Say): Promise<void> {
	const tab = window.open('', '_blank');
	if (!tab) {
		notices.warn(t('menu.previewBlocked'));
		return;
	}

	try {
		const link = await makeLink();
		tab.opener = null;
		tab.location.replace(link);
	} catch (error) {
		tab.close();
		notices.explain(error);
	}
}
