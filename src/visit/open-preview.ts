import { newVisit, type Visit } from './visit.ts';
import type { Share } from '../share/share.ts';
import type { VisitStore } from './visit-store.ts';
import type { Instant } from '../share/instant.ts';

const previewTtlMs = 30 * 60_000;

/**
 * Opens a share for a look by its owner: a copy of it that nobody else can open, is not listed, counts and records
 * nothing, and ends in half an hour.
 */
export async function openPreview(
	draft: Share,
	{ visits, now }: { visits: VisitStore; now: Instant },
): Promise<{ visit: Visit; token: string }> {
	const share: Share = {
		...draft,
		preview: true,
		api: false,
		passwordHash: null,
		dateStart: null,
		dateEnd: now + previewTtlMs,
		maxUses: null,
		audience: 'anyone',
		access: 'view',
	};
	const nobody = { addressHash: null, network: null, agent: null };
	const opened = newVisit(share, { trace: nobody }, now, previewTtlMs);
	await visits.preview(share, opened.visit);
	return opened;
}
