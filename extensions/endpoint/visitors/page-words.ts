/** What the page's HTML itself says, before any script runs: to those who unfurl links, and to browsers without scripts. */
export interface PageWords {
	title: string;
	titleBy: (project: string) => string;
	withoutScript: string;
}

export const pageWords = {
	en: {
		title: 'Shared with you',
		titleBy: (project: string) => `${project} shared something with you`,
		withoutScript: 'This page needs JavaScript to show what was shared with you.',
	},
	de: {
		title: 'Für Sie freigegeben',
		titleBy: (project: string) => `${project} hat etwas für Sie freigegeben`,
		withoutScript: 'Diese Seite braucht JavaScript, um zu zeigen, was für Sie freigegeben wurde.',
	},
	fr: {
		title: 'Partagé avec vous',
		titleBy: (project: string) => `${project} a partagé quelque chose avec vous`,
		withoutScript: 'Cette page a besoin de JavaScript pour afficher ce qui a été partagé avec vous.',
	},
	es: {
		title: 'Compartido con usted',
		titleBy: (project: string) => `${project} ha compartido algo con usted`,
		withoutScript: 'Esta página necesita JavaScript para mostrar lo que se ha compartido con usted.',
	},
	it: {
		title: 'Condiviso con Lei',
		titleBy: (project: string) => `${project} ha condiviso qualcosa con Lei`,
		withoutScript: 'Questa pagina ha bisogno di JavaScript per mostrare ciò che è stato condiviso con Lei.',
	},
	pt: {
		title: 'Partilhado consigo',
		titleBy: (project: string) => `${project} partilhou algo consigo`,
		withoutScript: 'Esta página precisa de JavaScript para mostrar o que foi partilhado consigo.',
	},
	nl: {
		title: 'Met u gedeeld',
		titleBy: (project: string) => `${project} heeft iets met u gedeeld`,
		withoutScript: 'Deze pagina heeft JavaScript nodig om te tonen wat er met u is gedeeld.',
	},
	pl: {
		title: 'Udostępniono Ci',
		titleBy: (project: string) => `${project}: coś Ci udostępniono`,
		withoutScript: 'Ta strona potrzebuje JavaScriptu, aby pokazać, co Ci udostępniono.',
	},
	ja: {
		title: '共有されたコンテンツ',
		titleBy: (project: string) => `${project} からコンテンツが共有されました`,
		withoutScript: '共有されたコンテンツを表示するには JavaScript が必要です。',
	},
	ar: {
		title: 'تمت مشاركته معك',
		titleBy: (project: string) => `شارك ${project} شيئًا معك`,
		withoutScript: 'تحتاج هذه الصفحة إلى JavaScript لعرض ما تمت مشاركته معك.',
	},
} satisfies Record<string, PageWords>;

export type PageLanguage = keyof typeof pageWords;

export const pageLanguages = Object.keys(pageWords) as PageLanguage[];
