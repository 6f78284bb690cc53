import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/**
 * The same list for programs that look for known holes: a bill of materials as CycloneDX has it. Two builds of the same
 * are the same, letter by letter: it has no date, and no number of its own.
 *
 * @param {{ name: string, version: string, license: string }[]} dependencies
 */
export function sbomOf(dependencies) {
	const bom = new Models.Bom();
	for (const { name, version, license } of dependencies) {
		const component = new Models.Component(Enums.ComponentType.Library, name, { version });
		component.bomRef.value = component.purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
		component.licenses.add(licenseOf(license));
		bom.components.add(component);
	}
	const json = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
	return new Serialize.JsonSerializer(json).serialize(bom, { sortLists: true, space: 1 });
}

/** One licence by its name, or several with what stands between them. */
function licenseOf(license) {
	return /\s/.test(license) ? new Models.LicenseExpression(license) : new Models.SpdxLicense(license);
}
