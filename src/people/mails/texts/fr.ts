import type { MailTexts } from './mail-texts.ts';

export const french: MailTexts = {
	link: {
		subject: '{owner} a partagé quelque chose avec vous',
		greeting: '{owner} a partagé avec vous un élément de {project}.',
	},
	invitation: {
		subject: '{owner} vous invite à consulter « {share} »',
		greeting: '{owner} vous invite à consulter « {share} », de {project}.',
	},
	code: {
		subject: 'Votre code pour {project}',
		greeting: 'Voici votre code pour ouvrir ce que {owner} a partagé avec vous :',
	},
	received: {
		subject: '{owner} a partagé « {share} » avec vous',
		greeting: '{owner} a partagé « {share} » avec vous dans {project}.',
	},
	receivedByRole: {
		subject: '{owner} a partagé « {share} » avec {role}',
		greeting: '{owner} a partagé « {share} » avec tous les membres de {role} dans {project}.',
	},
	accepted: {
		subject: '{recipient} a accepté votre invitation',
		greeting: '{recipient} a accepté votre invitation à « {share} ».',
	},
	opened: {
		subject: '« {share} » a été ouvert pour la première fois',
		greeting: 'Votre partage « {share} » a été ouvert pour la première fois le {date}.',
	},
	usedUp: {
		subject: '« {share} » a atteint sa limite d’utilisations',
		greeting:
			'Votre partage « {share} » a été utilisé {uses} fois, ce qui est sa limite. Personne d’autre ne peut plus l’ouvrir.',
	},
	endsSoon: {
		subject: '« {share} » se termine bientôt',
		greeting: 'Votre partage « {share} » se termine le {date}. Prolongez-le s’il doit rester ouvert.',
	},
	guessed: {
		subject: 'Quelqu’un cherche à deviner le mot de passe de « {share} »',
		greeting:
			'De nombreux mots de passe erronés ont été essayés le {date} sur le lien de votre partage « {share} ». Les personnes déjà admises peuvent toujours entrer ; les autres devront peut-être attendre. Si cela continue, créez un nouveau lien dans son menu et envoyez-le.',
	},
	open: 'Ouvrir',
	accept: 'Voir l’invitation',
	manage: 'Voir le partage',
	password: 'Un mot de passe vous sera demandé ; {owner} vous le donne par un autre moyen.',
	starts: 'Ouverture le {date}.',
	ends: 'Accessible jusqu’au {date}.',
	acceptUntil: 'Vous pouvez accepter l’invitation jusqu’au {date}.',
	codeIsAsked: 'Ce lien n’est que pour vous : un code envoyé à cette adresse vous sera demandé.',
	loginIsAsked: 'Ce lien n’est que pour vous : il vous sera demandé de vous connecter à {project}.',
	codeLasts: 'Il est valable une seule fois, pendant dix minutes.',
	codeUnknown: 'Si vous n’avez pas demandé de code, vous n’avez rien à faire.',
	unknown: 'Si vous ne connaissez pas {owner}, ne l’ouvrez pas.',
	unsubscribe: 'Vous choisissez sur le partage lesquels de ces avis vous recevez.',
	unnamed: 'un partage',
};
