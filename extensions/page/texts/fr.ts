import type { Texts } from './en.ts';

const plural = (count: number, one: string, other: string): string => (count < 2 ? one : other);

export const fr: Texts = {
	titleBeforeTheDoor: 'Partagé avec vous',
	loading: 'Ouverture…',

	door: {
		password: {
			title: 'Mot de passe requis',
			text: 'Saisissez le mot de passe qui vous a été donné pour ce lien.',
			label: 'Mot de passe',
			show: 'Afficher',
			hide: 'Masquer',
			showLabel: 'Afficher le mot de passe',
			hideLabel: 'Masquer le mot de passe',
			missing: 'Saisissez d’abord le mot de passe.',
			wrong: 'Ce mot de passe n’est pas le bon. Vérifiez-le et réessayez.',
			wrongWith: (tries) =>
				tries === 0
					? 'Ce mot de passe n’est pas le bon. Il ne reste aucun essai pour l’instant.'
					: `Ce mot de passe n’est pas le bon. Il vous reste ${String(tries)} ${plural(tries, 'essai', 'essais')}.`,
			submit: 'Ouvrir',
		},
		invitation: {
			title: 'Vous êtes invité',
			titleBy: (owner) => `${owner} vous invite`,
			text: 'Un contenu a été partagé avec vous. Acceptez l’invitation pour le voir.',
			textCode: (address) =>
				`Un contenu a été partagé avec vous. Si vous acceptez, un code est envoyé à ${address} pour vérifier que c’est bien vous.`,
			textSignIn:
				'Un contenu a été partagé avec vous. Si vous acceptez, connectez-vous avec le compte que vous avez ici.',
			accept: 'Accepter',
			decline: 'Refuser',
			signedInAs: (name) => `Connecté en tant que ${name}.`,
			other: 'Ce n’est pas vous ?',
		},
		declining: {
			title: 'Refuser l’invitation ?',
			text: 'Ce lien n’ouvrira alors plus rien. L’expéditeur voit que vous avez refusé et peut vous inviter de nouveau.',
			submit: 'Refuser',
			back: 'Retour',
		},
		declined: {
			title: 'Invitation refusée',
			text: 'Vous pouvez fermer cette page. Si vous changez d’avis, demandez à l’expéditeur de vous inviter de nouveau.',
		},
		invitationExpired: {
			title: 'L’invitation a expiré',
			text: 'Elle n’a pas été acceptée à temps. Demandez à la personne qui l’a envoyée de la prolonger.',
			textBy: (owner) => `Elle n’a pas été acceptée à temps. Demandez à ${owner} de la prolonger.`,
		},
		code: {
			title: 'Confirmez que c’est bien vous',
			textSend: (address) => `Pour s’assurer que ce lien est entre de bonnes mains, un code est envoyé à ${address}.`,
			textEnter: (address) => `Saisissez les six chiffres envoyés à ${address}. Ils sont valables dix minutes.`,
			textAnother: (address) => `Un nouveau code a été envoyé à ${address}. Les précédents ne sont plus valables.`,
			send: 'Envoyer le code',
			failed:
				'Le code n’a pas pu être envoyé. Réessayez dans quelques minutes ou prévenez la personne qui vous a envoyé le lien.',
			label: 'Code',
			missing: 'Saisissez les six chiffres.',
			wrong: 'Ce code n’est pas correct.',
			wrongWith: (tries) =>
				tries === 0
					? 'Ce code n’est pas ou plus valable. Faites-vous en envoyer un autre.'
					: `Ce code n’est pas correct. Il vous reste ${plural(tries, 'un essai', `${String(tries)} essais`)}.`,
			remember: (days) => `Se souvenir de ce navigateur pendant ${plural(days, 'un jour', `${String(days)} jours`)}`,
			submit: 'Ouvrir',
			sendAgain: 'Renvoyer',
			sendAgainIn: (time) => `Renvoyer dans ${time}`,
			sentAgain: 'Un nouveau code a été envoyé.',
		},
		signIn: {
			title: 'Connectez-vous pour ouvrir',
			text: 'Ce contenu est partagé avec des personnes qui ont un compte ici. Connectez-vous avec le vôtre ; vous reviendrez sur cette page.',
			submit: 'Se connecter',
		},
		notYours: {
			title: 'Ceci ne vous est pas destiné',
			text: 'Ce contenu est partagé avec quelqu’un d’autre que le compte avec lequel vous êtes connecté.',
			submit: 'Se connecter autrement',
		},
		open: {
			title: 'Quelque chose a été partagé avec vous',
			titleBy: (project) => `${project} a partagé quelque chose avec vous`,
			text: 'Ce lien ne peut être ouvert qu’un nombre limité de fois. L’ouvrir maintenant compte pour une.',
			submit: 'Ouvrir',
		},
		visitOver: {
			title: 'Votre visite est terminée',
			text: 'Pour continuer à lire, ouvrez à nouveau le lien. Cela compte comme une nouvelle ouverture.',
			submit: 'Ouvrir à nouveau',
		},
		notYet: {
			title: 'Pas encore ouvert',
			text: 'L’ouverture aura lieu plus tard. Gardez le lien et revenez.',
			textFrom: (date) => `Ouverture le ${date}. La page s’ouvrira d’elle-même le moment venu.`,
			opensIn: (time) => `Ouverture dans ${time}`,
			submit: 'Vérifier à nouveau',
			calendar: 'Ajouter à l’agenda',
			calendarFile: 'rappel',
			calendarTitle: (project) => `${project} : ouverture de ce qui a été partagé avec vous`,
		},
		ended: {
			title: 'N’est plus disponible',
			text: 'La période de partage est terminée. Adressez-vous à la personne qui vous a envoyé le lien si vous en avez encore besoin.',
		},
		usedUp: {
			title: 'Ce lien est épuisé',
			text: 'Il a été ouvert autant de fois que prévu. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
		},
		notFound: {
			title: 'Ce lien ne fonctionne pas',
			text: 'Il est peut-être incomplet, ou il a été retiré. Vérifiez que vous l’avez en entier ou demandez-en un nouveau.',
		},
		nothing: {
			title: 'Rien à afficher',
			text: 'Ce qui a été partagé ici n’est pas visible pour le moment. Dites-le à la personne qui vous a envoyé le lien.',
		},
		tooMany: {
			title: 'Un instant, s’il vous plaît',
			text: 'Trop de demandes sont venues d’ici en peu de temps.',
			submit: 'Réessayer',
		},
		offline: {
			title: 'Pas de connexion',
			text: 'Le serveur n’a pas pu être joint. La page réessaiera dès que vous serez à nouveau en ligne.',
			submit: 'Réessayer',
		},
		failed: {
			title: 'Un problème est survenu',
			text: 'Le serveur n’a pas pu répondre. Vous n’y êtes pour rien ; réessayez dans un instant.',
			submit: 'Réessayer',
		},
		left: {
			title: 'Vous avez quitté la page',
			text: 'Vous pouvez maintenant la fermer.',
			submit: 'Ouvrir à nouveau',
		},
		waiting: (time) => `Trop d’essais. Vous pourrez réessayer dans ${time}.`,
		waitButton: (time) => `Réessayer dans ${time}`,
		mayTryAgain: 'Vous pouvez réessayer maintenant.',
	},

	item: {
		sharedBy: (name) => `${name} a partagé ceci avec vous`,
		openUntil: (date) => `Ouvert jusqu’au ${date}`,
		messageFrom: (name) => `Message de ${name}`,
		message: 'Message',
		preview: 'Aperçu',
		previewText: 'Voici ce que verront les visiteurs. Rien n’est compté.',
		print: 'Imprimer',
		allFiles: 'Tous les fichiers (ZIP)',
		allFilesLabel: (count) => `Télécharger tous les fichiers dans une archive ZIP : ${count}`,
		archiveName: 'Fichiers',
		leave: 'Quitter',
		leaveFailed: 'Le serveur n’a pas pu être joint. Réessayez.',
		empty: 'Il n’y a rien à afficher ici.',
		untitled: 'Sans titre',
	},

	list: {
		more: 'Afficher plus',
		loading: 'Chargement…',
		shown: (shown, total) => `${shown} sur ${total}`,
		someOnly: 'Il y en a peut-être d’autres.',
		notLoaded: 'Ceci n’a pas pu être chargé.',
		partNotLoaded: 'Une partie n’a pas pu être chargée.',
		whyNotLoaded:
			'Directus ne peut pas le lire ; le journal du serveur dit pourquoi. Les visiteurs voient seulement que cela manque.',
		failed: 'La suite n’a pas pu être chargée. Réessayez.',
		details: 'Détails',
		detailsOf: (title) => `Détails de ${title}`,
		language: 'Langue',
		sortedUp: (label) => `Trié par ${label}, ordre croissant`,
		sortedDown: (label) => `Trié par ${label}, ordre décroissant`,
		scrollable: 'Tableau ; faites défiler sur le côté pour tout voir',
	},

	file: {
		open: 'Ouvrir',
		openName: (name) => `Ouvrir ${name} dans un nouvel onglet`,
		enlarge: (name) => `Agrandir ${name}`,
		download: 'Télécharger',
		downloadName: (name) => `Télécharger ${name}`,
		untitled: 'Fichier',
		gone: 'Cette image n’a pas pu être chargée.',
		elsewhere: 'Image sur un autre site',
		onSite: (host) => `Contenu sur ${host}`,
		document: (name) => `Document ${name}`,
	},

	viewer: {
		title: 'Images',
		close: 'Fermer',
		previous: 'Image précédente',
		next: 'Image suivante',
		position: (number, total) => `${number} sur ${total}`,
	},

	directusWords: {
		draft: 'Brouillon',
		published: 'Publié',
		archived: 'Archivé',
	},

	value: {
		notShown: 'Une partie de ce texte ne peut pas être affichée ici.',
		yes: 'Oui',
		no: 'Non',
		none: '—',
		rating: (value, most) => `${value} sur ${most}`,
		place: (place) => `Lieu : ${place}`,
		places: (count) => plural(count, 'Un lieu sur la carte', `${String(count)} lieux sur la carte`),
		code: 'Texte à chasse fixe',
	},

	editing: {
		edit: 'Modifier',
		title: 'Modification',
		save: 'Enregistrer',
		saving: 'Enregistrement…',
		saved: 'Enregistré',
		cancel: 'Annuler',
		unchanged: 'Rien de modifié pour l’instant',
		changed: (count) =>
			plural(count, 'Une modification non enregistrée', `${String(count)} modifications non enregistrées`),
		someWrong: 'Tout n’a pas pu être enregistré. Regardez ce qui est marqué.',
		markdown: 'Markdown : **gras**, *italique*, [lien](https://…)',
		other: 'Autre…',
		otherOf: (label) => `${label} : autre`,
		colourOf: (label) => `${label} : choisir une couleur`,
		clear: 'Effacer',
		tagAdd: 'Saisissez, puis Entrée',
		tagRemove: (tag) => `Retirer ${tag}`,
		tagRemoved: (tag) => `${tag} retiré`,
		tools: {
			of: (label) => `Mise en forme de ${label}`,
			bold: 'Gras',
			italic: 'Italique',
			bullets: 'Liste à puces',
			numbers: 'Liste numérotée',
			link: 'Lien',
			address: 'Adresse du lien',
			apply: 'Mettre le lien',
			remove: 'Retirer le lien',
		},
		problems: {
			required: 'Ce champ ne doit pas rester vide.',
			taken: 'C’est déjà pris. Choisissez autre chose.',
			'too-long': 'C’est trop long.',
			'out-of-range': 'Ce nombre est trop grand ou trop petit.',
			unsafe:
				'Ceci contient quelque chose qui pourrait s’exécuter, comme un script ou un lien « javascript: ». Retirez-le et enregistrez à nouveau.',
			invalid: 'Ceci ne peut pas être enregistré. Vérifiez et réessayez.',
		},
		failures: {
			offline: 'Le serveur est injoignable. Rien n’est perdu ; réessayez.',
			over: 'Votre visite est terminée, rien ne peut plus être enregistré. Copiez ce que vous voulez garder, puis rouvrez le lien.',
			forbidden: 'Vous ne pouvez plus modifier ceci.',
			failed: 'Le serveur n’a pas pu enregistrer. Réessayez dans un instant.',
		},
		conflict: {
			title: 'Modifié par quelqu’un d’autre',
			text: 'Pendant que vous modifiiez, quelqu’un d’autre a enregistré ces champs. Choisissez ce qui doit rester.',
			theirs: 'La sienne',
			mine: 'La vôtre',
			empty: 'Vide',
			later: 'Retour à la modification',
			missing: 'Choisissez pour chaque champ.',
			open: 'Quelqu’un d’autre a entre-temps enregistré certains de ces champs. Enregistrez de nouveau pour choisir ce qui doit rester.',
		},
		discard: {
			title: 'Abandonner vos modifications ?',
			text: (count) =>
				plural(
					count,
					'Une modification n’est pas enregistrée.',
					`${String(count)} modifications ne sont pas enregistrées.`,
				),
			yes: 'Abandonner',
			no: 'Continuer',
		},
	},
};
