import type { DemoShare } from './make-shares.ts';
import { logins, password } from './people.ts';

/** What whoever started the demo wants to know. */
export function printTable(url: string, demoShares: DemoShare[]): void {
	const width = Math.max(...demoShares.map(({ plan }) => plan.name.length));
	const lines = [
		'',
		`Directus with Sharing runs at ${url}`,
		'',
		'Logins',
		...Object.values(logins).map(({ email, who }) => `  ${email.padEnd(width)}  ${password}   ${who}`),
		'',
		'Shares',
		...demoShares.flatMap(({ plan, link }) => [
			`  ${plan.name.padEnd(width)}  ${link}`,
			`  ${''.padEnd(width)}  ${describe(plan)}`,
		]),
		'',
	];
	console.log(lines.join('\n'));
}

function describe({ shows, limits }: DemoShare['plan']): string {
	return limits?.password ? `${shows} Password: ${limits.password}` : shows;
}
