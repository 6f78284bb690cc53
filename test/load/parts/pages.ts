import { pinnedVersion, type DirectusVersion } from '../../support/directus-version.ts';
import { chromiumPath, launchChromium } from '../../support/chromium.ts';
import { interleave } from '../measure/interleave.ts';
import { stranger, visitPage, type Connection, type PageVisit } from '../measure/page-visit.ts';
import { newsdesk } from '../models/reading-models.ts';
import { measured, ratio, stated, type Finding, type Line } from '../report/finding.ts';
import { makeCoreShare, makeOurShare } from '../setting/shares.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import type { Browser } from 'playwright-core';
import type { Part, Run } from './part.ts';

const { model } = newsdesk;
const collection = 'articles';
const ours = `the extension's page`;
const core = `core's page`;
/** The title of the article that is shared. */
const title = 'Article 0';

const connections: Connection[] = [
	{ name: 'this machine', emulated: null },
	{ name: '400 kB/s, 150 ms', emulated: { bytesPerSecond: 400_000, latencyMs: 150 } },
];

const mostKilobytes = 100;
const mostRequests = 8;
const mostOfCoresTime = 0.2;

type Temperature = 'cold' | 'warm';

/** (g) What a visitor waits for: core's page of a shared item and ours, the same item in the same browser. */
export const pages: Part = async (run, found) => {
	const chromium = chromiumPath();
	if (chromium === null) {
		found({ part: 'g', title: 'The public page', lines: [stated('', 'left out: there is no Chromium', false)] });
		return;
	}

	for (const version of run.quick ? run.versions.slice(-1) : run.versions) {
		const desk = await startDesk({ version, engine: 'sqlite', model });
		const browser = await launchChromium(chromium);
		try {
			for (const connection of connections) found(await compare(desk, browser, version, connection, run));
		} finally {
			await browser.close();
			await desk.stop();
		}
	}
};

async function compare(
	desk: Desk,
	browser: Browser,
	version: DirectusVersion,
	connection: Connection,
	{ quick }: Run,
): Promise<Finding> {
	const ourShare = await makeOurShare(desk, { collection });
	const coreShare = await makeCoreShare(desk, { collection });
	const links = { [ours]: ourShare.link, [core]: `${desk.server.url}/admin/shared/${coreShare.id}` };
	const samples = await interleave(
		Object.entries(links).map(([name, link]) => ({ name, measure: () => coldAndWarm(browser, link, connection) })),
		quick ? 2 : 5,
	);

	const figures = (name: string, temperature: Temperature, figure: keyof PageVisit) =>
		samples(name).map((sample) => sample[temperature][figure]);
	const lines = (['cold', 'warm'] as const).flatMap((temperature): Line[] => [
		...[ours, core].map((name) =>
			measured(`${temperature}: ${name}, readable after`, 'ms', figures(name, temperature, 'readableMs')),
		),
		ratio(
			`${temperature}: ours : core's`,
			figures(ours, temperature, 'readableMs'),
			figures(core, temperature, 'readableMs'),
			{
				atMost: mostOfCoresTime,
			},
		),
		...[ours, core].flatMap((name): Line[] => [
			bounded(
				`${temperature}: ${name}, transferred`,
				'kB',
				figures(name, temperature, 'kilobytes'),
				name,
				mostKilobytes,
			),
			bounded(`${temperature}: ${name}, requests`, '', figures(name, temperature, 'requests'), name, mostRequests),
		]),
	]);
	const title = `The public page over ${connection.name}: Directus ${pinnedVersion(version)}, sqlite`;
	return { part: 'g', title, lines };
}

/** Somebody who was never here, and the same once more: a reload an hour later. */
async function coldAndWarm(
	browser: Browser,
	link: string,
	connection: Connection,
): Promise<Record<Temperature, PageVisit>> {
	const context = await stranger(browser);
	try {
		const cold = await visitPage(context, link, title, connection);
		const warm = await visitPage(context, link, title, connection);
		return { cold, warm };
	} finally {
		await context.close();
	}
}

/** What ours may need at most; core's is only told. */
function bounded(label: string, unit: string, values: number[], name: string, atMost: number): Line {
	const line = measured(label, unit, values);
	return name === ours && line.kind === 'measured' ? { ...line, target: { atMost } } : line;
}
