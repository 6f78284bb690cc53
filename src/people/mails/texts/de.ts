import type { MailTexts } from './mail-texts.ts';

export const german: MailTexts = {
	link: {
		subject: '{owner} hat etwas mit Ihnen geteilt',
		greeting: '{owner} hat etwas aus {project} mit Ihnen geteilt.',
	},
	invitation: {
		subject: '{owner} lädt Sie zu „{share}“ ein',
		greeting: '{owner} lädt Sie ein, „{share}“ aus {project} anzusehen.',
	},
	code: {
		subject: 'Ihr Code für {project}',
		greeting: 'Das ist Ihr Code, um zu öffnen, was {owner} mit Ihnen geteilt hat:',
	},
	received: {
		subject: '{owner} hat „{share}“ mit Ihnen geteilt',
		greeting: '{owner} hat in {project} „{share}“ mit Ihnen geteilt.',
	},
	receivedByRole: {
		subject: '{owner} hat „{share}“ mit {role} geteilt',
		greeting: '{owner} hat in {project} „{share}“ mit allen in {role} geteilt.',
	},
	accepted: {
		subject: '{recipient} hat Ihre Einladung angenommen',
		greeting: '{recipient} hat Ihre Einladung zu „{share}“ angenommen.',
	},
	opened: {
		subject: '„{share}“ wurde zum ersten Mal geöffnet',
		greeting: 'Ihre Freigabe „{share}“ wurde am {date} zum ersten Mal geöffnet.',
	},
	usedUp: {
		subject: '„{share}“ wurde so oft geöffnet wie erlaubt',
		greeting:
			'Ihre Freigabe „{share}“ wurde {uses} Mal geöffnet; damit ist ihre Grenze erreicht. Niemand sonst kann sie jetzt öffnen.',
	},
	endsSoon: {
		subject: '„{share}“ endet bald',
		greeting: 'Ihre Freigabe „{share}“ endet am {date}. Verlängern Sie sie, wenn sie offen bleiben soll.',
	},
	guessed: {
		subject: 'Jemand rät das Passwort von „{share}“',
		greeting:
			'Am Link Ihrer Freigabe „{share}“ wurden am {date} viele falsche Passwörter versucht. Wer schon eingelassen wurde, kommt weiterhin hinein; andere müssen womöglich warten. Hört es nicht auf, machen Sie in ihrem Menü einen neuen Link und verschicken Sie den.',
	},
	open: 'Öffnen',
	accept: 'Einladung ansehen',
	manage: 'Freigabe ansehen',
	password: 'Sie werden nach einem Passwort gefragt, das Sie von {owner} auf anderem Weg bekommen.',
	starts: 'Es öffnet am {date}.',
	ends: 'Es ist offen bis {date}.',
	acceptUntil: 'Sie können die Einladung bis {date} annehmen.',
	codeIsAsked: 'Der Link ist nur für Sie: Sie werden nach einem Code gefragt, der an diese Adresse geschickt wird.',
	loginIsAsked: 'Der Link ist nur für Sie: Sie werden gebeten, sich bei {project} anzumelden.',
	codeLasts: 'Er kann einmal verwendet werden, innerhalb von zehn Minuten.',
	codeUnknown: 'Wenn Sie keinen Code angefordert haben, müssen Sie nichts tun.',
	unknown: 'Wenn Sie {owner} nicht kennen, öffnen Sie es nicht.',
	unsubscribe: 'Welche dieser Nachrichten Sie bekommen, stellen Sie an der Freigabe ein.',
	unnamed: 'eine Freigabe',
};
