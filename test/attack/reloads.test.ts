import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { extensionName } from '../support/places.ts';
import { noteText } from '../support/worlds/notes-world.ts';
import { services } from '../support/databases/services.ts';
import { stagedDirectus } from '../support/staged-directus.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Answer } from '../support/api-client.ts';
import type { DirectusVersion } from '../support/directus-version.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';
import type { OwnDirectus } from '../support/directus-server.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

const versions = ['11', '12'] as const;
const visitors = 25;
/** Requests of all of them, where the machine is quick enough. */
const aSecond = 50;
const timesLoaded = (log: string) => log.split('Extensions reloaded').length - 1;
const secretOf = ({ link }: { link: string }) => link.split('/').at(-1) ?? '';

/** As switching any extension does. With Redis, one instance tells the others. */
async function reload({ admin }: OwnDirectus, instances: OwnDirectus[]): Promise<void> {
	const before = instances.map(({ log }) => timesLoaded(log()));
	const [bundle] = (await admin.need('GET', '/extensions')).filter(
		(one: { schema?: { name?: string } }) => one.schema?.name === extensionName,
	);
	await admin.need('PATCH', `/extensions/${bundle.id}`, { meta: { enabled: true } });
	const isAgain = async () => instances.every(({ log }, at) => timesLoaded(log()) > (before[at] ?? 0));
	await eventually('the extensions are loaded again', isAgain);
}

/**
 * Has a share opened, read and looked at by many, and listed by its owner, at all instances, while something is done; and
 * proves that each answer was the right one, and each use was counted once.
 */
async function expectRightAnswers(
	{ share, open, look }: Notes<OwnDirectus>,
	instances: OwnDirectus[],
	work: () => Promise<void>,
): Promise<void> {
	const counted = await share();
	const visit = await open(counted.link);
	const { path } = visit;
	const answers: [string, Answer<unknown>][] = [];
	const told = async (what: string, answer: Promise<Answer<unknown>>) =>
		[what, await answer] as [string, Answer<unknown>];
	const ask = instances.flatMap((server) => [
		() => told('open', server.api().post(`${path}/visits`, {})),
		() => told('content', server.api(visit.token).get(`${path}/content`)),
		() => told('look', server.api().get(`${path}/info`)),
		() => told('page', server.api().get(path, { headers: { accept: 'text/html' } })),
		() => told('owner', server.admin.get('/share/api/shares')),
	]);

	// Each waits for the answer, as people do: a server that is slow for a while is not buried under what it owes.
	let isOver = false;
	async function visitor(first: number): Promise<void> {
		for (let turn = first; !isOver; turn++) {
			const [answer] = await Promise.all([ask[turn % ask.length]?.(), wait((visitors / aSecond) * 1000)]);
			if (answer) answers.push(answer);
		}
	}
	const all = Array.from({ length: visitors }, (_, number) => visitor(number));
	await work();
	isOver = true;
	await Promise.all(all);

	const wrong = answers.filter(([, { status }]) => status !== 200);
	expect(wrong.map(([what, { status, text }]) => `${what}: ${status} ${text.slice(0, 200)}`)).toEqual([]);
	const contents = answers.filter(([what]) => what === 'content');
	expect(contents.length).toBeGreaterThan(0);
	for (const [, { text }] of contents) expect(text).toContain(noteText);
	const opened = answers.filter(([what]) => what === 'open').length;
	expect((await look(counted)).times_used).toBe(opened + 1);
}

describe.each(versions)('where Directus %s loads its extensions again', (version) => {
	let notes: Notes<OwnDirectus>;
	let share: ShareAnswer;
	let visit: OpenedShare;

	beforeAll(async () => {
		notes = await startNotes({ own: true, version });
		share = await notes.share({ api: version === '11' });
		visit = await notes.open(share.link);
	});
	afterAll(() => notes?.server.stop());

	it.each(['once', 'once more', 'a third time'])('%s, old links, running visits and new shares work', async () => {
		const { server } = notes;
		await reload(server, [server]);
		expect((await visit.content()).body.data.item.text).toBe(noteText);
		const { path } = await notes.open(share.link);
		expect((await server.api().get(path, { headers: { accept: 'text/html' } })).status).toBe(200);
		const fresh = await notes.share();
		expect((await (await notes.open(fresh.link)).content()).status).toBe(200);
		if (version === '11') expect((await visit.visitor.get('/items/notes')).text).toContain(noteText);
		for (const one of [share, fresh]) expect(server.log()).not.toContain(secretOf(one));
	});

	it('requests that came before it, and are read after it, are answered as if nothing had been', async () => {
		const { server } = notes;
		const paths = [`${visit.path}/content`, ...(version === '11' ? ['/items/notes'] : [])];
		// Until its body has come, a request is held between our first look at it and Directus' own.
		const held = Array.from({ length: 60 }, (_, turn) =>
			paths.map((path) => server.api(visit.token).raw('GET', path, { body: {}, late: 15 * turn })),
		);
		await reload(server, [server]);
		const answers = await Promise.all(held.flat());
		expect(answers.filter(({ text }) => !text.includes(noteText)).map(({ status, text }) => [status, text])).toEqual(
			[],
		);
	});

	it('under fifty visits a second, each answer is the right one, and each use is counted once', async () => {
		const instances = [notes.server];
		await expectRightAnswers(notes, instances, async () => {
			for (let time = 0; time < 3; time++) await reload(notes.server, instances);
		});
	});
});

describe.runIf(inject('redis') && inject('engines').includes('postgres'))(
	'where two instances with a Redis load their extensions again, one at the word of the other,',
	() => {
		let proxy: TcpProxy;
		let notes: Notes<OwnDirectus>;
		let instances: OwnDirectus[];

		beforeAll(async () => {
			proxy = await startTcpProxy(services.redis.hostname, Number(services.redis.port || 6379));
			const env = { REDIS: `redis://127.0.0.1:${proxy.port}` };
			notes = await startNotes({ own: true, version: '12', engine: 'postgres', redis: true, env });
			instances = [notes.server, await notes.server.secondInstance()];
		});
		afterAll(async () => {
			await notes?.server.stop();
			await proxy?.cut();
		});

		it('under fifty visits a second, each answer is the right one, and no connection of those before them stays', async () => {
			const { link } = await notes.share({ password: 'x' });
			const { pathname } = new URL(link);
			// A password is tried in Redis.
			const useRedis = async () => {
				for (const { api } of instances) {
					expect((await api().post(`${pathname}/visits`, { password: 'x' })).status).toBe(200);
				}
			};
			await useRedis();
			const before = proxy.connections();
			await expectRightAnswers(notes, instances, async () => {
				for (const one of instances) {
					await reload(one, instances);
					await useRedis();
				}
			});
			await eventually('as many connections are open as before', async () => proxy.connections() <= before);
		});
	},
);

describe.each(versions)('in a Directus %s with folders of its own', (version) => {
	let notes: Notes<OwnDirectus> | undefined;
	let folder: string;

	afterEach(async () => {
		await notes?.server.stop();
		notes = undefined;
		await rm(folder, { recursive: true, force: true });
	});

	async function start(extension: boolean, env: Record<string, string> = {}): Promise<Notes<OwnDirectus>> {
		folder = await temporaryFolder('extensions');
		const extensions = join(folder, 'extensions');
		if (extension) await install(version, extensions);
		notes = await startNotes({ own: true, version, extension, env: { EXTENSIONS_PATH: extensions, ...env } });
		return notes;
	}

	it('two copies, a folder and a package, do not get into each other’s way: one steps aside, and says so', async () => {
		const packages = await temporaryFolder('node_modules');
		await install(version, join(packages, 'node_modules'));
		await writeFile(join(packages, 'package.json'), JSON.stringify({ dependencies: { [extensionName]: '*' } }));
		const { server, share, open, look } = await start(true, { PACKAGE_FILE_LOCATION: packages });
		expect(server.log().split('Sharing: it is installed twice.')).toHaveLength(2);
		const limited = await share({ max_uses: 2 });
		const { content } = await open(limited.link);
		expect((await content()).body.data.item.text).toBe(noteText);
		expect((await look(limited)).times_used).toBe(1);
		await open(limited.link);
		await expect(open(limited.link)).rejects.toThrow('410');
		await rm(packages, { recursive: true, force: true });
	});

	it('one that is installed while Directus runs works, and no log has a link’s secret', async () => {
		const { server, share, open } = await start(false, {
			EXTENSIONS_AUTO_RELOAD: 'true',
			EXTENSIONS_MUST_LOAD: 'false',
		});
		const before = timesLoaded(server.log());
		expect((await server.admin.get('/share/api/shares')).status).toBe(404);
		await install(version, join(folder, 'extensions'));
		await eventually('the extension is loaded', async () => timesLoaded(server.log()) > before);

		const made = await share({ max_uses: 3 });
		const { content, path } = await open(made.link);
		expect((await content()).body.data.item.text).toBe(noteText);
		expect((await server.api().get(path, { headers: { accept: 'text/html' } })).status).toBe(200);
		await reload(server, [server]);
		expect((await content()).status).toBe(200);
		expect(server.log()).not.toContain(secretOf(made));
	});
});

/** Puts the packed extension into a folder where Directus looks for some, all of it at once. */
async function install(version: DirectusVersion, into: string): Promise<void> {
	const project = await stagedDirectus(version, true);
	const staged = await temporaryFolder();
	await cp(join(project, 'extensions', extensionName), staged, { recursive: true });
	await rename(staged, join(into, extensionName));
}
