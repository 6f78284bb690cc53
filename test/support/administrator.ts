/** The administrator of every Directus that the tests start. */
export const administrator = {
	email: 'admin@example.com',
	password: 'administrator',
	token: 'static-token-of-the-administrator',
};
