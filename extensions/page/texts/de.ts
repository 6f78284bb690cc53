import type { Texts } from './en.ts';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

export const de: Texts = {
	titleBeforeTheDoor: 'Für Sie freigegeben',
	loading: 'Wird geöffnet …',

	door: {
		password: {
			title: 'Passwort erforderlich',
			text: 'Geben Sie das Passwort ein, das Sie für diesen Link erhalten haben.',
			label: 'Passwort',
			show: 'Zeigen',
			hide: 'Verbergen',
			showLabel: 'Passwort zeigen',
			hideLabel: 'Passwort verbergen',
			missing: 'Geben Sie zuerst das Passwort ein.',
			wrong: 'Dieses Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.',
			wrongWith: (tries) =>
				tries === 0
					? 'Dieses Passwort stimmt nicht. Vorerst sind keine Versuche mehr übrig.'
					: `Dieses Passwort stimmt nicht. Sie haben noch ${plural(tries, 'einen Versuch', `${String(tries)} Versuche`)}.`,
			submit: 'Öffnen',
		},
		invitation: {
			title: 'Sie sind eingeladen',
			titleBy: (owner) => `${owner} lädt Sie ein`,
			text: 'Für Sie wurde etwas freigegeben. Nehmen Sie die Einladung an, um es zu sehen.',
			textCode: (address) =>
				`Für Sie wurde etwas freigegeben. Wenn Sie annehmen, geht ein Code an ${address}, damit sicher ist, dass Sie es sind.`,
			textSignIn:
				'Für Sie wurde etwas freigegeben. Wenn Sie annehmen, melden Sie sich mit dem Konto an, das Sie hier haben.',
			accept: 'Annehmen',
			decline: 'Ablehnen',
			signedInAs: (name) => `Angemeldet als ${name}.`,
			other: 'Sind das nicht Sie?',
		},
		declining: {
			title: 'Einladung ablehnen?',
			text: 'Dieser Link öffnet dann nichts mehr. Wer Sie eingeladen hat, sieht, dass Sie abgelehnt haben, und kann Sie neu einladen.',
			submit: 'Ablehnen',
			back: 'Zurück',
		},
		declined: {
			title: 'Einladung abgelehnt',
			text: 'Sie können die Seite jetzt schließen. Wenn Sie es sich anders überlegen, bitten Sie um eine neue Einladung.',
		},
		invitationExpired: {
			title: 'Die Einladung ist abgelaufen',
			text: 'Sie wurde nicht rechtzeitig angenommen. Bitten Sie die Person, von der Sie sie haben, sie zu verlängern.',
			textBy: (owner) => `Sie wurde nicht rechtzeitig angenommen. Bitten Sie ${owner}, sie zu verlängern.`,
		},
		code: {
			title: 'Bestätigen Sie, dass Sie es sind',
			textSend: (address) => `Damit dieser Link in den richtigen Händen ist, geht ein Code an ${address}.`,
			textEnter: (address) => `Geben Sie die sechs Ziffern ein, die an ${address} gingen. Sie gelten zehn Minuten.`,
			textAnother: (address) => `Ein neuer Code ging an ${address}. Frühere gelten nicht mehr.`,
			send: 'Code senden',
			failed:
				'Der Code ließ sich nicht senden. Versuchen Sie es in einigen Minuten noch einmal, oder sagen Sie es der Person, von der Sie den Link haben.',
			label: 'Code',
			missing: 'Geben Sie alle sechs Ziffern ein.',
			wrong: 'Dieser Code stimmt nicht.',
			wrongWith: (tries) =>
				tries === 0
					? 'Dieser Code gilt nicht oder nicht mehr. Lassen Sie sich einen neuen senden.'
					: `Dieser Code stimmt nicht. Sie haben noch ${plural(tries, 'einen Versuch', `${String(tries)} Versuche`)}.`,
			remember: (days) => `Diesen Browser ${plural(days, 'einen Tag', `${String(days)} Tage`)} lang wiedererkennen`,
			submit: 'Öffnen',
			sendAgain: 'Noch einmal senden',
			sendAgainIn: (time) => `Noch einmal senden in ${time}`,
			sentAgain: 'Ein neuer Code wurde gesendet.',
		},
		signIn: {
			title: 'Melden Sie sich an, um dies zu öffnen',
			text: 'Dies wurde für Menschen freigegeben, die hier ein Konto haben. Melden Sie sich mit Ihrem an; es führt Sie hierher zurück.',
			submit: 'Anmelden',
		},
		notYours: {
			title: 'Dies ist nicht für Sie',
			text: 'Es wurde für jemand anderen freigegeben als das Konto, mit dem Sie angemeldet sind.',
			submit: 'Als jemand anderes anmelden',
		},
		open: {
			title: 'Für Sie wurde etwas freigegeben',
			titleBy: (project) => `${project} hat etwas für Sie freigegeben`,
			text: 'Dieser Link lässt sich nur einige Male öffnen. Wenn Sie ihn jetzt öffnen, zählt das als ein Mal.',
			submit: 'Öffnen',
		},
		visitOver: {
			title: 'Ihr Besuch ist zu Ende',
			text: 'Um weiterzulesen, öffnen Sie den Link noch einmal. Das zählt als neue Öffnung.',
			submit: 'Noch einmal öffnen',
		},
		notYet: {
			title: 'Noch nicht geöffnet',
			text: 'Dies wird später geöffnet. Behalten Sie den Link und kommen Sie wieder.',
			textFrom: (date) => `Dies wird am ${date} geöffnet. Wenn es so weit ist, öffnet es sich hier von selbst.`,
			opensIn: (time) => `Öffnet in ${time}`,
			submit: 'Noch einmal prüfen',
			calendar: 'In den Kalender',
			calendarFile: 'erinnerung',
			calendarTitle: (project) => `${project}: Die Freigabe für Sie wird geöffnet`,
		},
		ended: {
			title: 'Nicht mehr verfügbar',
			text: 'Die Zeit, für die dies freigegeben war, ist vorbei. Wenden Sie sich an die Person, von der Sie den Link haben, wenn Sie es noch brauchen.',
		},
		usedUp: {
			title: 'Dieser Link ist verbraucht',
			text: 'Er wurde so oft geöffnet, wie es vorgesehen war. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
		},
		notFound: {
			title: 'Dieser Link funktioniert nicht',
			text: 'Er ist vielleicht unvollständig oder wurde zurückgezogen. Prüfen Sie, ob Sie ihn ganz haben, oder bitten Sie um einen neuen.',
		},
		nothing: {
			title: 'Nichts zu zeigen',
			text: 'Was hier freigegeben wurde, ist im Moment nicht zu sehen. Sagen Sie es der Person, von der Sie den Link haben.',
		},
		tooMany: {
			title: 'Einen Moment bitte',
			text: 'Von hier kamen in kurzer Zeit zu viele Anfragen.',
			submit: 'Noch einmal versuchen',
		},
		offline: {
			title: 'Keine Verbindung',
			text: 'Der Server war nicht zu erreichen. Sobald Sie wieder online sind, wird es noch einmal versucht.',
			submit: 'Noch einmal versuchen',
		},
		failed: {
			title: 'Etwas ist schiefgegangen',
			text: 'Der Server konnte nicht antworten. Das liegt nicht an Ihnen; versuchen Sie es gleich noch einmal.',
			submit: 'Noch einmal versuchen',
		},
		left: {
			title: 'Sie haben die Seite verlassen',
			text: 'Sie können sie jetzt schließen.',
			submit: 'Noch einmal öffnen',
		},
		waiting: (time) => `Zu viele Versuche. Weiter geht es in ${time}.`,
		waitButton: (time) => `Noch einmal in ${time}`,
		mayTryAgain: 'Sie können es jetzt noch einmal versuchen.',
	},

	item: {
		sharedBy: (name) => `${name} hat dies für Sie freigegeben`,
		openUntil: (date) => `Offen bis ${date}`,
		messageFrom: (name) => `Nachricht von ${name}`,
		message: 'Nachricht',
		preview: 'Vorschau',
		previewText: 'So sehen es die Besucher. Nichts wird gezählt.',
		print: 'Drucken',
		allFiles: 'Alle Dateien (ZIP)',
		allFilesLabel: (count) => `Alle Dateien als ZIP-Archiv herunterladen: ${count}`,
		archiveName: 'Dateien',
		leave: 'Verlassen',
		leaveFailed: 'Der Server war nicht zu erreichen. Versuchen Sie es noch einmal.',
		empty: 'Hier gibt es nichts zu sehen.',
		untitled: 'Ohne Titel',
	},

	list: {
		more: 'Mehr zeigen',
		loading: 'Wird geladen …',
		shown: (shown, total) => `${shown} von ${total}`,
		someOnly: 'Es gibt vielleicht noch mehr.',
		notLoaded: 'Dies konnte nicht geladen werden.',
		partNotLoaded: 'Ein Teil davon konnte nicht geladen werden.',
		whyNotLoaded:
			'Directus kann es nicht lesen; warum, steht im Protokoll des Servers. Besucher sehen nur, dass es fehlt.',
		failed: 'Die nächsten konnten nicht geladen werden. Versuchen Sie es noch einmal.',
		details: 'Details',
		detailsOf: (title) => `Details zu ${title}`,
		language: 'Sprache',
		sortedUp: (label) => `Aufsteigend sortiert nach ${label}`,
		sortedDown: (label) => `Absteigend sortiert nach ${label}`,
		scrollable: 'Tabelle; seitwärts scrollen, um alles zu sehen',
	},

	file: {
		open: 'Öffnen',
		openName: (name) => `${name} in einem neuen Tab öffnen`,
		enlarge: (name) => `${name} vergrößern`,
		download: 'Herunterladen',
		downloadName: (name) => `${name} herunterladen`,
		untitled: 'Datei',
		gone: 'Dieses Bild konnte nicht geladen werden.',
		elsewhere: 'Bild auf einer anderen Website',
		onSite: (host) => `Inhalt auf ${host}`,
		document: (name) => `Dokument ${name}`,
	},

	viewer: {
		title: 'Bilder',
		close: 'Schließen',
		previous: 'Voriges Bild',
		next: 'Nächstes Bild',
		position: (number, total) => `${number} von ${total}`,
	},

	directusWords: {
		draft: 'Entwurf',
		published: 'Veröffentlicht',
		archived: 'Archiviert',
	},

	value: {
		notShown: 'Ein Teil dieses Textes kann hier nicht angezeigt werden.',
		yes: 'Ja',
		no: 'Nein',
		none: '—',
		rating: (value, most) => `${value} von ${most}`,
		place: (place) => `Ort: ${place}`,
		places: (count) => plural(count, 'Ein Ort auf der Karte', `${String(count)} Orte auf der Karte`),
		code: 'Text in fester Breite',
	},

	editing: {
		edit: 'Bearbeiten',
		title: 'Bearbeitung',
		save: 'Speichern',
		saving: 'Wird gespeichert …',
		saved: 'Gespeichert',
		cancel: 'Abbrechen',
		unchanged: 'Noch nichts geändert',
		changed: (count) =>
			plural(count, 'Eine Änderung nicht gespeichert', `${String(count)} Änderungen nicht gespeichert`),
		someWrong: 'Nicht alles ließ sich speichern. Sehen Sie nach, was markiert ist.',
		markdown: 'Markdown: **fett**, *kursiv*, [Link](https://…)',
		other: 'Anderes …',
		otherOf: (label) => `${label}: anderes`,
		colourOf: (label) => `${label}: Farbe wählen`,
		clear: 'Leeren',
		tagAdd: 'Tippen, dann Eingabetaste',
		tagRemove: (tag) => `${tag} entfernen`,
		tagRemoved: (tag) => `${tag} entfernt`,
		tools: {
			of: (label) => `Formatierung von ${label}`,
			bold: 'Fett',
			italic: 'Kursiv',
			bullets: 'Liste',
			numbers: 'Nummerierte Liste',
			link: 'Link',
			address: 'Adresse des Links',
			apply: 'Link setzen',
			remove: 'Link entfernen',
		},
		problems: {
			required: 'Das darf nicht leer bleiben.',
			taken: 'Das ist schon vergeben. Wählen Sie etwas anderes.',
			'too-long': 'Das ist zu lang.',
			'out-of-range': 'Diese Zahl ist zu groß oder zu klein.',
			unsafe:
				'Hierin steht etwas, das ausgeführt werden könnte, etwa ein Skript oder ein „javascript:“-Link. Nehmen Sie es heraus und speichern Sie noch einmal.',
			invalid: 'Das lässt sich nicht speichern. Prüfen Sie es und versuchen Sie es noch einmal.',
		},
		failures: {
			offline: 'Der Server war nicht zu erreichen. Nichts ist verloren; versuchen Sie es noch einmal.',
			over: 'Ihr Besuch ist zu Ende, deshalb lässt sich dies nicht speichern. Kopieren Sie, was Sie behalten wollen, und öffnen Sie den Link noch einmal.',
			forbidden: 'Sie dürfen dies nicht mehr ändern.',
			failed: 'Der Server konnte dies nicht speichern. Versuchen Sie es gleich noch einmal.',
		},
		conflict: {
			title: 'Von jemand anderem geändert',
			text: 'Während Sie bearbeitet haben, hat jemand anderes diese Felder gespeichert. Wählen Sie, was bleiben soll.',
			theirs: 'Das andere',
			mine: 'Ihres',
			empty: 'Leer',
			later: 'Zurück zur Bearbeitung',
			missing: 'Wählen Sie bei jedem Feld.',
			open: 'Jemand anderes hat inzwischen einige dieser Felder gespeichert. Speichern Sie noch einmal, um zu wählen, was bleiben soll.',
		},
		discard: {
			title: 'Änderungen verwerfen?',
			text: (count) =>
				plural(
					count,
					'Eine Änderung ist noch nicht gespeichert.',
					`${String(count)} Änderungen sind noch nicht gespeichert.`,
				),
			yes: 'Verwerfen',
			no: 'Weiter bearbeiten',
		},
	},
};
