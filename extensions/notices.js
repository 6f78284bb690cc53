import { fileURLToPath } from 'node:url';
import license from 'rollup-plugin-license';

/**
 * Writes down whose work goes into a build, and under which licence: most of them ask for that wherever copies go.
 *
 * @param {string} build names the file, `dist/notices/<build>.txt`
 */
export function noticesFor(build) {
	return license({
		thirdParty: {
			includePrivate: false,
			output: {
				file: fileURLToPath(new URL(`../dist/notices/${build}.txt`, import.meta.url)),
				template: (dependencies) => dependencies.map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`),
			},
		},
	});
}

function noticeOf({ name, version, license: kind, homepage, licenseText, noticeText }) {
	const title = `${name} ${version} (${kind})${homepage ? `, ${homepage}` : ''}`;
	return [title, licenseText, noticeText].filter(Boolean).join('\n\n') + '\n';
}
