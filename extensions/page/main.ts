import './style/base.css';
import './style/door.css';
import './style/item.css';
import './style/values.css';
import './style/related.css';
import './style/table.css';
import './style/files.css';
import './style/print.css';
import { wearBrand } from './brand/wear-brand.ts';
import { createShareClient } from './client/share-client.ts';
import { createVisitFlow } from './visit-flow.ts';

const root = document.getElementById('page');

if (root) {
	const flow = createVisitFlow(root, createShareClient(location.pathname));
	wearBrand(null);
	void flow.start();

	// A page that the browser keeps for its back button must not keep what a visit showed.
	addEventListener('pagehide', (event) => {
		if (event.persisted) root.replaceChildren();
	});
	addEventListener('pageshow', (event) => {
		if (event.persisted) void flow.start();
	});
}
