const plural = (count: number, singular: string, other: string): string => (count === 1 ? singular : other);

/** Every sentence that the page says. What comes from the project (labels, titles, values) is not in here. */
export const en = {
	titleBeforeTheDoor: 'Shared with you',
	loading: 'Opening …',

	door: {
		password: {
			title: 'Password needed',
			text: 'Enter the password that you were given for this link.',
			label: 'Password',
			show: 'Show',
			hide: 'Hide',
			showLabel: 'Show the password',
			hideLabel: 'Hide the password',
			missing: 'Enter the password first.',
			wrong: 'This password is not right. Check it and try again.',
			wrongWith: (tries: number) =>
				tries === 0
					? 'This password is not right. There are no tries left for now.'
					: `This password is not right. You can try ${plural(tries, 'once', `${String(tries)} times`)} more.`,
			submit: 'Open',
		},
		invitation: {
			title: 'You are invited',
			titleBy: (owner: string) => `${owner} invites you`,
			text: 'Something was shared with you. Accept the invitation to see it.',
			textCode: (address: string) =>
				`Something was shared with you. When you accept, a code is sent to ${address} to make sure that it is you.`,
			textSignIn: 'Something was shared with you. When you accept, you sign in with the account that you have here.',
			accept: 'Accept',
			decline: 'Decline',
			signedInAs: (name: string) => `Signed in as ${name}.`,
			other: 'Not you?',
		},
		declining: {
			title: 'Decline the invitation?',
			text: 'This link then opens nothing any more. The sender sees that you declined, and can invite you again.',
			submit: 'Decline',
			back: 'Back',
		},
		declined: {
			title: 'Invitation declined',
			text: 'You can close this page now. If you change your mind, ask the sender to invite you again.',
		},
		invitationExpired: {
			title: 'The invitation has expired',
			text: 'It was not accepted in time. Ask the person who sent it to extend it.',
			textBy: (owner: string) => `It was not accepted in time. Ask ${owner} to extend it.`,
		},
		code: {
			title: 'Confirm that it is you',
			textSend: (address: string) => `To make sure that this link is in the right hands, a code is sent to ${address}.`,
			textEnter: (address: string) => `Enter the six digits that were sent to ${address}. They work for ten minutes.`,
			textAnother: (address: string) => `Another code was sent to ${address}. Earlier ones no longer work.`,
			send: 'Send the code',
			failed: 'The code could not be sent. Try again in a few minutes, or tell the person who sent you the link.',
			label: 'Code',
			missing: 'Enter all six digits.',
			wrong: 'This code is not right.',
			wrongWith: (tries: number) =>
				tries === 0
					? 'This code does not work, or not any more. Have another one sent.'
					: `This code is not right. You can try ${plural(tries, 'once', `${String(tries)} times`)} more.`,
			remember: (days: number) => `Remember this browser for ${plural(days, 'a day', `${String(days)} days`)}`,
			submit: 'Open',
			sendAgain: 'Send again',
			sendAgainIn: (time: string) => `Send again in ${time}`,
			sentAgain: 'Another code was sent.',
		},
		signIn: {
			title: 'Sign in to open this',
			text: 'This was shared with people who have an account here. Sign in with yours; it leads you back to this page.',
			submit: 'Sign in',
		},
		notYours: {
			title: 'This is not for you',
			text: 'It was shared with somebody else than the account that you are signed in with.',
			submit: 'Sign in as somebody else',
		},
		open: {
			title: 'Something was shared with you',
			titleBy: (project: string) => `${project} shared something with you`,
			text: 'This link works a limited number of times. Opening it now counts as one of them.',
			submit: 'Open',
		},
		visitOver: {
			title: 'Your visit has ended',
			text: 'To go on reading, open the link again. This counts as a new opening.',
			submit: 'Open again',
		},
		notYet: {
			title: 'Not open yet',
			text: 'This will open later. Keep the link and come back.',
			textFrom: (date: string) => `This opens on ${date}. It opens here by itself when the time has come.`,
			opensIn: (time: string) => `Opens in ${time}`,
			submit: 'Check again',
			calendar: 'Add to calendar',
			calendarFile: 'reminder',
			calendarTitle: (project: string) => `${project}: what was shared with you opens`,
		},
		ended: {
			title: 'No longer available',
			text: 'The time for which this was shared is over. Ask the person who sent you the link if you still need it.',
		},
		usedUp: {
			title: 'This link is used up',
			text: 'It has been opened as often as it was meant to be. Ask the person who sent it to you for a new one.',
		},
		notFound: {
			title: 'This link does not work',
			text: 'It may be incomplete, or it has been withdrawn. Check that you have all of it, or ask the sender for a new one.',
		},
		nothing: {
			title: 'Nothing to show',
			text: 'What was shared here cannot be seen at the moment. Tell the person who sent you the link.',
		},
		tooMany: {
			title: 'One moment, please',
			text: 'There were too many requests from here in a short time.',
			submit: 'Try again',
		},
		offline: {
			title: 'No connection',
			text: 'The page could not reach the server. It tries again as soon as you are back online.',
			submit: 'Try again',
		},
		failed: {
			title: 'Something went wrong',
			text: 'The server could not answer. This is not your doing; try again in a moment.',
			submit: 'Try again',
		},
		left: {
			title: 'You have left',
			text: 'You can close this page now.',
			submit: 'Open again',
		},
		waiting: (time: string) => `Too many tries. You can try again in ${time}.`,
		waitButton: (time: string) => `Try again in ${time}`,
		mayTryAgain: 'You can try again now.',
	},

	item: {
		sharedBy: (name: string) => `${name} shared this with you`,
		openUntil: (date: string) => `Open until ${date}`,
		messageFrom: (name: string) => `Message from ${name}`,
		message: 'Message',
		preview: 'Preview',
		previewText: 'You see what visitors will see. Nothing is counted.',
		print: 'Print',
		allFiles: 'All files (ZIP)',
		allFilesLabel: (count: string) => `Download all files as a ZIP archive: ${count}`,
		archiveName: 'Files',
		leave: 'Leave',
		leaveFailed: 'The server could not be reached. Try again.',
		empty: 'There is nothing to show here.',
		untitled: 'Untitled',
	},

	list: {
		more: 'Show more',
		loading: 'Loading …',
		shown: (shown: string, total: string) => `${shown} of ${total}`,
		someOnly: 'There may be more than these.',
		notLoaded: 'This could not be loaded.',
		partNotLoaded: 'Some of it could not be loaded.',
		whyNotLoaded: 'Directus cannot read it; the server’s log says why. Visitors see only that it is missing.',
		failed: 'The next ones could not be loaded. Try again.',
		details: 'Details',
		detailsOf: (title: string) => `Details of ${title}`,
		language: 'Language',
		sortedUp: (label: string) => `Sorted by ${label}, ascending`,
		sortedDown: (label: string) => `Sorted by ${label}, descending`,
		scrollable: 'Table; scroll sideways to see all of it',
	},

	file: {
		open: 'Open',
		openName: (name: string) => `Open ${name} in a new tab`,
		enlarge: (name: string) => `Enlarge ${name}`,
		download: 'Download',
		downloadName: (name: string) => `Download ${name}`,
		untitled: 'File',
		gone: 'This picture could not be loaded.',
		elsewhere: 'Picture on another site',
		onSite: (host: string) => `Content on ${host}`,
		document: (name: string) => `Document ${name}`,
	},

	viewer: {
		title: 'Pictures',
		close: 'Close',
		previous: 'Previous picture',
		next: 'Next picture',
		position: (number: string, total: string) => `${number} of ${total}`,
	},

	/** What Directus itself gives a new collection's status to choose from, by the keys that it keeps. */
	directusWords: {
		draft: 'Draft',
		published: 'Published',
		archived: 'Archived',
	},

	value: {
		notShown: 'Part of this text cannot be shown here.',
		yes: 'Yes',
		no: 'No',
		none: '—',
		rating: (value: string, most: string) => `${value} of ${most}`,
		place: (place: string) => `Place: ${place}`,
		places: (count: number) => plural(count, 'A place on the map', `${String(count)} places on the map`),
		code: 'Text in a fixed width',
	},

	editing: {
		edit: 'Edit',
		title: 'Editing',
		save: 'Save',
		saving: 'Saving …',
		saved: 'Saved',
		cancel: 'Cancel',
		unchanged: 'Nothing changed yet',
		changed: (count: number) => plural(count, 'One change not saved', `${String(count)} changes not saved`),
		someWrong: 'Not everything could be saved. Look at what is marked.',
		markdown: 'Markdown: **bold**, *italic*, [link](https://…)',
		other: 'Other …',
		otherOf: (label: string) => `${label}: other`,
		colourOf: (label: string) => `${label}: choose a colour`,
		clear: 'Clear',
		tagAdd: 'Type, then press Enter',
		tagRemove: (tag: string) => `Remove ${tag}`,
		tagRemoved: (tag: string) => `${tag} removed`,
		tools: {
			of: (label: string) => `Formatting of ${label}`,
			bold: 'Bold',
			italic: 'Italic',
			bullets: 'List',
			numbers: 'Numbered list',
			link: 'Link',
			address: 'Address of the link',
			apply: 'Set link',
			remove: 'Remove link',
		},
		problems: {
			required: 'This must not be left empty.',
			taken: 'This is taken already. Choose something else.',
			'too-long': 'This is too long.',
			'out-of-range': 'This number is too large or too small.',
			unsafe:
				'This has something in it that could run, such as a script or a “javascript:” link. Take it out and save again.',
			invalid: 'This cannot be saved. Check it and try again.',
		},
		failures: {
			offline: 'The server could not be reached. Nothing is lost; try again.',
			over: 'Your visit has ended, so this cannot be saved. Copy what you want to keep, then open the link again.',
			forbidden: 'You may no longer change this.',
			failed: 'The server could not save this. Try again in a moment.',
		},
		conflict: {
			title: 'Changed by somebody else',
			text: 'While you were editing, somebody else saved these fields. Choose what is to stay.',
			theirs: 'Theirs',
			mine: 'Yours',
			empty: 'Empty',
			later: 'Back to editing',
			missing: 'Choose for each field.',
			open: 'Somebody else saved some of these fields meanwhile. Save again to choose what is to stay.',
		},
		discard: {
			title: 'Discard your changes?',
			text: (count: number) => `${plural(count, 'One change is', `${String(count)} changes are`)} not saved yet.`,
			yes: 'Discard',
			no: 'Keep editing',
		},
	},
};

export type Texts = typeof en;
