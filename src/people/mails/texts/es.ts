import type { MailTexts } from './mail-texts.ts';

export const spanish: MailTexts = {
	link: {
		subject: '{owner} ha compartido algo con usted',
		greeting: '{owner} ha compartido con usted un elemento de {project}.',
	},
	invitation: {
		subject: '{owner} le invita a ver «{share}»',
		greeting: '{owner} le invita a ver «{share}», de {project}.',
	},
	code: {
		subject: 'Su código para {project}',
		greeting: 'Este es su código para abrir lo que {owner} ha compartido con usted:',
	},
	received: {
		subject: '{owner} ha compartido «{share}» con usted',
		greeting: '{owner} ha compartido «{share}» con usted en {project}.',
	},
	receivedByRole: {
		subject: '{owner} ha compartido «{share}» con {role}',
		greeting: '{owner} ha compartido «{share}» con todos los miembros de {role} en {project}.',
	},
	accepted: {
		subject: '{recipient} ha aceptado su invitación',
		greeting: '{recipient} ha aceptado su invitación a «{share}».',
	},
	opened: {
		subject: '«{share}» se ha abierto por primera vez',
		greeting: 'Su elemento compartido «{share}» se abrió por primera vez el {date}.',
	},
	usedUp: {
		subject: '«{share}» ha alcanzado su límite de usos',
		greeting:
			'Su elemento compartido «{share}» se ha usado {uses} veces, que es su límite. Nadie más puede abrirlo ahora.',
	},
	endsSoon: {
		subject: '«{share}» termina pronto',
		greeting: 'Su elemento compartido «{share}» termina el {date}. Prolónguelo si debe seguir abierto.',
	},
	guessed: {
		subject: 'Alguien intenta adivinar la contraseña de «{share}»',
		greeting:
			'El {date} se probaron muchas contraseñas incorrectas en el enlace de su elemento compartido «{share}». Quienes ya entraron siguen pudiendo entrar; otros quizá tengan que esperar. Si no cesa, cree un enlace nuevo en su menú y envíelo.',
	},
	open: 'Abrir',
	accept: 'Ver la invitación',
	manage: 'Ver el elemento compartido',
	password: 'Se le pedirá una contraseña que {owner} le dará por otra vía.',
	starts: 'Se abre el {date}.',
	ends: 'Está abierto hasta el {date}.',
	acceptUntil: 'Puede aceptar la invitación hasta el {date}.',
	codeIsAsked: 'El enlace es solo para usted: se le pedirá un código que se envía a esta dirección.',
	loginIsAsked: 'El enlace es solo para usted: se le pedirá que inicie sesión en {project}.',
	codeLasts: 'Se puede usar una sola vez, en un plazo de diez minutos.',
	codeUnknown: 'Si no ha pedido ningún código, no tiene que hacer nada.',
	unknown: 'Si no conoce a {owner}, no lo abra.',
	unsubscribe: 'En el elemento compartido se elige cuáles de estos avisos recibe.',
	unnamed: 'un elemento compartido',
};
