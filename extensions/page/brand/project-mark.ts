import type { Project } from '../../client/api.ts';
import { element } from '../dom/element.ts';

/** The project's logo on its colour, as Directus shows it; without a logo, the first letter of its name. */
function projectMark(project: Project): HTMLElement {
	const mark = element('span', { class: 'mark', 'aria-hidden': 'true' });
	const letter = element('span', { class: 'mark-letter' }, [...project.name.trim()][0]?.toLocaleUpperCase() ?? '·');

	if (!project.logo) {
		mark.append(letter);
		return mark;
	}

	const logo = element('img', { src: project.logo, alt: '' });
	logo.addEventListener('error', () => logo.replaceWith(letter));
	mark.append(logo);
	return mark;
}

/** Mark and name of the project, as the head of a page. */
export function projectSign(project: Project): HTMLElement {
	return element(
		'div',
		{ class: 'sign' },
		projectMark(project),
		element(
			'div',
			{ class: 'sign-text' },
			element('span', { class: 'sign-name' }, project.name),
			project.descriptor ? element('span', { class: 'sign-descriptor' }, project.descriptor) : null,
		),
	);
}
