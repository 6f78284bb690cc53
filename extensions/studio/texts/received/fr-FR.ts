import type { Texts } from '../texts.ts';

export const received: Texts['received'] = {
	new: 'Nouveau',
	open: 'Ouvrir',
	openOf: 'Ouvrir « {name} »',
	mayEdit: 'Vous pouvez modifier',
	expired: 'L’invitation a expiré : demandez-en une nouvelle',
	offer: {
		title: 'Reprendre « {name} » ?',
		text: 'Son lien et ceux des personnes désignées continuent de fonctionner, avec vos droits : qui en ouvre un voit ce que le rôle et vous pouvez lire tous deux. Les visiteurs n’en sont pas informés.',
		loading: 'Chargement de ce que vous reprendriez',
		what: 'Ce qui est partagé',
		showsNothing: 'Avec vos droits, il n’afficherait rien : le rôle ou vous ne pouvez pas lire l’élément.',
		terms: 'Comment il est partagé',
		opened: 'Ouvert jusqu’ici',
		message: 'Texte d’accueil',
		embed: 'Affiché sur d’autres sites',
		people: 'Qui peut l’ouvrir',
		anyone:
			'Toute personne ayant le lien, et {n} personne désignée | Toute personne ayant le lien, et {n} personnes désignées',
		named: '{n} personne désignée, et personne d’autre | {n} personnes désignées, et personne d’autre',
		nobody: 'Personne : le lien est désactivé et personne n’est désigné',
		accept: 'Reprendre',
	},
};
