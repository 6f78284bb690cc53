import { compose } from '../directus/compose.ts';
import { createDescriber } from '../directus/describe.ts';
import { activityRoutes } from './owners/activity.ts';
import { assetRoutes } from './visitors/assets.ts';
import { contentRoutes } from './visitors/content.ts';
import { doorRoutes } from './visitors/door.ts';
import { pageRoutes } from './visitors/page.ts';
import { privateHeaders, route } from './route.ts';
import { refused } from './problems.ts';
import { scopeRoutes } from './owners/scope.ts';
import { shareRoutes } from './owners/shares.ts';
import type { EndpointConfig } from '@directus/types';
import type { NextFunction, Request, Response } from 'express';

/** For users who are signed in to Directus. */
const ownersRoutes = [shareRoutes, activityRoutes, scopeRoutes];
/** For the holders of a link. */
const visitorsRoutes = [doorRoutes, contentRoutes, assetRoutes];

export default {
	id: 'share',
	handler: (router, context) => {
		const sharing = compose(context);
		const engine = { context, sharing, describer: createDescriber(context) };

		router.use(privateHeaders);
		pageRoutes(router);
		router.use(goOnWhen(() => sharing.ready()));
		for (const routes of ownersRoutes) routes(router, engine);
		for (const routes of visitorsRoutes) routes(router, engine);
		router.use(
			route(async () => {
				throw refused('not-found');
			}),
		);
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
