import { addressesBelieved } from '../directus/health.ts';
import { authenticateVisitors, type AuthenticateMeta } from './authenticate-visitors.ts';
import { cleanUp } from './clean-up.ts';
import { closeOpenings } from './close-openings.ts';
import { compose } from '../directus/compose.ts';
import { detectDeletedItems, sweepItems } from './detect-deleted-items.ts';
import { guardTables, hideTables } from './guard-tables.ts';
import { guardVisitorQueries } from './guard-visitor-queries.ts';
import { discreet } from '../directus/discreet.ts';
import { quietRegister } from './quiet-register.ts';
import { createNoticeContext } from '../directus/owner-notices.ts';
import { noticeEnds } from '../../src/activity/notices.ts';
import { recordDeletions } from './record-deletions.ts';
import { takePlace } from './take-place.ts';
import type { Accountability, HookConfig } from '@directus/types';

/** Once an hour, at a minute when few others do. */
const hourly = '17 * * * *';

export default ((register, given) => {
	const context = discreet(given);
	const { filter, action, init, schedule } = quietRegister(register, context.logger);
	const sharing = compose(context);
	if (!sharing) return;
	hideTables(context.env);

	const catchUp = takePlace(init, context, sharing);

	filter('authenticate', (accountability, meta) => {
		const asked = meta as unknown as AuthenticateMeta;
		catchUp(asked.req);
		return authenticateVisitors(sharing, context, accountability as Accountability, asked);
	});
	filter<unknown[]>('access.read', (rows, meta, { accountability }) =>
		sharing.principals.access(rows, meta, accountability),
	);
	filter<unknown[]>('permissions.read', (rows, meta, { accountability }) =>
		sharing.principals.permissions(rows, meta, accountability),
	);

	guardTables(filter);
	guardVisitorQueries(filter, sharing.principals);
	closeOpenings(filter, sharing.settings.publicUrl);
	schedule(hourly, () => cleanUp(sharing, context.logger));
	if (sharing.settings.believesAddresses) {
		context.logger.warn(`Sharing: ${addressesBelieved}`);
	}
	if (sharing.settings.isPaused) {
		context.logger.warn('Sharing: SHARING_PAUSED is set. No link opens anything, and items that go end no share.');
		return;
	}

	recordDeletions(action, sharing);
	detectDeletedItems(action, context, sharing);
	schedule(hourly, () => sweepItems(context, sharing));
	schedule(hourly, async () => {
		await sharing.ready();
		await noticeEnds(createNoticeContext(context, sharing));
	});
}) satisfies HookConfig;
