import type { MailTexts } from './mail-texts.ts';

export const english: MailTexts = {
	link: {
		subject: '{owner} shared something with you',
		greeting: '{owner} shared something from {project} with you.',
	},
	invitation: {
		subject: '{owner} invites you to “{share}”',
		greeting: '{owner} invites you to see “{share}” from {project}.',
	},
	code: {
		subject: 'Your code for {project}',
		greeting: 'This is your code to open what {owner} shared with you:',
	},
	received: {
		subject: '{owner} shared “{share}” with you',
		greeting: '{owner} shared “{share}” with you in {project}.',
	},
	receivedByRole: {
		subject: '{owner} shared “{share}” with {role}',
		greeting: '{owner} shared “{share}” with everybody in {role} in {project}.',
	},
	accepted: {
		subject: '{recipient} accepted your invitation',
		greeting: '{recipient} accepted your invitation to “{share}”.',
	},
	opened: {
		subject: '“{share}” was opened for the first time',
		greeting: 'Your share “{share}” was opened for the first time on {date}.',
	},
	usedUp: {
		subject: '“{share}” was used as often as it may be',
		greeting: 'Your share “{share}” was used {uses} times, which is its limit. Nobody else can open it now.',
	},
	endsSoon: {
		subject: '“{share}” ends soon',
		greeting: 'Your share “{share}” ends on {date}. Extend it if it should stay open.',
	},
	guessed: {
		subject: 'Somebody is guessing the password of “{share}”',
		greeting:
			'Many wrong passwords were tried at the link of your share “{share}” on {date}. Those who were let in before still get in; others may have to wait. If it does not stop, make a new link in its menu and send that.',
	},
	open: 'Open it',
	accept: 'Look at the invitation',
	manage: 'Look at the share',
	password: 'You will be asked for a password, which {owner} gives you by another way.',
	starts: 'It opens on {date}.',
	ends: 'It is open until {date}.',
	acceptUntil: 'You can accept the invitation until {date}.',
	codeIsAsked: 'The link is for you alone: you will be asked for a code that is sent to this address.',
	loginIsAsked: 'The link is for you alone: you will be asked to sign in to {project}.',
	codeLasts: 'It can be used once, within ten minutes.',
	codeUnknown: 'If you did not ask for a code, you need not do anything.',
	unknown: 'If you do not know {owner}, do not open it.',
	unsubscribe: 'Which of these notices you get is set at the share.',
	unnamed: 'a share',
};
