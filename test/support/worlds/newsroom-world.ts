import { makeContent, type NewsroomContent } from '../newsroom/content.ts';
import { makeRole, makeUser, type Person } from '../newsroom/people.ts';
import { mayReadEverything, mayShareArticles } from '../newsroom/plain-rights.ts';
import { makeSchema } from '../newsroom/schema.ts';
import type { World } from './world.ts';

export interface NewsroomContents {
	content: NewsroomContent;
	/** A role that may read every collection of the newsroom, without custom rules. */
	client: string;
	clientPolicy: string;
	/** May read everything and share articles. */
	editor: Person;
	editorRole: string;
	editorPolicy: string;
}

/** Articles with everything that can hang on one, and who shares them. */
export const newsroomWorld: World<NewsroomContents> = {
	name: 'newsroom',
	async make({ admin }) {
		await makeSchema(admin);
		const content = await makeContent(admin);
		const client = await makeRole(admin, 'Client', mayReadEverything);
		const editors = await makeRole(admin, 'Editors', [...mayReadEverything, ...mayShareArticles]);
		const editor = await makeUser(admin, editors.role);
		return {
			content,
			client: client.role,
			clientPolicy: client.policy,
			editor,
			editorRole: editors.role,
			editorPolicy: editors.policy,
		};
	},
};
