import { type ApiClient, apiClient } from '../support/api-client.ts';
import type { ShareRoles } from './people.ts';
import { type SharePlan, shareRequest, shares } from './shares.ts';

export interface DemoShare {
	plan: SharePlan;
	id: string;
	state: string;
	link: string;
}

interface OwnersShare {
	id: string;
	name: string;
	state: string;
	link: string;
}

/** Makes the shares that the editor does not have yet, and answers all of them with their links. */
export async function makeShares(url: string, editor: ApiClient, roles: ShareRoles): Promise<DemoShare[]> {
	const present = await listShares(editor);
	for (const plan of shares.filter(({ name }) => !present.has(name))) {
		const share = await editor.need<OwnersShare>('POST', '/share/api/shares', shareRequest(plan, roles));
		if (plan.then === 'pause' || plan.then === 'end') {
			await editor.need('POST', `/share/api/shares/${share.id}/${plan.then}`);
		}
		if (plan.then === 'open-until-used-up') await openUntilUsedUp(url, share);
	}
	const made = await listShares(editor);
	return shares.flatMap((plan) => {
		const share = made.get(plan.name);
		return share ? [{ plan, id: share.id, state: share.state, link: share.link }] : [];
	});
}

/** Where a link leads on this machine, whatever `PUBLIC_URL` says. */
export function pathOf(link: string): string {
	return new URL(link).pathname;
}

async function listShares(editor: ApiClient): Promise<Map<string, OwnersShare>> {
	const list = await editor.need<OwnersShare[]>('GET', '/share/api/shares?limit=200');
	return new Map(list.map((share) => [share.name, share]));
}

async function openUntilUsedUp(url: string, { link }: OwnersShare): Promise<void> {
	await apiClient(url).need('POST', `${pathOf(link)}/visits`, {});
}
