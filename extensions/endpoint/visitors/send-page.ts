import { pageHtml, sentencesFile } from './page-files.ts';
import { pageLanguages, pageWords, type PageLanguage } from './page-words.ts';
import type { Project } from '../../directus/project.ts';
import type { Request, Response } from 'express';

/** What the page knows without asking. It tells the holder of the link no more than `info` does. */
export interface Start {
	project: Project | null;
	/** The answer of `info`, or why there is none. */
	info: unknown;
	refusal: { status: number; code: string } | null;
	/** The sites whose players may run on the page. */
	players: string[];
}

export interface PageOptions {
	basePath: string;
	publicUrl: string;
	/** Origins of the sites that may show the page in a frame. */
	embed: string[];
	start: Start;
}

/** The page of a link, in the language of the browser that asks. Asking for it counts nothing. */
export function sendPage(req: Request, res: Response, { basePath, publicUrl, embed, start }: PageOptions): void {
	const language = languageOf(req, start.project);
	const words = pageWords[language];
	const title = start.project ? words.titleBy(start.project.name) : words.title;

	res.setHeader('Content-Security-Policy', policyFor(embed, start.players));
	if (embed.length > 0) res.removeHeader('X-Frame-Options');
	else res.setHeader('X-Frame-Options', 'DENY');
	res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
	res.vary('Accept-Language');

	const files = `${basePath}/share/page/`;
	const html = pageHtml()
		.replaceAll('/share/page/', files)
		.replace('<html lang="en">', `<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>`)
		.replace(/(<p class="without-script">)[^<]*/, (_, tag: string) => tag + escaped(words.withoutScript))
		.replace(/<title>[^<]*<\/title>/, () =>
			head(title, { files, sentences: sentencesFile(language), publicUrl, start }),
		);
	res.type('html').send(html);
}

/** As the page itself chooses: the first language of the visitor's that there is, else the project's. */
function languageOf(req: Request, project: Project | null): PageLanguage {
	const wanted = [...req.acceptsLanguages(), project?.language ?? ''];
	for (const tag of wanted) {
		const known = pageLanguages.find((language) => language === tag.toLowerCase().split('-')[0]);
		if (known) return known;
	}
	return 'en';
}

/** Nothing about the item: who unfurls a link is no visitor yet. */
function head(
	title: string,
	{ files, sentences, publicUrl, start }: { files: string; sentences: string | null; publicUrl: string; start: Start },
): string {
	const { project } = start;
	// `PUBLIC_URL` may be a path alone.
	const logo = project?.logo && URL.canParse(publicUrl) ? new URL(project.logo, publicUrl).href : null;

	return [
		`<title>${escaped(title)}</title>`,
		meta('property', 'og:type', 'website'),
		meta('property', 'og:title', title),
		project && meta('property', 'og:site_name', project.name),
		project?.descriptor && meta('property', 'og:description', project.descriptor),
		logo && meta('property', 'og:image', logo),
		meta('name', 'twitter:card', 'summary'),
		project?.color && meta('name', 'theme-color', project.color),
		sentences && `<link rel="modulepreload" href="${files}${sentences}">`,
		`<script type="application/json" id="start">${jsonInHtml(start)}</script>`,
	]
		.filter(Boolean)
		.join('\n\t\t');
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
	return `<meta ${kind}="${name}" content="${escaped(content)}">`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A block of data, no script: what could end it is written as an escape. */
function jsonInHtml(value: unknown): string {
	return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}

function policyFor(embed: string[], players: string[]): string {
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self' data: blob:",
		"media-src 'self' blob:",
		"connect-src 'self'",
		`frame-src ${["'self'", 'blob:', ...players.map((host) => `https://${host}`)].join(' ')}`,
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${embed.length > 0 ? embed.join(' ') : "'none'"}`,
	].join('; ');
}
