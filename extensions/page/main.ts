import './style/base.css';
import './style/door.css';
import './style/item.css';
import './style/sender.css';
import './style/groups.css';
import './style/values.css';
import './style/map.css';
import './style/related.css';
import './style/table.css';
import './style/files.css';
import './style/viewer.css';
import './style/editing.css';
import './style/print.css';
import { wearBrand } from './brand/wear-brand.ts';
import { createShareClient } from './client/share-client.ts';
import { announce } from './dom/announce.ts';
import { takeStart } from './start.ts';
import { languages, speak } from './texts.ts';
import { chooseLocale } from './values/choose-locale.ts';
import { allowPlayers } from './values/embedded.ts';
import { setLocale, visitorLanguages } from './values/locale.ts';
import { createVisitFlow } from './visit-flow.ts';

const root = document.getElementById('page');
if (root) void run(root);

async function run(page: HTMLElement): Promise<void> {
	const start = takeStart();
	const locale = chooseLocale(languages, visitorLanguages, start?.project?.language ?? null);
	wearBrand(start?.project?.color ?? null);
	setLocale(locale);
	allowPlayers(start?.players ?? []);

	const client = createShareClient(location.pathname);
	const flow = createVisitFlow(page, client, start);
	await speak(locale.toLowerCase().split('-')[0] ?? 'en');
	void flow.start();

	// A page that the browser keeps for its back button must not keep what a visit showed.
	addEventListener('pagehide', (event) => {
		if (!event.persisted) return;
		page.replaceChildren();
		announce('');
	});
	addEventListener('pageshow', (event) => {
		if (event.persisted) void flow.start();
	});
}
