import type { Texts } from './en.ts';

const rules = new Intl.PluralRules('pl');

function plural(count: number, one: string, few: string, many: string): string {
	const rule = rules.select(count);
	return rule === 'one' ? one : rule === 'few' ? few : many;
}

export const pl: Texts = {
	titleBeforeTheDoor: 'Udostępniono Ci',
	loading: 'Otwieranie…',

	door: {
		password: {
			title: 'Potrzebne hasło',
			text: 'Wpisz hasło, które otrzymano do tego linku.',
			label: 'Hasło',
			show: 'Pokaż',
			hide: 'Ukryj',
			showLabel: 'Pokaż hasło',
			hideLabel: 'Ukryj hasło',
			missing: 'Najpierw wpisz hasło.',
			wrong: 'To hasło jest nieprawidłowe. Sprawdź je i spróbuj ponownie.',
			wrongWith: (tries) =>
				tries === 0
					? 'To hasło jest nieprawidłowe. Na razie nie ma już więcej prób.'
					: `To hasło jest nieprawidłowe. Pozostało: ${String(tries)} ${plural(tries, 'próba', 'próby', 'prób')}.`,
			submit: 'Otwórz',
		},
		invitation: {
			title: 'Masz zaproszenie',
			titleBy: (owner) => `${owner} zaprasza Cię`,
			text: 'Coś Ci udostępniono. Przyjmij zaproszenie, aby to zobaczyć.',
			textCode: (address) =>
				`Coś Ci udostępniono. Gdy przyjmiesz zaproszenie, wyślemy kod na adres ${address}, aby upewnić się, że to Ty.`,
			textSignIn: 'Coś Ci udostępniono. Gdy przyjmiesz zaproszenie, zaloguj się na konto, które tu masz.',
			accept: 'Przyjmij',
			decline: 'Odrzuć',
			signedInAs: (name) => `Zalogowano jako ${name}.`,
			other: 'To nie Ty?',
		},
		declining: {
			title: 'Odrzucić zaproszenie?',
			text: 'Ten link nie otworzy już niczego. Nadawca zobaczy odmowę i może zaprosić Cię ponownie.',
			submit: 'Odrzuć',
			back: 'Wstecz',
		},
		declined: {
			title: 'Zaproszenie odrzucone',
			text: 'Możesz zamknąć tę stronę. Jeśli zmienisz zdanie, poproś nadawcę o nowe zaproszenie.',
		},
		invitationExpired: {
			title: 'Zaproszenie wygasło',
			text: 'Nie zostało przyjęte na czas. Poproś nadawcę o przedłużenie.',
			textBy: (owner) => `Nie zostało przyjęte na czas. O przedłużenie poproś tę osobę: ${owner}.`,
		},
		code: {
			title: 'Potwierdź, że to Ty',
			textSend: (address) => `Aby upewnić się, że ten link jest we właściwych rękach, wyślemy kod na adres ${address}.`,
			textEnter: (address) => `Wpisz sześć cyfr wysłanych na adres ${address}. Są ważne dziesięć minut.`,
			textAnother: (address) => `Nowy kod wysłano na adres ${address}. Wcześniejsze już nie działają.`,
			send: 'Wyślij kod',
			failed: 'Nie udało się wysłać kodu. Spróbuj za kilka minut lub powiadom nadawcę linku.',
			label: 'Kod',
			missing: 'Wpisz wszystkie sześć cyfr.',
			wrong: 'Ten kod jest nieprawidłowy.',
			wrongWith: (tries) =>
				tries === 0
					? 'Ten kod nie działa albo już nie działa. Poproś o nowy.'
					: `Ten kod jest nieprawidłowy. Pozostało: ${String(tries)} ${plural(tries, 'próba', 'próby', 'prób')}.`,
			remember: (days) => `Zapamiętaj tę przeglądarkę na ${String(days)} ${plural(days, 'dzień', 'dni', 'dni')}`,
			submit: 'Otwórz',
			sendAgain: 'Wyślij ponownie',
			sendAgainIn: (time) => `Wyślij ponownie za ${time}`,
			sentAgain: 'Wysłano nowy kod.',
		},
		signIn: {
			title: 'Zaloguj się, aby otworzyć',
			text: 'Udostępniono to osobom, które mają tu konto. Zaloguj się na swoje, a wrócisz na tę stronę.',
			submit: 'Zaloguj się',
		},
		notYours: {
			title: 'To nie jest dla Ciebie',
			text: 'Udostępniono to komuś innemu niż konto, na które jesteś zalogowany.',
			submit: 'Zaloguj się na inne konto',
		},
		open: {
			title: 'Coś Ci udostępniono',
			titleBy: (project) => `${project}: coś Ci udostępniono`,
			text: 'Ten link działa ograniczoną liczbę razy. Otwarcie go teraz liczy się jako jeden raz.',
			submit: 'Otwórz',
		},
		visitOver: {
			title: 'Twoja wizyta się zakończyła',
			text: 'Aby czytać dalej, otwórz link ponownie. Liczy się to jako nowe otwarcie.',
			submit: 'Otwórz ponownie',
		},
		notYet: {
			title: 'Jeszcze nieotwarte',
			text: 'Otworzy się później. Zachowaj link i wróć.',
			textFrom: (date) => `Otwarcie: ${date}. Gdy nadejdzie czas, otworzy się tutaj samo.`,
			opensIn: (time) => `Otwarcie za ${time}`,
			submit: 'Sprawdź ponownie',
			calendar: 'Dodaj do kalendarza',
			calendarFile: 'przypomnienie',
			calendarTitle: (project) => `${project}: otwiera się to, co Ci udostępniono`,
		},
		ended: {
			title: 'Już niedostępne',
			text: 'Czas udostępnienia minął. Jeśli nadal tego potrzebujesz, zwróć się do osoby, która przysłała Ci link.',
		},
		usedUp: {
			title: 'Ten link został wykorzystany',
			text: 'Otwarto go tyle razy, ile było przewidziane. Poproś o nowy osobę, która Ci go przysłała.',
		},
		notFound: {
			title: 'Ten link nie działa',
			text: 'Może jest niepełny albo został wycofany. Sprawdź, czy masz go w całości, albo poproś o nowy.',
		},
		nothing: {
			title: 'Nie ma nic do pokazania',
			text: 'Tego, co tu udostępniono, nie można w tej chwili zobaczyć. Powiadom osobę, która przysłała Ci link.',
		},
		tooMany: {
			title: 'Chwileczkę',
			text: 'W krótkim czasie przyszło stąd zbyt wiele zapytań.',
			submit: 'Spróbuj ponownie',
		},
		offline: {
			title: 'Brak połączenia',
			text: 'Nie udało się połączyć z serwerem. Strona spróbuje ponownie, gdy tylko będziesz znów online.',
			submit: 'Spróbuj ponownie',
		},
		failed: {
			title: 'Coś poszło nie tak',
			text: 'Serwer nie mógł odpowiedzieć. To nie Twoja wina; spróbuj ponownie za chwilę.',
			submit: 'Spróbuj ponownie',
		},
		left: {
			title: 'Wizyta zakończona',
			text: 'Możesz teraz zamknąć tę stronę.',
			submit: 'Otwórz ponownie',
		},
		waiting: (time) => `Zbyt wiele prób. Możesz spróbować ponownie za ${time}.`,
		waitButton: (time) => `Spróbuj ponownie za ${time}`,
		mayTryAgain: 'Możesz teraz spróbować ponownie.',
	},

	item: {
		sharedBy: (name) => `Udostępnia: ${name}`,
		openUntil: (date) => `Otwarte do ${date}`,
		messageFrom: (name) => `Wiadomość: ${name}`,
		message: 'Wiadomość',
		preview: 'Podgląd',
		previewText: 'Widzisz to, co zobaczą odwiedzający. Nic nie jest liczone.',
		print: 'Drukuj',
		allFiles: 'Wszystkie pliki (ZIP)',
		allFilesLabel: (count) => `Pobierz wszystkie pliki jako archiwum ZIP: ${count}`,
		archiveName: 'Pliki',
		leave: 'Wyjdź',
		leaveFailed: 'Nie udało się połączyć z serwerem. Spróbuj ponownie.',
		empty: 'Nie ma tu nic do pokazania.',
		untitled: 'Bez tytułu',
	},

	list: {
		more: 'Pokaż więcej',
		loading: 'Wczytywanie…',
		shown: (shown, total) => `${shown} z ${total}`,
		someOnly: 'Może być ich więcej.',
		notLoaded: 'Nie udało się tego wczytać.',
		partNotLoaded: 'Części z tego nie udało się wczytać.',
		whyNotLoaded:
			'Directus nie może tego odczytać; dziennik serwera mówi dlaczego. Odwiedzający widzą tylko, że tego brakuje.',
		failed: 'Nie udało się wczytać kolejnych. Spróbuj ponownie.',
		details: 'Szczegóły',
		detailsOf: (title) => `Szczegóły: ${title}`,
		language: 'Język',
		sortedUp: (label) => `Posortowano według: ${label}, rosnąco`,
		sortedDown: (label) => `Posortowano według: ${label}, malejąco`,
		scrollable: 'Tabela; przewiń w bok, aby zobaczyć całość',
	},

	file: {
		open: 'Otwórz',
		openName: (name) => `Otwórz ${name} w nowej karcie`,
		enlarge: (name) => `Powiększ ${name}`,
		download: 'Pobierz',
		downloadName: (name) => `Pobierz ${name}`,
		untitled: 'Plik',
		gone: 'Nie udało się wczytać tego obrazu.',
		elsewhere: 'Obraz na innej stronie',
		onSite: (host) => `Treść na stronie ${host}`,
		document: (name) => `Dokument ${name}`,
	},

	viewer: {
		title: 'Obrazy',
		close: 'Zamknij',
		previous: 'Poprzedni obraz',
		next: 'Następny obraz',
		position: (number, total) => `${number} z ${total}`,
	},

	directusWords: {
		draft: 'Szkic',
		published: 'Opublikowane',
		archived: 'Zarchiwizowane',
	},

	value: {
		notShown: 'Części tego tekstu nie można tu pokazać.',
		yes: 'Tak',
		no: 'Nie',
		none: '—',
		rating: (value, most) => `${value} z ${most}`,
		place: (place) => `Miejsce: ${place}`,
		places: (count) => `${String(count)} ${plural(count, 'miejsce', 'miejsca', 'miejsc')} na mapie`,
		code: 'Tekst o stałej szerokości',
	},

	editing: {
		edit: 'Edytuj',
		title: 'Edycja',
		save: 'Zapisz',
		saving: 'Zapisywanie…',
		saved: 'Zapisano',
		cancel: 'Anuluj',
		unchanged: 'Nic jeszcze nie zmieniono',
		changed: (count) =>
			`${String(count)} ${plural(count, 'niezapisana zmiana', 'niezapisane zmiany', 'niezapisanych zmian')}`,
		someWrong: 'Nie wszystko udało się zapisać. Sprawdź, co jest zaznaczone.',
		markdown: 'Markdown: **pogrubienie**, *kursywa*, [link](https://…)',
		other: 'Inne…',
		otherOf: (label) => `${label}: inne`,
		colourOf: (label) => `${label}: wybierz kolor`,
		clear: 'Wyczyść',
		tagAdd: 'Wpisz i naciśnij Enter',
		tagRemove: (tag) => `Usuń ${tag}`,
		tagRemoved: (tag) => `Usunięto ${tag}`,
		tools: {
			of: (label) => `Formatowanie: ${label}`,
			bold: 'Pogrubienie',
			italic: 'Kursywa',
			bullets: 'Lista punktowana',
			numbers: 'Lista numerowana',
			link: 'Link',
			address: 'Adres linku',
			apply: 'Ustaw link',
			remove: 'Usuń link',
		},
		problems: {
			required: 'To nie może być puste.',
			taken: 'To jest już zajęte. Wybierz coś innego.',
			'too-long': 'To jest za długie.',
			'out-of-range': 'Ta liczba jest za duża lub za mała.',
			unsafe:
				'Jest tu coś, co mogłoby się wykonać, na przykład skrypt lub odnośnik „javascript:”. Usuń to i zapisz ponownie.',
			invalid: 'Nie można tego zapisać. Sprawdź i spróbuj ponownie.',
		},
		failures: {
			offline: 'Nie można połączyć się z serwerem. Nic nie przepadło; spróbuj ponownie.',
			over: 'Twoja wizyta się skończyła i nie można zapisać. Skopiuj, co chcesz zachować, i otwórz link ponownie.',
			forbidden: 'Nie możesz już tego zmieniać.',
			failed: 'Serwer nie mógł tego zapisać. Spróbuj za chwilę.',
		},
		conflict: {
			title: 'Zmienione przez kogoś innego',
			text: 'W czasie edycji ktoś inny zapisał te pola. Wybierz, co ma zostać.',
			theirs: 'Tamta osoba',
			mine: 'Ty',
			empty: 'Puste',
			later: 'Wróć do edycji',
			missing: 'Wybierz przy każdym polu.',
			open: 'Ktoś inny zapisał w międzyczasie niektóre z tych pól. Zapisz ponownie, aby wybrać, co ma zostać.',
		},
		discard: {
			title: 'Porzucić zmiany?',
			text: (count) => `Niezapisane zmiany: ${String(count)}.`,
			yes: 'Porzuć',
			no: 'Edytuj dalej',
		},
	},
};
