import * as v from 'valibot';
import * as answers from '../answers/choices.ts';
import { roleCreation } from '../../share/input.ts';
import { scopeQuery, userQuery } from '../../share/query-input.ts';
import type { Call } from '../call.ts';

/** What forms need to offer nothing that cannot be had. */
export const choices = {
	options: {
		method: 'GET',
		path: '/api/options',
		who: 'user',
		work: null,
		changes: false,
		data: answers.options,
		errors: [],
		summary: 'Answers what this instance and this user can do.',
	},
	scope: {
		method: 'GET',
		path: '/api/scope',
		who: 'user',
		work: 'survey',
		changes: false,
		query: scopeQuery,
		data: answers.scope,
		errors: ['FORBIDDEN'],
		summary: 'Answers the tree of an item’s relations, with what a share of it would show.',
	},
	roles: {
		method: 'GET',
		path: '/api/roles',
		who: 'user',
		work: null,
		changes: false,
		data: v.array(answers.role),
		errors: [],
		summary: 'Lists the roles that one may put on a share; none to those who share nothing.',
	},
	createRole: {
		method: 'POST',
		path: '/api/roles',
		who: 'administrator',
		work: null,
		changes: true,
		body: roleCreation,
		example: { name: 'Clients', collection: 'articles', scope: ['comments'] },
		data: answers.madeRole,
		errors: [],
		othersMayRefuse: true,
		summary: 'Makes a role that may read what a share of a collection shows.',
	},
	users: {
		method: 'GET',
		path: '/api/users',
		who: 'user',
		work: null,
		changes: false,
		query: userQuery,
		data: v.array(answers.user),
		errors: [],
		summary: 'Finds users whom a share can be handed over to, as far as one may see them.',
	},
} as const satisfies Record<string, Call>;
