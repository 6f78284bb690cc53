/** What others share with me. */
export const received = {
	new: 'New',
	open: 'Open',
	openOf: 'Open “{name}”',
	mayEdit: 'You may edit it',
	expired: 'The invitation has expired: ask for a new one',
	offer: {
		title: 'Take over “{name}”?',
		text: 'Its link, and the links of those who are named, go on working, under your rights: whoever opens one sees what both the role and you may read. Visitors are told nothing.',
		loading: 'Looking at what comes with it',
		what: 'What is shared',
		showsNothing: 'With your rights it would show nothing: the role or you may not read the item.',
		terms: 'How it is shared',
		opened: 'Opened so far',
		message: 'Message to the visitor',
		embed: 'Shown on other sites',
		people: 'Who can open it',
		anyone: 'Anyone with the link, and {n} person who is named | Anyone with the link, and {n} people who are named',
		named: '{n} person who is named, and nobody else | {n} people who are named, and nobody else',
		nobody: 'Nobody: the link is off, and nobody is named',
		accept: 'Take over',
	},
};
