import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { cacheFolder } from '../places.ts';
import { comeToRest } from './come-to-rest.ts';

const folder = process.env['SHARING_SCREENSHOTS'] ?? join(cacheFolder, 'screenshots');

/** Writes what the page looks like, for people to judge. */
export async function takePicture(page: Page, name: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	// What fades in is not what people see.
	await comeToRest(page);
	await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
