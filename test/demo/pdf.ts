interface Line {
	text: string;
	size?: number;
	bold?: boolean;
	/** Points between this line and the one before. */
	gap?: number;
}

/** A page of A4 with some lines of text: a small real PDF, written by hand. */
export function pdf(title: string, lines: Line[]): Buffer {
	const [left, top] = [64, 770];
	let y = top;
	const text = lines.map(({ text: words, size = 11, bold = false, gap = 6 }) => {
		y -= size + gap;
		return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${left} ${y} Td (${escape(words)}) Tj ET`;
	});
	const content = ['0.12 0.31 0.47 rg 0 812 595 30 re f', '0.13 0.16 0.2 rg', ...text].join('\n');
	return assemble([
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>',
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
		`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
		`<< /Title (${escape(title)}) >>`,
	]);
}

/** Numbers the objects and says at which byte each begins, which is how readers find them. */
function assemble(objects: string[]): Buffer {
	let document = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = Buffer.byteLength(document, 'latin1');
		document += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const start = Buffer.byteLength(document, 'latin1');
	const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const count = objects.length + 1;
	document += `xref\n0 ${count}\n0000000000 65535 f \n${entries}`;
	document += `trailer\n<< /Size ${count} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return Buffer.from(document, 'latin1');
}

function escape(text: string): string {
	return text.replaceAll(/[\\()]/g, (character) => `\\${character}`);
}
