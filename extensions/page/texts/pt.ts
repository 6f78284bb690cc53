import type { Texts } from './en.ts';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

export const pt: Texts = {
	titleBeforeTheDoor: 'Partilhado consigo',
	loading: 'A abrir…',

	door: {
		password: {
			title: 'É necessária uma palavra-passe',
			text: 'Introduza a palavra-passe que recebeu para esta ligação.',
			label: 'Palavra-passe',
			show: 'Mostrar',
			hide: 'Ocultar',
			showLabel: 'Mostrar a palavra-passe',
			hideLabel: 'Ocultar a palavra-passe',
			missing: 'Introduza primeiro a palavra-passe.',
			wrong: 'Esta palavra-passe não está certa. Verifique-a e tente novamente.',
			wrongWith: (tries) =>
				tries === 0
					? 'Esta palavra-passe não está certa. Por agora não restam tentativas.'
					: `Esta palavra-passe não está certa. ${plural(tries, 'Resta 1 tentativa', `Restam ${String(tries)} tentativas`)}.`,
			submit: 'Abrir',
		},
		invitation: {
			title: 'Recebeu um convite',
			titleBy: (owner) => `${owner} convida-o`,
			text: 'Algo foi partilhado consigo. Aceite o convite para o ver.',
			textCode: (address) =>
				`Algo foi partilhado consigo. Se aceitar, é enviado um código para ${address} para confirmar que é a pessoa certa.`,
			textSignIn: 'Algo foi partilhado consigo. Se aceitar, inicie sessão com a conta que tem aqui.',
			accept: 'Aceitar',
			decline: 'Recusar',
			signedInAs: (name) => `Sessão iniciada como ${name}.`,
			other: 'Não é a sua conta?',
		},
		declining: {
			title: 'Recusar o convite?',
			text: 'Esta ligação deixará de abrir. Quem o enviou vê que recusou e pode convidar de novo.',
			submit: 'Recusar',
			back: 'Voltar',
		},
		declined: {
			title: 'Convite recusado',
			text: 'Já pode fechar esta página. Se mudar de ideias, peça um novo convite.',
		},
		invitationExpired: {
			title: 'O convite expirou',
			text: 'Não foi aceite a tempo. Peça a quem o enviou que o prolongue.',
			textBy: (owner) => `Não foi aceite a tempo. Peça a ${owner} que o prolongue.`,
		},
		code: {
			title: 'Confirme a sua identidade',
			textSend: (address) => `Para garantir que esta ligação está em boas mãos, é enviado um código para ${address}.`,
			textEnter: (address) => `Introduza os seis dígitos enviados para ${address}. São válidos durante dez minutos.`,
			textAnother: (address) => `Foi enviado outro código para ${address}. Os anteriores deixaram de ser válidos.`,
			send: 'Enviar o código',
			failed: 'Não foi possível enviar o código. Tente dentro de alguns minutos ou avise quem lhe enviou a ligação.',
			label: 'Código',
			missing: 'Introduza os seis dígitos.',
			wrong: 'Este código não está certo.',
			wrongWith: (tries) =>
				tries === 0
					? 'Este código não é válido, ou já não é. Peça outro.'
					: `Este código não está certo. ${plural(tries, 'Resta uma tentativa', `Restam ${String(tries)} tentativas`)}.`,
			remember: (days) => `Lembrar este navegador durante ${plural(days, 'um dia', `${String(days)} dias`)}`,
			submit: 'Abrir',
			sendAgain: 'Enviar de novo',
			sendAgainIn: (time) => `Enviar de novo dentro de ${time}`,
			sentAgain: 'Foi enviado outro código.',
		},
		signIn: {
			title: 'Inicie sessão para abrir',
			text: 'Isto foi partilhado com pessoas que têm conta aqui. Inicie sessão com a sua e voltará a esta página.',
			submit: 'Iniciar sessão',
		},
		notYours: {
			title: 'Isto não é para si',
			text: 'Foi partilhado com outra pessoa e não com a conta com que iniciou sessão.',
			submit: 'Iniciar sessão com outra conta',
		},
		open: {
			title: 'Algo foi partilhado consigo',
			titleBy: (project) => `${project} partilhou algo consigo`,
			text: 'Esta ligação funciona um número limitado de vezes. Abri-la agora conta como uma.',
			submit: 'Abrir',
		},
		visitOver: {
			title: 'A sua visita terminou',
			text: 'Para continuar a ler, abra a ligação novamente. Conta como uma nova abertura.',
			submit: 'Abrir novamente',
		},
		notYet: {
			title: 'Ainda não está aberto',
			text: 'Abrirá mais tarde. Guarde a ligação e volte.',
			textFrom: (date) => `Abre em ${date}. Chegada a hora, abre-se aqui por si.`,
			opensIn: (time) => `Abre dentro de ${time}`,
			submit: 'Verificar novamente',
			calendar: 'Adicionar ao calendário',
			calendarFile: 'lembrete',
			calendarTitle: (project) => `${project}: abre o que foi partilhado consigo`,
		},
		ended: {
			title: 'Já não está disponível',
			text: 'O período de partilha terminou. Se ainda precisar, fale com quem lhe enviou a ligação.',
		},
		usedUp: {
			title: 'Esta ligação está esgotada',
			text: 'Foi aberta tantas vezes quantas estavam previstas. Peça uma nova a quem lha enviou.',
		},
		notFound: {
			title: 'Esta ligação não funciona',
			text: 'Pode estar incompleta ou ter sido retirada. Verifique se a tem por inteiro ou peça uma nova.',
		},
		nothing: {
			title: 'Nada para mostrar',
			text: 'O que foi partilhado aqui não pode ser visto neste momento. Avise quem lhe enviou a ligação.',
		},
		tooMany: {
			title: 'Um momento, por favor',
			text: 'Houve demasiados pedidos daqui em pouco tempo.',
			submit: 'Tentar novamente',
		},
		offline: {
			title: 'Sem ligação à Internet',
			text: 'Não foi possível chegar ao servidor. A página tenta novamente assim que voltar a estar online.',
			submit: 'Tentar novamente',
		},
		failed: {
			title: 'Algo correu mal',
			text: 'O servidor não conseguiu responder. A culpa não é sua; tente novamente daqui a pouco.',
			submit: 'Tentar novamente',
		},
		left: {
			title: 'Saiu da página',
			text: 'Já a pode fechar.',
			submit: 'Abrir novamente',
		},
		waiting: (time) => `Demasiadas tentativas. Pode tentar novamente dentro de ${time}.`,
		waitButton: (time) => `Tentar novamente dentro de ${time}`,
		mayTryAgain: 'Já pode tentar novamente.',
	},

	item: {
		sharedBy: (name) => `${name} partilhou isto consigo`,
		openUntil: (date) => `Aberto até ${date}`,
		messageFrom: (name) => `Mensagem de ${name}`,
		message: 'Mensagem',
		preview: 'Pré-visualização',
		previewText: 'Vê o que os visitantes vão ver. Nada é contado.',
		print: 'Imprimir',
		allFiles: 'Todos os ficheiros (ZIP)',
		allFilesLabel: (count) => `Transferir todos os ficheiros num arquivo ZIP: ${count}`,
		archiveName: 'Ficheiros',
		leave: 'Sair',
		leaveFailed: 'Não foi possível chegar ao servidor. Tente novamente.',
		empty: 'Não há nada para mostrar aqui.',
		untitled: 'Sem título',
	},

	list: {
		more: 'Mostrar mais',
		loading: 'A carregar…',
		shown: (shown, total) => `${shown} de ${total}`,
		someOnly: 'Pode haver mais.',
		notLoaded: 'Não foi possível carregar isto.',
		partNotLoaded: 'Não foi possível carregar uma parte.',
		whyNotLoaded:
			'O Directus não consegue ler isto; o registo do servidor diz porquê. Os visitantes só veem que falta.',
		failed: 'Não foi possível carregar os seguintes. Tente novamente.',
		details: 'Detalhes',
		detailsOf: (title) => `Detalhes de ${title}`,
		language: 'Língua',
		sortedUp: (label) => `Ordenado por ${label}, ascendente`,
		sortedDown: (label) => `Ordenado por ${label}, descendente`,
		scrollable: 'Tabela; desloque para o lado para a ver toda',
	},

	file: {
		open: 'Abrir',
		openName: (name) => `Abrir ${name} num novo separador`,
		enlarge: (name) => `Ampliar ${name}`,
		download: 'Transferir',
		downloadName: (name) => `Transferir ${name}`,
		untitled: 'Ficheiro',
		gone: 'Não foi possível carregar esta imagem.',
		elsewhere: 'Imagem noutro site',
		onSite: (host) => `Conteúdo em ${host}`,
		document: (name) => `Documento ${name}`,
	},

	viewer: {
		title: 'Imagens',
		close: 'Fechar',
		previous: 'Imagem anterior',
		next: 'Imagem seguinte',
		position: (number, total) => `${number} de ${total}`,
	},

	directusWords: {
		draft: 'Rascunho',
		published: 'Publicado',
		archived: 'Arquivado',
	},

	value: {
		notShown: 'Uma parte deste texto não pode ser mostrada aqui.',
		yes: 'Sim',
		no: 'Não',
		none: '—',
		rating: (value, most) => `${value} de ${most}`,
		place: (place) => `Local: ${place}`,
		places: (count) => plural(count, 'Um local no mapa', `${String(count)} locais no mapa`),
		code: 'Texto de largura fixa',
	},

	editing: {
		edit: 'Editar',
		title: 'Edição',
		save: 'Guardar',
		saving: 'A guardar…',
		saved: 'Guardado',
		cancel: 'Cancelar',
		unchanged: 'Ainda sem alterações',
		changed: (count) => plural(count, 'Uma alteração por guardar', `${String(count)} alterações por guardar`),
		someWrong: 'Nem tudo pôde ser guardado. Veja o que está assinalado.',
		markdown: 'Markdown: **negrito**, *itálico*, [ligação](https://…)',
		other: 'Outro…',
		otherOf: (label) => `${label}: outro`,
		colourOf: (label) => `${label}: escolher uma cor`,
		clear: 'Limpar',
		tagAdd: 'Escreva e prima Enter',
		tagRemove: (tag) => `Remover ${tag}`,
		tagRemoved: (tag) => `${tag} removido`,
		tools: {
			of: (label) => `Formatação de ${label}`,
			bold: 'Negrito',
			italic: 'Itálico',
			bullets: 'Lista com marcas',
			numbers: 'Lista numerada',
			link: 'Ligação',
			address: 'Endereço da ligação',
			apply: 'Definir ligação',
			remove: 'Remover ligação',
		},
		problems: {
			required: 'Não pode ficar vazio.',
			taken: 'Já está em uso. Escolha outra coisa.',
			'too-long': 'É demasiado longo.',
			'out-of-range': 'Este número é demasiado grande ou pequeno.',
			unsafe:
				'Há aqui algo que poderia ser executado, como um script ou uma ligação «javascript:». Retire-o e guarde de novo.',
			invalid: 'Não pode ser guardado. Verifique e tente de novo.',
		},
		failures: {
			offline: 'Não foi possível contactar o servidor. Nada se perdeu; tente de novo.',
			over: 'A sua visita terminou e não é possível guardar. Copie o que quer manter e abra a ligação de novo.',
			forbidden: 'Já não pode alterar isto.',
			failed: 'O servidor não conseguiu guardar. Tente de novo dentro de momentos.',
		},
		conflict: {
			title: 'Alterado por outra pessoa',
			text: 'Enquanto editava, outra pessoa guardou estes campos. Escolha o que deve ficar.',
			theirs: 'Da outra pessoa',
			mine: 'O seu',
			empty: 'Vazio',
			later: 'Voltar à edição',
			missing: 'Escolha em cada campo.',
			open: 'Entretanto, outra pessoa guardou alguns destes campos. Guarde de novo para escolher o que deve ficar.',
		},
		discard: {
			title: 'Descartar as alterações?',
			text: (count) => plural(count, 'Há uma alteração por guardar.', `Há ${String(count)} alterações por guardar.`),
			yes: 'Descartar',
			no: 'Continuar a editar',
		},
	},
};
