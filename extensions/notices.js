import { fileURLToPath } from 'node:url';
import license from 'rollup-plugin-license';
import { sbomOf } from './sbom.js';

/**
 * Writes down whose work goes into a build, and under which licence: most of them ask for that wherever copies go.
 *
 * @param {string} build names the files, `dist/notices/<build>.txt` for people and `<build>.cdx.json` for programs
 */
export function noticesFor(build) {
	const output = (ending, template) => ({
		file: fileURLToPath(new URL(`../dist/notices/${build}${ending}`, import.meta.url)),
		template,
	});
	const texts = (dependencies) => dependencies.map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`);
	return license({
		thirdParty: { includePrivate: false, output: [output('.txt', texts), output('.cdx.json', sbomOf)] },
	});
}

function noticeOf({ name, version, license: kind, homepage, licenseText, noticeText }) {
	const title = `${name} ${version} (${kind})${homepage ? `, ${homepage}` : ''}`;
	return [title, licenseText, noticeText].filter(Boolean).join('\n\n') + '\n';
}
