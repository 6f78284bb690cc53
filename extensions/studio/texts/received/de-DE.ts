import type { Texts } from '../texts.ts';

export const received: Texts['received'] = {
	new: 'Neu',
	open: 'Öffnen',
	openOf: '„{name}“ öffnen',
	mayEdit: 'Du darfst bearbeiten',
	expired: 'Die Einladung ist abgelaufen: um eine neue bitten',
};
