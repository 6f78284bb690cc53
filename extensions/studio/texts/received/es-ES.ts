import type { Texts } from '../texts.ts';

export const received: Texts['received'] = {
	new: 'Nuevo',
	open: 'Abrir',
	openOf: 'Abrir «{name}»',
	mayEdit: 'Puedes editarlo',
	expired: 'La invitación ha caducado: pide otra',
	offer: {
		title: '¿Hacerte cargo de «{name}»?',
		text: 'Su enlace y los de las personas nombradas siguen funcionando, con tus permisos: quien abra uno verá lo que tanto el rol como tú podéis leer. A los visitantes no se les avisa.',
		loading: 'Mirando lo que incluye',
		what: 'Lo que se comparte',
		showsNothing: 'Con tus permisos no mostraría nada: el rol o tú no podéis leer el elemento.',
		terms: 'Cómo se comparte',
		opened: 'Aperturas hasta ahora',
		message: 'Mensaje al visitante',
		embed: 'Se muestra en otros sitios',
		people: 'Quién puede abrirlo',
		anyone: 'Cualquiera con el enlace, y {n} persona nombrada | Cualquiera con el enlace, y {n} personas nombradas',
		named: '{n} persona nombrada, y nadie más | {n} personas nombradas, y nadie más',
		nobody: 'Nadie: el enlace está apagado y no hay nadie nombrado',
		accept: 'Hacerme cargo',
	},
};
