import type { Texts } from '../texts.ts';

export const received: Texts['received'] = {
	new: 'Nuevo',
	open: 'Abrir',
	openOf: 'Abrir «{name}»',
	mayEdit: 'Puedes editarlo',
	expired: 'La invitación ha caducado: pide otra',
};
