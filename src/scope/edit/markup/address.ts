/** Protocols that a link may have: none of them runs anything where it is followed. */
const ofLinks = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'ftp', 'ftps', 'sftp', 'geo', 'webcal', 'xmpp']);
const ofScripts = new Set(['javascript', 'vbscript', 'livescript', 'mocha']);

/** Pictures of pixels. An SVG is a document, which can run scripts. */
const pictureData = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,/;
const documentData = /^data:[\w.+-]+\//;

/** What browsers, or some of them, leave out when they read an address. */
// eslint-disable-next-line no-control-regex
const unread = /[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;

/** Whether an address may be followed, or at `picture` be shown, without anything being run. */
export function isSafeAddress(address: string, use: 'link' | 'picture'): boolean {
	const read = asRead(address);
	const protocol = protocolIn(read);
	return protocol === null || ofLinks.has(protocol) || (use === 'picture' && pictureData.test(read));
}

/** Whether a text that may be an address, or anything else, would run something as one. */
export function isDangerousAddress(text: string): boolean {
	const read = asRead(text);
	return ofScripts.has(protocolIn(read) ?? '') || (documentData.test(read) && !pictureData.test(read));
}

/** Whether all the addresses of a picture in several sizes may be shown. */
export function isSafeSourceSet(sources: string): boolean {
	// Data has a comma within it; its letters alone are the address of a file.
	return sources
		.split(/[\s,]+/)
		.every((word) => isSafeAddress(word, 'picture') || isSafeAddress(`${word},`, 'picture'));
}

function asRead(address: string): string {
	return address.replace(unread, '').toLowerCase();
}

/** What stands before the first colon; null where that is part of a path, a query or a fragment. */
function protocolIn(read: string): string | null {
	return /^([^:/?#]*):/.exec(read)?.[1] ?? null;
}
