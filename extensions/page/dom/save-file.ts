import { element } from './element.ts';

const KEPT_MS = 60_000;

/** Hands the visitor a file that the page made or fetched, as a download. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = element('a', { href: address, download: name, hidden: true });
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
