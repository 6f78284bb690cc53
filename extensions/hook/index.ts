import { authenticateVisitors, type AuthenticateMeta } from './authenticate-visitors.ts';
import { cleanUp } from './clean-up.ts';
import { compose } from '../directus/compose.ts';
import { findLosses, sweepItems } from './find-losses.ts';
import { forgetTables, guardTables, hideTables } from './guard-tables.ts';
import { guardVisitorQueries } from './guard-visitor-queries.ts';
import { hideLinkSecrets } from '../endpoint/link-secrets.ts';
import { discreet } from '../directus/discreet.ts';
import { quietRegister } from './quiet-register.ts';
import { createNoticeContext } from '../directus/owner-notices.ts';
import { noticeEnds } from '../../src/activity/notices.ts';
import { recordLosses } from './record-losses.ts';
import type { Application } from 'express';
import type { Accountability, HookConfig } from '@directus/types';

/** Once an hour, at a minute when few others do. */
const hourly = '17 * * * *';

export default ((register, given) => {
	const context = discreet(given);
	const { filter, action, init, schedule } = quietRegister(register, context.logger);
	const sharing = compose(context);
	hideTables(context.env);

	init('app.before', async (meta) => {
		const { app } = meta as { app: Application };
		app.use(hideLinkSecrets);
		await forgetTables(context);
		await sharing.ready().catch((error: unknown) => {
			context.logger.error(
				error,
				'Sharing: its tables could not be brought up to date. It tries again when it is asked.',
			);
		});
	});

	filter('authenticate', (accountability, meta) =>
		authenticateVisitors(sharing, context, accountability as Accountability, meta as unknown as AuthenticateMeta),
	);
	filter<unknown[]>('access.read', (rows, meta, { accountability }) =>
		sharing.principals.access(rows, meta, accountability),
	);
	filter<unknown[]>('permissions.read', (rows, meta, { accountability }) =>
		sharing.principals.permissions(rows, meta, accountability),
	);

	guardTables(filter);
	guardVisitorQueries(filter, sharing.principals);
	schedule(hourly, () => cleanUp(sharing, context.logger));
	if (sharing.settings.isPaused) {
		context.logger.warn('Sharing: SHARING_PAUSED is set. No link opens anything, and items that go end no share.');
		return;
	}

	recordLosses(action, sharing);
	findLosses(action, context, sharing);
	schedule(hourly, () => sweepItems(context, sharing));
	schedule(hourly, async () => {
		await sharing.ready();
		await noticeEnds(createNoticeContext(context, sharing));
	});
}) satisfies HookConfig;
