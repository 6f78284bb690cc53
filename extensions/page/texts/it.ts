import type { Texts } from './en.ts';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

export const it: Texts = {
	titleBeforeTheDoor: 'Condiviso con Lei',
	loading: 'Apertura…',

	door: {
		password: {
			title: 'Serve una password',
			text: 'Inserisca la password che ha ricevuto per questo link.',
			label: 'Password',
			show: 'Mostra',
			hide: 'Nascondi',
			showLabel: 'Mostra la password',
			hideLabel: 'Nascondi la password',
			missing: 'Inserisca prima la password.',
			wrong: 'Questa password non è giusta. La controlli e riprovi.',
			wrongWith: (tries) =>
				tries === 0
					? 'Questa password non è giusta. Per ora non restano tentativi.'
					: `Questa password non è giusta. ${plural(tries, 'Resta 1 tentativo', `Restano ${String(tries)} tentativi`)}.`,
			submit: 'Apri',
		},
		invitation: {
			title: 'Ha ricevuto un invito',
			titleBy: (owner) => `${owner} La invita`,
			text: 'È stato condiviso qualcosa con Lei. Accetti l’invito per vederlo.',
			textCode: (address) =>
				`È stato condiviso qualcosa con Lei. Se accetta, un codice viene inviato a ${address} per verificare che sia Lei.`,
			textSignIn: 'È stato condiviso qualcosa con Lei. Se accetta, acceda con l’account che ha qui.',
			accept: 'Accetta',
			decline: 'Rifiuta',
			signedInAs: (name) => `Accesso effettuato come ${name}.`,
			other: 'Non è Lei?',
		},
		declining: {
			title: 'Rifiutare l’invito?',
			text: 'Questo link non aprirà più nulla. Chi L’ha invitata vede che ha rifiutato e può invitarLa di nuovo.',
			submit: 'Rifiuta',
			back: 'Indietro',
		},
		declined: {
			title: 'Invito rifiutato',
			text: 'Può chiudere questa pagina. Se cambia idea, chieda di essere invitato di nuovo.',
		},
		invitationExpired: {
			title: 'L’invito è scaduto',
			text: 'Non è stato accettato in tempo. Chieda a chi l’ha inviato di prolungarlo.',
			textBy: (owner) => `Non è stato accettato in tempo. Chieda a ${owner} di prolungarlo.`,
		},
		code: {
			title: 'Confermi che è Lei',
			textSend: (address) => `Per assicurarsi che questo link sia in buone mani, un codice viene inviato a ${address}.`,
			textEnter: (address) => `Inserisca le sei cifre inviate a ${address}. Valgono dieci minuti.`,
			textAnother: (address) => `Un altro codice è stato inviato a ${address}. I precedenti non valgono più.`,
			send: 'Invia il codice',
			failed: 'Non è stato possibile inviare il codice. Riprovi tra qualche minuto o avvisi chi Le ha mandato il link.',
			label: 'Codice',
			missing: 'Inserisca tutte e sei le cifre.',
			wrong: 'Questo codice non è corretto.',
			wrongWith: (tries) =>
				tries === 0
					? 'Questo codice non vale, o non vale più. Se ne faccia inviare un altro.'
					: `Questo codice non è corretto. Le ${plural(tries, 'resta un tentativo', `restano ${String(tries)} tentativi`)}.`,
			remember: (days) => `Ricorda questo browser per ${plural(days, 'un giorno', `${String(days)} giorni`)}`,
			submit: 'Apri',
			sendAgain: 'Invia di nuovo',
			sendAgainIn: (time) => `Invia di nuovo tra ${time}`,
			sentAgain: 'Un altro codice è stato inviato.',
		},
		signIn: {
			title: 'Acceda per aprire',
			text: 'È stato condiviso con persone che hanno un account qui. Acceda con il Suo e tornerà a questa pagina.',
			submit: 'Accedi',
		},
		notYours: {
			title: 'Questo non è per Lei',
			text: 'È stato condiviso con qualcun altro, non con l’account con cui ha effettuato l’accesso.',
			submit: 'Accedi con un altro account',
		},
		open: {
			title: 'Qualcosa è stato condiviso con Lei',
			titleBy: (project) => `${project} ha condiviso qualcosa con Lei`,
			text: 'Questo link funziona un numero limitato di volte. Aprirlo adesso conta come una.',
			submit: 'Apri',
		},
		visitOver: {
			title: 'La Sua visita è terminata',
			text: 'Per continuare a leggere, apra di nuovo il link. Conta come una nuova apertura.',
			submit: 'Apri di nuovo',
		},
		notYet: {
			title: 'Non ancora aperto',
			text: 'Si aprirà più tardi. Conservi il link e torni.',
			textFrom: (date) => `Si apre il ${date}. Al momento giusto si aprirà qui da sé.`,
			opensIn: (time) => `Si apre tra ${time}`,
			submit: 'Controlla di nuovo',
			calendar: 'Aggiungi al calendario',
			calendarFile: 'promemoria',
			calendarTitle: (project) => `${project}: si apre ciò che è stato condiviso con Lei`,
		},
		ended: {
			title: 'Non più disponibile',
			text: 'Il periodo di condivisione è finito. Se Le serve ancora, si rivolga a chi Le ha inviato il link.',
		},
		usedUp: {
			title: 'Questo link è esaurito',
			text: 'È stato aperto tante volte quante previste. Ne chieda uno nuovo a chi Glielo ha inviato.',
		},
		notFound: {
			title: 'Questo link non funziona',
			text: 'Forse è incompleto o è stato ritirato. Controlli di averlo per intero o ne chieda uno nuovo.',
		},
		nothing: {
			title: 'Niente da mostrare',
			text: 'Ciò che è stato condiviso qui al momento non si può vedere. Avvisi chi Le ha inviato il link.',
		},
		tooMany: {
			title: 'Un momento, per favore',
			text: 'Da qui sono arrivate troppe richieste in poco tempo.',
			submit: 'Riprova',
		},
		offline: {
			title: 'Nessuna connessione',
			text: 'Il server non è raggiungibile. La pagina riproverà appena sarà di nuovo online.',
			submit: 'Riprova',
		},
		failed: {
			title: 'Qualcosa è andato storto',
			text: 'Il server non ha potuto rispondere. Non dipende da Lei; riprovi tra un momento.',
			submit: 'Riprova',
		},
		left: {
			title: 'È uscito dalla pagina',
			text: 'Ora può chiuderla.',
			submit: 'Apri di nuovo',
		},
		waiting: (time) => `Troppi tentativi. Potrà riprovare tra ${time}.`,
		waitButton: (time) => `Riprova tra ${time}`,
		mayTryAgain: 'Ora può riprovare.',
	},

	item: {
		sharedBy: (name) => `${name} ha condiviso questo con Lei`,
		openUntil: (date) => `Aperto fino al ${date}`,
		messageFrom: (name) => `Messaggio di ${name}`,
		message: 'Messaggio',
		preview: 'Anteprima',
		previewText: 'Vede ciò che vedranno i visitatori. Non viene contato nulla.',
		print: 'Stampa',
		allFiles: 'Tutti i file (ZIP)',
		allFilesLabel: (count) => `Scarica tutti i file in un archivio ZIP: ${count}`,
		archiveName: 'File',
		leave: 'Esci',
		leaveFailed: 'Il server non è raggiungibile. Riprovi.',
		empty: 'Qui non c’è niente da mostrare.',
		untitled: 'Senza titolo',
	},

	list: {
		more: 'Mostra altri',
		loading: 'Caricamento…',
		shown: (shown, total) => `${shown} di ${total}`,
		someOnly: 'Forse ce ne sono altri.',
		notLoaded: 'Non è stato possibile caricarlo.',
		partNotLoaded: 'Non è stato possibile caricarne una parte.',
		whyNotLoaded:
			'Directus non riesce a leggerlo; il registro del server dice perché. I visitatori vedono solo che manca.',
		failed: 'Non è stato possibile caricare i successivi. Riprovi.',
		details: 'Dettagli',
		detailsOf: (title) => `Dettagli di ${title}`,
		language: 'Lingua',
		sortedUp: (label) => `Ordinato per ${label}, crescente`,
		sortedDown: (label) => `Ordinato per ${label}, decrescente`,
		scrollable: 'Tabella; scorra di lato per vederla tutta',
	},

	file: {
		open: 'Apri',
		openName: (name) => `Apri ${name} in una nuova scheda`,
		enlarge: (name) => `Ingrandisci ${name}`,
		download: 'Scarica',
		downloadName: (name) => `Scarica ${name}`,
		untitled: 'File',
		gone: 'Non è stato possibile caricare questa immagine.',
		elsewhere: 'Immagine su un altro sito',
		onSite: (host) => `Contenuto su ${host}`,
		document: (name) => `Documento ${name}`,
	},

	viewer: {
		title: 'Immagini',
		close: 'Chiudi',
		previous: 'Immagine precedente',
		next: 'Immagine successiva',
		position: (number, total) => `${number} di ${total}`,
	},

	directusWords: {
		draft: 'Bozza',
		published: 'Pubblicato',
		archived: 'Archiviato',
	},

	value: {
		notShown: 'Una parte di questo testo non può essere mostrata qui.',
		yes: 'Sì',
		no: 'No',
		none: '—',
		rating: (value, most) => `${value} su ${most}`,
		place: (place) => `Luogo: ${place}`,
		places: (count) => plural(count, 'Un luogo sulla mappa', `${String(count)} luoghi sulla mappa`),
		code: 'Testo a larghezza fissa',
	},

	editing: {
		edit: 'Modifica',
		title: 'Modifica in corso',
		save: 'Salva',
		saving: 'Salvataggio…',
		saved: 'Salvato',
		cancel: 'Annulla',
		unchanged: 'Nessuna modifica',
		changed: (count) => plural(count, 'Una modifica non salvata', `${String(count)} modifiche non salvate`),
		someWrong: 'Non tutto è stato salvato. Controlli ciò che è segnato.',
		markdown: 'Markdown: **grassetto**, *corsivo*, [link](https://…)',
		other: 'Altro…',
		otherOf: (label) => `${label}: altro`,
		colourOf: (label) => `${label}: scegli un colore`,
		clear: 'Svuota',
		tagAdd: 'Scriva, poi prema Invio',
		tagRemove: (tag) => `Rimuovi ${tag}`,
		tagRemoved: (tag) => `${tag} rimosso`,
		tools: {
			of: (label) => `Formattazione di ${label}`,
			bold: 'Grassetto',
			italic: 'Corsivo',
			bullets: 'Elenco puntato',
			numbers: 'Elenco numerato',
			link: 'Link',
			address: 'Indirizzo del link',
			apply: 'Imposta link',
			remove: 'Rimuovi link',
		},
		problems: {
			required: 'Non può restare vuoto.',
			taken: 'È già in uso. Scelga qualcos’altro.',
			'too-long': 'È troppo lungo.',
			'out-of-range': 'Questo numero è troppo grande o troppo piccolo.',
			unsafe:
				'Qui c’è qualcosa che potrebbe essere eseguito, come uno script o un link «javascript:». Lo tolga e salvi di nuovo.',
			invalid: 'Non si può salvare. Controlli e riprovi.',
		},
		failures: {
			offline: 'Il server non è raggiungibile. Nulla è perso; riprovi.',
			over: 'La Sua visita è terminata e non si può salvare. Copi ciò che vuole conservare e riapra il link.',
			forbidden: 'Non può più modificare questo.',
			failed: 'Il server non ha potuto salvare. Riprovi tra un momento.',
		},
		conflict: {
			title: 'Modificato da qualcun altro',
			text: 'Mentre modificava, qualcun altro ha salvato questi campi. Scelga che cosa deve restare.',
			theirs: 'Dell’altra persona',
			mine: 'Il Suo',
			empty: 'Vuoto',
			later: 'Torna alla modifica',
			missing: 'Scelga per ogni campo.',
			open: 'Qualcun altro ha salvato alcuni di questi campi. Salvi di nuovo per scegliere che cosa deve restare.',
		},
		discard: {
			title: 'Abbandonare le modifiche?',
			text: (count) =>
				plural(count, 'Una modifica non è ancora salvata.', `${String(count)} modifiche non sono ancora salvate.`),
			yes: 'Abbandona',
			no: 'Continua a modificare',
		},
	},
};
