import type { Texts } from '../texts.ts';

export const received: Texts['received'] = {
	new: 'Neu',
	open: 'Öffnen',
	openOf: '„{name}“ öffnen',
	mayEdit: 'Du darfst bearbeiten',
	expired: 'Die Einladung ist abgelaufen: um eine neue bitten',
	offer: {
		title: '„{name}“ übernehmen?',
		text: 'Der Link und die Links der benannten Personen funktionieren weiter, und zwar mit deinen Rechten: Wer einen davon öffnet, sieht, was sowohl die Rolle als auch du lesen dürfen. Besucher erfahren davon nichts.',
		loading: 'Was dazugehört, wird geladen',
		what: 'Was geteilt wird',
		showsNothing: 'Mit deinen Rechten wäre nichts zu sehen: Die Rolle oder du dürfen den Eintrag nicht lesen.',
		terms: 'Wie es geteilt wird',
		opened: 'Bisher geöffnet',
		message: 'Nachricht an Besucher',
		embed: 'Auf anderen Seiten gezeigt',
		people: 'Wer es öffnen kann',
		anyone: 'Alle mit dem Link, und {n} benannte Person | Alle mit dem Link, und {n} benannte Personen',
		named: '{n} benannte Person und sonst niemand | {n} benannte Personen und sonst niemand',
		nobody: 'Niemand: Der Link ist aus, und niemand ist benannt',
		accept: 'Übernehmen',
	},
};
