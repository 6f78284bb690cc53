const one = (count: number, singular: string, plural: string): string => (count === 1 ? singular : plural);

/** Every sentence that the page says. What comes from the project (labels, titles, values) is not in here. */
export const texts = {
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
			wrongWith: (triesLeft: number) =>
				`This password is not right. ${
					triesLeft === 0
						? 'There are no tries left for now.'
						: `You can try ${one(triesLeft, 'once', `${String(triesLeft)} times`)} more.`
				}`,
			submit: 'Open',
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
			textFrom: (date: string) => `This opens on ${date}. Keep the link and come back then.`,
			submit: 'Check again',
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
			text: 'The page could not reach the server. Check your connection and try again.',
			submit: 'Try again',
		},
		failed: {
			title: 'Something went wrong',
			text: 'The server could not answer. This is not your doing; try again in a moment.',
			submit: 'Try again',
		},
		cookies: {
			title: 'A cookie is needed',
			text: 'Your browser keeps this page from setting the one cookie that lets you in. Allow cookies for this site and try again.',
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

	time: {
		seconds: (count: number) => `${String(count)} ${one(count, 'second', 'seconds')}`,
		minutes: (count: number) => `${String(count)} ${one(count, 'minute', 'minutes')}`,
	},

	item: {
		sharedBy: (project: string) => `Shared by ${project}`,
		openUntil: (date: string) => `Open until ${date}`,
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
		failed: 'The next ones could not be loaded. Try again.',
		details: 'Details',
		detailsOf: (title: string) => `Details of ${title}`,
		language: 'Language',
	},

	file: {
		open: 'Open',
		openName: (name: string) => `Open ${name} in a new tab`,
		download: 'Download',
		downloadName: (name: string) => `Download ${name}`,
		untitled: 'File',
		gone: 'This picture could not be loaded.',
		elsewhere: 'Picture on another site',
	},

	value: {
		yes: 'Yes',
		no: 'No',
		none: '—',
		rating: (value: string, most: string) => `${value} of ${most}`,
	},
};
