import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { copyFolder } from './copy-folder.ts';
import { type DirectusVersion, pinnedVersion } from './directus-version.ts';
import { installDirectus, installedAs } from './install-directus.ts';
import { type PackedExtension, packExtension } from './pack-extension.ts';
import { extensionName } from './places.ts';
import { say } from './say.ts';
import { withLock } from './with-lock.ts';

/** The folder cannot be made a project because it is something else; the message says what. */
export class NotAProjectError extends Error {}

/**
 * Makes a folder a Directus project with the packed extension in it: no database, no settings. Done again, it only
 * brings up to date what changed.
 */
export async function stageProject(
	folder: string,
	version: DirectusVersion,
	{ extension = true }: { extension?: boolean } = {},
): Promise<void> {
	const project = resolve(folder);
	if (await isStaged(project, version, extension)) return;
	await assertMayStage(project);
	await withLock(`stage${project.replaceAll(/[^\w.-]/g, '_')}`, async () => {
		await mkdir(project, { recursive: true });
		await stageManifest(project, version);
		await stageDirectus(project, version);
		if (extension) await stageExtension(project);
	});
}

/** A look without the lock: many test processes ask at once, and nearly always there is nothing to do. */
async function isStaged(project: string, version: DirectusVersion, extension: boolean): Promise<boolean> {
	if (!existsSync(join(project, 'package.json'))) return false;
	const { dependencies } = await readManifest(project);
	if (dependencies?.['directus'] !== pinnedVersion(version)) return false;
	if (!(await hasDirectus(project, version))) return false;
	return !extension || hasExtension(project, await packExtension());
}

async function assertMayStage(project: string): Promise<void> {
	const entries = await readdir(project).catch((error: NodeJS.ErrnoException): string[] => {
		if (error.code === 'ENOENT') return [];
		if (error.code === 'ENOTDIR') throw new NotAProjectError(`${project} is a file, not a folder.`);
		throw error;
	});
	if (entries.length === 0) return;
	if (!entries.includes('package.json')) {
		throw new NotAProjectError(`${project} is not empty and is no Directus project: it has no package.json.`);
	}
	const { dependencies } = await readManifest(project);
	if (!dependencies?.['directus']) {
		throw new NotAProjectError(`${project} holds something else: its package.json does not depend on directus.`);
	}
}

async function stageManifest(project: string, version: DirectusVersion): Promise<void> {
	// Directus loads no extension at all where its working directory has no package.json.
	const present = existsSync(join(project, 'package.json')) ? await readManifest(project) : undefined;
	if (present?.dependencies?.['directus'] === pinnedVersion(version)) return;
	const name =
		basename(project)
			.toLowerCase()
			.replaceAll(/[^a-z0-9-]+/g, '-') || 'directus-project';
	const manifest = {
		name,
		private: true,
		scripts: { start: 'directus start' },
		...present,
		dependencies: { ...present?.dependencies, directus: pinnedVersion(version) },
	};
	await writeFile(join(project, 'package.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
}

async function stageDirectus(project: string, version: DirectusVersion): Promise<void> {
	if (await hasDirectus(project, version)) return;
	const install = await installDirectus(version);
	say(`Putting Directus ${pinnedVersion(version)} into ${project} …`);
	const modules = join(project, 'node_modules');
	await rm(modules, { recursive: true, force: true });
	await copyFolder(join(install, 'node_modules'), modules);
	await writeFile(directusMarker(project), await installedAs(version));
}

async function hasDirectus(project: string, version: DirectusVersion): Promise<boolean> {
	return (await readFile(directusMarker(project), 'utf8').catch(() => '')) === (await installedAs(version));
}

async function stageExtension(project: string): Promise<void> {
	const packed = await packExtension();
	if (await hasExtension(project, packed)) return;
	await rm(extensionFolder(project), { recursive: true, force: true });
	await cp(packed.folder, extensionFolder(project), { recursive: true });
	await writeFile(extensionMarker(project), packed.fingerprint);
}

async function hasExtension(project: string, packed: PackedExtension): Promise<boolean> {
	if (!existsSync(join(extensionFolder(project), 'package.json'))) return false;
	return (await readFile(extensionMarker(project), 'utf8').catch(() => '')) === packed.fingerprint;
}

function extensionFolder(project: string): string {
	return join(project, 'extensions', extensionName);
}

function directusMarker(project: string): string {
	return join(project, 'node_modules/.staged-directus');
}

function extensionMarker(project: string): string {
	return join(project, 'node_modules/.staged-extension');
}

async function readManifest(project: string): Promise<{ dependencies?: Record<string, string> }> {
	try {
		return JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
			dependencies?: Record<string, string>;
		};
	} catch {
		throw new NotAProjectError(`${project} has a package.json that cannot be read.`);
	}
}
