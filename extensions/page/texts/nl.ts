import type { Texts } from './en.ts';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

export const nl: Texts = {
	titleBeforeTheDoor: 'Met u gedeeld',
	loading: 'Wordt geopend…',

	door: {
		password: {
			title: 'Wachtwoord nodig',
			text: 'Voer het wachtwoord in dat u voor deze link hebt gekregen.',
			label: 'Wachtwoord',
			show: 'Tonen',
			hide: 'Verbergen',
			showLabel: 'Wachtwoord tonen',
			hideLabel: 'Wachtwoord verbergen',
			missing: 'Voer eerst het wachtwoord in.',
			wrong: 'Dit wachtwoord klopt niet. Controleer het en probeer het opnieuw.',
			wrongWith: (tries) =>
				tries === 0
					? 'Dit wachtwoord klopt niet. U hebt voorlopig geen pogingen meer.'
					: `Dit wachtwoord klopt niet. U hebt nog ${plural(tries, 'één poging', `${String(tries)} pogingen`)}.`,
			submit: 'Openen',
		},
		invitation: {
			title: 'U bent uitgenodigd',
			titleBy: (owner) => `${owner} nodigt u uit`,
			text: 'Er is iets met u gedeeld. Neem de uitnodiging aan om het te zien.',
			textCode: (address) =>
				`Er is iets met u gedeeld. Als u aanneemt, gaat er een code naar ${address} om zeker te zijn dat u het bent.`,
			textSignIn: 'Er is iets met u gedeeld. Als u aanneemt, meldt u zich aan met het account dat u hier hebt.',
			accept: 'Aannemen',
			decline: 'Afwijzen',
			signedInAs: (name) => `Aangemeld als ${name}.`,
			other: 'Bent u dit niet?',
		},
		declining: {
			title: 'Uitnodiging afwijzen?',
			text: 'Deze link opent dan niets meer. De afzender ziet dat u hebt afgewezen en kan u opnieuw uitnodigen.',
			submit: 'Afwijzen',
			back: 'Terug',
		},
		declined: {
			title: 'Uitnodiging afgewezen',
			text: 'U kunt deze pagina nu sluiten. Bedenkt u zich, vraag de afzender dan om een nieuwe uitnodiging.',
		},
		invitationExpired: {
			title: 'De uitnodiging is verlopen',
			text: 'Ze is niet op tijd aangenomen. Vraag de afzender om haar te verlengen.',
			textBy: (owner) => `Ze is niet op tijd aangenomen. Vraag ${owner} om haar te verlengen.`,
		},
		code: {
			title: 'Bevestig dat u het bent',
			textSend: (address) => `Om zeker te zijn dat deze link in goede handen is, gaat er een code naar ${address}.`,
			textEnter: (address) => `Voer de zes cijfers in die naar ${address} zijn gestuurd. Ze gelden tien minuten.`,
			textAnother: (address) => `Er is een nieuwe code naar ${address} gestuurd. Eerdere gelden niet meer.`,
			send: 'Code sturen',
			failed:
				'De code kon niet worden gestuurd. Probeer het over enkele minuten opnieuw, of meld het de afzender van de link.',
			label: 'Code',
			missing: 'Voer alle zes cijfers in.',
			wrong: 'Deze code klopt niet.',
			wrongWith: (tries) =>
				tries === 0
					? 'Deze code geldt niet, of niet meer. Laat een nieuwe sturen.'
					: `Deze code klopt niet. U kunt het nog ${plural(tries, 'één keer', `${String(tries)} keer`)} proberen.`,
			remember: (days) => `Deze browser ${plural(days, 'een dag', `${String(days)} dagen`)} onthouden`,
			submit: 'Openen',
			sendAgain: 'Opnieuw sturen',
			sendAgainIn: (time) => `Opnieuw sturen over ${time}`,
			sentAgain: 'Er is een nieuwe code gestuurd.',
		},
		signIn: {
			title: 'Meld u aan om dit te openen',
			text: 'Dit is gedeeld met mensen die hier een account hebben. Meld u aan met het uwe; u komt hier terug.',
			submit: 'Aanmelden',
		},
		notYours: {
			title: 'Dit is niet voor u',
			text: 'Het is met iemand anders gedeeld dan het account waarmee u bent aangemeld.',
			submit: 'Als iemand anders aanmelden',
		},
		open: {
			title: 'Er is iets met u gedeeld',
			titleBy: (project) => `${project} heeft iets met u gedeeld`,
			text: 'Deze link werkt een beperkt aantal keren. Nu openen telt als één keer.',
			submit: 'Openen',
		},
		visitOver: {
			title: 'Uw bezoek is afgelopen',
			text: 'Open de link opnieuw om verder te lezen. Dit telt als een nieuwe keer.',
			submit: 'Opnieuw openen',
		},
		notYet: {
			title: 'Nog niet open',
			text: 'Dit gaat later open. Bewaar de link en kom terug.',
			textFrom: (date) => `Dit gaat open op ${date}. Als het zover is, opent het hier vanzelf.`,
			opensIn: (time) => `Gaat open over ${time}`,
			submit: 'Opnieuw controleren',
			calendar: 'In agenda zetten',
			calendarFile: 'herinnering',
			calendarTitle: (project) => `${project}: wat met u is gedeeld gaat open`,
		},
		ended: {
			title: 'Niet meer beschikbaar',
			text: 'De tijd waarvoor dit was gedeeld is voorbij. Vraag het aan degene van wie u de link kreeg als u het nog nodig hebt.',
		},
		usedUp: {
			title: 'Deze link is opgebruikt',
			text: 'Hij is zo vaak geopend als de bedoeling was. Vraag degene van wie u hem kreeg om een nieuwe.',
		},
		notFound: {
			title: 'Deze link werkt niet',
			text: 'Misschien is hij onvolledig of ingetrokken. Controleer of u hem helemaal hebt, of vraag om een nieuwe.',
		},
		nothing: {
			title: 'Niets te tonen',
			text: 'Wat hier is gedeeld, is op dit moment niet te zien. Laat het weten aan degene van wie u de link kreeg.',
		},
		tooMany: {
			title: 'Een ogenblik alstublieft',
			text: 'Er kwamen van hier in korte tijd te veel verzoeken.',
			submit: 'Opnieuw proberen',
		},
		offline: {
			title: 'Geen verbinding',
			text: 'De server was niet bereikbaar. Zodra u weer online bent, wordt het opnieuw geprobeerd.',
			submit: 'Opnieuw proberen',
		},
		failed: {
			title: 'Er ging iets mis',
			text: 'De server kon niet antwoorden. Dat ligt niet aan u; probeer het zo opnieuw.',
			submit: 'Opnieuw proberen',
		},
		left: {
			title: 'U hebt de pagina verlaten',
			text: 'U kunt haar nu sluiten.',
			submit: 'Opnieuw openen',
		},
		waiting: (time) => `Te veel pogingen. U kunt het over ${time} opnieuw proberen.`,
		waitButton: (time) => `Opnieuw over ${time}`,
		mayTryAgain: 'U kunt het nu opnieuw proberen.',
	},

	item: {
		sharedBy: (name) => `${name} heeft dit met u gedeeld`,
		openUntil: (date) => `Open tot ${date}`,
		messageFrom: (name) => `Bericht van ${name}`,
		message: 'Bericht',
		preview: 'Voorbeeld',
		previewText: 'U ziet wat bezoekers zullen zien. Er wordt niets geteld.',
		print: 'Afdrukken',
		allFiles: 'Alle bestanden (ZIP)',
		allFilesLabel: (count) => `Alle bestanden als ZIP-archief downloaden: ${count}`,
		archiveName: 'Bestanden',
		leave: 'Verlaten',
		leaveFailed: 'De server was niet bereikbaar. Probeer het opnieuw.',
		empty: 'Hier is niets te zien.',
		untitled: 'Zonder titel',
	},

	list: {
		more: 'Meer tonen',
		loading: 'Laden…',
		shown: (shown, total) => `${shown} van ${total}`,
		someOnly: 'Er kunnen er meer zijn.',
		notLoaded: 'Dit kon niet worden geladen.',
		partNotLoaded: 'Een deel hiervan kon niet worden geladen.',
		whyNotLoaded:
			'Directus kan dit niet lezen; het logboek van de server zegt waarom. Bezoekers zien alleen dat het ontbreekt.',
		failed: 'De volgende konden niet worden geladen. Probeer het opnieuw.',
		details: 'Details',
		detailsOf: (title) => `Details van ${title}`,
		language: 'Taal',
		sortedUp: (label) => `Oplopend gesorteerd op ${label}`,
		sortedDown: (label) => `Aflopend gesorteerd op ${label}`,
		scrollable: 'Tabel; scrol opzij om alles te zien',
	},

	file: {
		open: 'Openen',
		openName: (name) => `${name} openen in een nieuw tabblad`,
		enlarge: (name) => `${name} vergroten`,
		download: 'Downloaden',
		downloadName: (name) => `${name} downloaden`,
		untitled: 'Bestand',
		gone: 'Deze afbeelding kon niet worden geladen.',
		elsewhere: 'Afbeelding op een andere site',
		onSite: (host) => `Inhoud op ${host}`,
		document: (name) => `Document ${name}`,
	},

	viewer: {
		title: 'Afbeeldingen',
		close: 'Sluiten',
		previous: 'Vorige afbeelding',
		next: 'Volgende afbeelding',
		position: (number, total) => `${number} van ${total}`,
	},

	directusWords: {
		draft: 'Concept',
		published: 'Gepubliceerd',
		archived: 'Gearchiveerd',
	},

	value: {
		notShown: 'Een deel van deze tekst kan hier niet worden getoond.',
		yes: 'Ja',
		no: 'Nee',
		none: '—',
		rating: (value, most) => `${value} van ${most}`,
		place: (place) => `Plaats: ${place}`,
		places: (count) => plural(count, 'Eén plaats op de kaart', `${String(count)} plaatsen op de kaart`),
		code: 'Tekst met vaste breedte',
	},

	editing: {
		edit: 'Bewerken',
		title: 'Bewerking',
		save: 'Opslaan',
		saving: 'Wordt opgeslagen …',
		saved: 'Opgeslagen',
		cancel: 'Annuleren',
		unchanged: 'Nog niets gewijzigd',
		changed: (count) => plural(count, 'Eén wijziging niet opgeslagen', `${String(count)} wijzigingen niet opgeslagen`),
		someWrong: 'Niet alles kon worden opgeslagen. Kijk naar wat gemarkeerd is.',
		markdown: 'Markdown: **vet**, *cursief*, [link](https://…)',
		other: 'Anders …',
		otherOf: (label) => `${label}: anders`,
		colourOf: (label) => `${label}: kleur kiezen`,
		clear: 'Leegmaken',
		tagAdd: 'Typ en druk op Enter',
		tagRemove: (tag) => `${tag} verwijderen`,
		tagRemoved: (tag) => `${tag} verwijderd`,
		tools: {
			of: (label) => `Opmaak van ${label}`,
			bold: 'Vet',
			italic: 'Cursief',
			bullets: 'Lijst',
			numbers: 'Genummerde lijst',
			link: 'Link',
			address: 'Adres van de link',
			apply: 'Link plaatsen',
			remove: 'Link verwijderen',
		},
		problems: {
			required: 'Dit mag niet leeg blijven.',
			taken: 'Dit is al bezet. Kies iets anders.',
			'too-long': 'Dit is te lang.',
			'out-of-range': 'Dit getal is te groot of te klein.',
			unsafe:
				'Hierin staat iets dat uitgevoerd kan worden, zoals een script of een ‘javascript:’-link. Haal het eruit en sla opnieuw op.',
			invalid: 'Dit kan niet worden opgeslagen. Controleer het en probeer opnieuw.',
		},
		failures: {
			offline: 'De server was niet bereikbaar. Er is niets verloren; probeer het opnieuw.',
			over: 'Uw bezoek is afgelopen, dus dit kan niet worden opgeslagen. Kopieer wat u wilt bewaren en open de link opnieuw.',
			forbidden: 'U mag dit niet meer wijzigen.',
			failed: 'De server kon dit niet opslaan. Probeer het zo opnieuw.',
		},
		conflict: {
			title: 'Door iemand anders gewijzigd',
			text: 'Terwijl u bewerkte, heeft iemand anders deze velden opgeslagen. Kies wat moet blijven.',
			theirs: 'Van de ander',
			mine: 'Van u',
			empty: 'Leeg',
			later: 'Terug naar bewerken',
			missing: 'Kies bij elk veld.',
			open: 'Iemand anders heeft intussen enkele van deze velden opgeslagen. Sla opnieuw op om te kiezen wat moet blijven.',
		},
		discard: {
			title: 'Wijzigingen verwerpen?',
			text: (count) =>
				plural(
					count,
					'Eén wijziging is nog niet opgeslagen.',
					`${String(count)} wijzigingen zijn nog niet opgeslagen.`,
				),
			yes: 'Verwerpen',
			no: 'Verder bewerken',
		},
	},
};
