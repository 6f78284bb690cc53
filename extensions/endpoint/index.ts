import { builtFiles } from './built-files.ts';
import { compose } from '../directus/compose.ts';
import { descriptionRoutes } from './description.ts';
import { coreShareRoutes } from './owners/core-shares.ts';
import { discreet } from '../directus/discreet.ts';
import { createDescriber } from '../directus/describe.ts';
import { activityRoutes } from './owners/activity.ts';
import { assetRoutes } from './visitors/assets.ts';
import { contentRoutes } from './visitors/content.ts';
import { doorRoutes } from './visitors/door.ts';
import { editingRoutes } from './visitors/editing.ts';
import { invitationRoutes } from './visitors/invitation.ts';
import { listingRoutes } from './owners/listing.ts';
import { previewRoutes } from './owners/previews.ts';
import { archiveRoutes } from './visitors/archive.ts';
import { pageFiles } from './visitors/page-files.ts';
import { explainErrors } from '../http/explain-errors.ts';
import { onlyJson, onlyPrepared, privateHeaders } from './guards.ts';
import { route } from '../http/route.ts';
import { refused } from '../http/problems.ts';
import { receivedRoutes } from './owners/received.ts';
import { recipientRoutes } from './owners/recipients.ts';
import { roleRoutes } from './owners/roles.ts';
import { scopeRoutes } from './owners/scope.ts';
import { offerRoutes } from './owners/offers.ts';
import { optionsRoutes } from './owners/options.ts';
import { sendingRoutes } from './owners/sending.ts';
import { shareRoutes } from './owners/shares.ts';
import { transferRoutes } from './owners/transfers.ts';
import type { EndpointConfig } from '@directus/types';
import type { NextFunction, Request, Response } from 'express';

/** For users who are signed in to Directus. */
const ownersRoutes = [
	listingRoutes,
	shareRoutes,
	activityRoutes,
	scopeRoutes,
	previewRoutes,
	coreShareRoutes,
	sendingRoutes,
	optionsRoutes,
	roleRoutes,
	transferRoutes,
	offerRoutes,
	recipientRoutes,
	receivedRoutes,
];
/** For the holders of a link. */
const visitorsRoutes = [doorRoutes, invitationRoutes, contentRoutes, editingRoutes, assetRoutes, archiveRoutes];

export default {
	id: 'share',
	handler: (router, given) => {
		const context = discreet(given);
		const sharing = compose(context);
		if (!sharing) return;
		const engine = { context, sharing, describer: createDescriber(context) };

		router.use(privateHeaders);
		pageFiles.routes(router);
		builtFiles('studio').routes(router);
		router.use(onlyJson(sharing.settings.publicUrl));
		router.use(onlyPrepared);
		router.use(goOnWhen(() => sharing.ready()));
		descriptionRoutes(router, engine);
		for (const routes of ownersRoutes) routes(router, engine);
		for (const routes of visitorsRoutes) routes(router, engine);
		router.use(
			route(async () => {
				throw refused('not-found');
			}),
		);
		router.use(explainErrors(sharing.instance, context.logger));
		sharing.instance.open(router);
	},
} satisfies EndpointConfig;

function goOnWhen(ready: () => Promise<void>) {
	return (req: Request, res: Response, next: NextFunction): void => {
		route(async () => {
			await ready();
			next();
		})(req, res, next);
	};
}
