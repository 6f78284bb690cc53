import type { ApiClient } from '../support/api-client.ts';
import { areas } from './model/areas.ts';

/** Everybody's; it is a demo. */
export const password = 'sharing-demo';

export interface Login {
	email: string;
	who: string;
}

export const logins = {
	admin: { email: 'admin@example.com', who: 'Administrator' },
	editor: { email: 'editor@example.com', who: 'Mira, an editor who may share' },
	writer: { email: 'writer@example.com', who: 'Tomás, a writer who may not' },
} satisfies Record<string, Login>;

/** The roles that shares of the demo are given. */
export interface ShareRoles {
	client: string;
	collaborator: string;
}

type Action = 'create' | 'read' | 'update' | 'delete' | 'share';

interface RolePlan {
	name: string;
	icon: string;
	description: string;
	/** Whether its users may use the Studio; each of them takes one of the three seats of an unlicensed Directus. */
	app: boolean;
	may: Record<string, Action[]>;
}

const [laboratory, newsroom, studio] = areas.map((area) => area.collections.map(({ name }) => name));
const write: Action[] = ['create', 'read', 'update', 'delete'];
const files = { directus_files: write, directus_folders: write };
const colleagues: Record<string, Action[]> = { directus_users: ['read'], directus_roles: ['read'] };

const editor: RolePlan = {
	name: 'Editor',
	icon: 'edit_note',
	description: 'Works on everything, and shares it',
	app: true,
	may: { ...each([laboratory, newsroom, studio], [...write, 'share']), ...files, ...colleagues },
};

const writer: RolePlan = {
	name: 'Writer',
	icon: 'edit',
	description: 'Writes for the newsroom, and shares nothing',
	app: true,
	may: { ...each([newsroom], write), ...files, ...colleagues },
};

const client: RolePlan = {
	name: 'Client',
	icon: 'handshake',
	description: 'For shares: what clients may be shown',
	app: false,
	may: { ...each([studio], ['read']), directus_files: ['read'] },
};

const collaborator: RolePlan = {
	name: 'Collaborator',
	icon: 'diversity_3',
	description: 'For shares: what people we work with may be shown',
	app: false,
	may: { ...each([laboratory, newsroom], ['read']), directus_files: ['read'] },
};

/** Creates the roles with their policies, and the users. */
export async function createPeople(admin: ApiClient): Promise<ShareRoles> {
	const editors = await createRole(admin, editor);
	const writers = await createRole(admin, writer);
	await admin.need('POST', '/users', [
		{ email: logins.editor.email, password, role: editors, first_name: 'Mira', last_name: 'Lindqvist', title: 'Editor' },
		{ email: logins.writer.email, password, role: writers, first_name: 'Tomás', last_name: 'Okafor', title: 'Reporter' },
	]);
	return { client: await createRole(admin, client), collaborator: await createRole(admin, collaborator) };
}

/** Finds the roles of shares in a demo that was made earlier. */
export async function findShareRoles(admin: ApiClient): Promise<ShareRoles> {
	const roles = await admin.need<{ id: string; name: string }[]>('GET', '/roles?fields=id,name');
	const idOf = (plan: RolePlan) => {
		const role = roles.find(({ name }) => name === plan.name);
		if (!role) throw new Error(`The demo has lost its role "${plan.name}". Delete the demo folder to make a new one.`);
		return role.id;
	};
	return { client: idOf(client), collaborator: idOf(collaborator) };
}

async function createRole(admin: ApiClient, plan: RolePlan): Promise<string> {
	const { name, icon, description, app, may } = plan;
	// All fields and no filter: an unlicensed Directus 12 withholds custom rules.
	const permissions = Object.entries(may).flatMap(([collection, actions]) =>
		actions.map((action) => ({ collection, action, fields: ['*'], permissions: {} })),
	);
	const policy = { name, icon, description, app_access: app, admin_access: false, permissions };
	const { id } = await admin.need<{ id: string }>('POST', '/policies', policy);
	const role = await admin.need<{ id: string }>('POST', '/roles', { name, icon, description, policies: [{ policy: id }] });
	return role.id;
}

function each(collections: (string[] | undefined)[], actions: Action[]): Record<string, Action[]> {
	return Object.fromEntries(collections.flatMap((names) => (names ?? []).map((name) => [name, actions])));
}
