/** What others share with me. */
export const received = {
	new: 'New',
	open: 'Open',
	openOf: 'Open “{name}”',
	mayEdit: 'You may edit it',
	expired: 'The invitation has expired: ask for a new one',
};
