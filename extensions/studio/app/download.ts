/** Hands a file that was made here to the browser. */
export function download(name: string, content: Blob | string, type = 'text/plain'): void {
	const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
	const url = URL.createObjectURL(blob);
	const anchor = document.createElement('a');
	anchor.href = url;
	anchor.download = name;
	anchor.click();
	// Some browsers begin to read only after the click was handled.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name for a file that any system takes. */
export function fileNameOf(text: string, ending: string): string {
	const name = text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
	return `${name.slice(0, 80) || 'share'}.${ending}`;
}
