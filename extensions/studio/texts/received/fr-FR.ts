import type { Texts } from '../texts.ts';

export const received: Texts['received'] = {
	new: 'Nouveau',
	open: 'Ouvrir',
	openOf: 'Ouvrir « {name} »',
	mayEdit: 'Vous pouvez modifier',
	expired: 'L’invitation a expiré : demandez-en une nouvelle',
};
