import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const repositoryFolder = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything that can be made again at the price of minutes: installs, templates, the packed extension. */
export const cacheFolder = join(repositoryFolder, '.cache');

/** The name under which Directus knows the extension, and the folder it lies in. */
export const extensionName = 'directus-extension-sharing';
