import { apiClient } from '../support/api-client.ts';
import { type DemoShare, pathOf } from './make-shares.ts';

/** Opens the links as a visitor would, and answers a sentence for each that does not do what the table says. */
export async function verifyShares(url: string, demoShares: DemoShare[]): Promise<string[]> {
	const complaints = await Promise.all(demoShares.map((share) => complaint(url, share)));
	return complaints.filter((sentence) => sentence !== undefined);
}

async function complaint(url: string, { plan, state, link }: DemoShare): Promise<string | undefined> {
	if (state !== plan.state) return `"${plan.name}" is ${state} and should be ${plan.state}.`;
	const visitor = apiClient(url);
	const path = pathOf(link);
	const info = await visitor.get<{ data?: { state?: string } }>(`${path}/info`);
	if (plan.state === 'paused') {
		return info.status === 404 ? undefined : `"${plan.name}" is paused, but its door answers ${info.text}.`;
	}
	const page = await visitor.get(path);
	if (page.status !== 200) return `The page of "${plan.name}" answers ${page.status}.`;
	if (info.body.data?.state !== plan.state) return `The door of "${plan.name}" answers ${info.text}.`;

	// Looking must not use up what is limited.
	if (plan.state !== 'active' || plan.limits?.maxUses) return undefined;
	const visit = await visitor.post<{ data?: { token: string } }>(`${path}/visits`, { password: plan.limits?.password });
	if (!visit.body.data) return `"${plan.name}" does not open: ${visit.text}`;
	const content = await apiClient(url, visit.body.data.token).get(`${path}/content`);
	return content.status === 200 ? undefined : `"${plan.name}" shows nothing: ${content.text}`;
}
