import { calls } from '../../../src/contract/calls.ts';
import { isMailSetUp } from '../../directus/mailer.ts';
import { readProject } from '../../directus/project.ts';
import { serve } from '../serve.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** What this instance and this user can do, for forms that offer nothing else. */
export function optionsRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;

	serve(router, engine, calls.choices.options, async ({ req, actor }) => {
		const [api, project] = await Promise.all([
			sharing.source.mayUseCustomRules(),
			readProject(context, req.schema, sharing.settings.basePath),
		]);
		const { invitationTtlMs, isPaused: paused } = sharing.settings;
		const mail = isMailSetUp(context.env);
		const invitation_hours = invitationTtlMs / 3_600_000;
		const project_language = project.language;
		return { data: { admin: actor.admin, mail, api, paused, invitation_hours, project_language } };
	});
}
