import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DirectusProcess, startDirectusProcess } from '../support/directus-process.ts';
import { isFree } from '../support/free-port.ts';
import { say } from '../support/say.ts';
import { demoFolder, markSeeded, prepareDemoProject } from './demo-project.ts';
import { makeShares } from './make-shares.ts';
import { findShareRoles, logins, password } from './people.ts';
import { printTable } from './print-table.ts';
import { logIn, seedDemo } from './seed-demo.ts';
import { verifyShares } from './verify-shares.ts';

const usage = 'Usage: npm start [-- --once]. The address can be chosen with HOST, PORT and PUBLIC_URL.';
const firstPort = 8055;

/**
 * `npm start`: a Directus with the extension, with content, people and shares, until Ctrl-C. With `--once` it checks that
 * the links open, and ends.
 */
async function start(): Promise<void> {
	const { once } = parse(process.argv.slice(2));
	const host = process.env['HOST'] ?? '127.0.0.1';
	const { isSeeded } = await prepareDemoProject();
	const port = await choosePort(host);
	const publicUrl = process.env['PUBLIC_URL'] ?? `http://localhost:${port}`;

	say('Starting Directus …');
	const log = join(demoFolder, 'directus.log');
	await rm(log, { force: true });
	const directus = await startDirectusProcess(demoFolder, environment(host, port, publicUrl), log);
	try {
		const problems = await show(`http://${localAddress(host)}:${port}`, publicUrl, isSeeded, once);
		if (once) report(problems);
		else await stay(directus, log);
	} finally {
		await directus.stop();
	}
}

async function show(url: string, publicUrl: string, isSeeded: boolean, once: boolean): Promise<string[]> {
	const admin = await logIn(url, logins.admin.email, password);
	if (!isSeeded) {
		await seedDemo(admin, demoFolder);
		await markSeeded();
	}
	const editor = await logIn(url, logins.editor.email, password);
	const shares = await makeShares(url, editor, await findShareRoles(admin));
	printTable(publicUrl, shares);
	return once ? verifyShares(url, shares) : [];
}

function parse(argv: string[]): { once: boolean } {
	try {
		const { values } = parseArgs({ args: argv, options: { once: { type: 'boolean', default: false } } });
		return values;
	} catch (error) {
		const [reason] = (error instanceof Error ? error.message : String(error)).split('.');
		console.error(`${reason}. ${usage}`);
		return process.exit(2);
	}
}

async function choosePort(host: string): Promise<number> {
	const wanted = process.env['PORT'];
	if (wanted === undefined) {
		for (let port = firstPort; ; port++) if (await isFree(port, host)) return port;
	}
	const port = Number(wanted);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is "${wanted}", which is no port.`);
	if (!(await isFree(port, host))) throw new Error(`Something else listens on port ${port}.`);
	return port;
}

/**
 * Only these: what a developer has set for another Directus is none of ours. And nothing is turned away because the machine
 * is busy, as a slow one is for some time after Directus has started.
 */
function environment(host: string, port: number, publicUrl: string): Record<string, string> {
	const inherited = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot'];
	const kept = inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
	const ours = { HOST: host, PORT: String(port), PUBLIC_URL: publicUrl, PRESSURE_LIMITER_ENABLED: 'false' };
	return { ...Object.fromEntries(kept), ...ours };
}

/** Where a server that listens on all addresses is found from here. */
function localAddress(host: string): string {
	return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

/** Until Ctrl-C there is nothing to do, unless Directus ends by itself. */
async function stay(directus: DirectusProcess, log: string): Promise<void> {
	say(`Its log is ${log}. Press Ctrl-C to stop.`);
	const signalled = new Promise<boolean>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(true));
	});
	const hasBeenAsked = await Promise.race([signalled, directus.ended.then(() => false)]);
	if (!hasBeenAsked) throw new Error(`Directus has ended; its log, ${log}, says why.`);
}

function report(problems: string[]): void {
	for (const problem of problems) console.error(problem);
	if (problems.length === 0) console.log('All links do what the table says.');
	process.exitCode = problems.length === 0 ? 0 : 1;
}

try {
	await start();
	process.exit();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
