import { describe, expect, it } from 'vitest';
import * as problems from '../../../extensions/http/problems.ts';
import { problemOf, type ApiProblem } from '../../../extensions/studio/api/request.ts';
import { languages } from '../../../extensions/studio/texts/languages.ts';
import { NewerTables } from '../../../extensions/directus/newer-tables.ts';
import { problemWords } from '../../../extensions/studio/share/problem-words.ts';
import type { Say } from '../../../extensions/studio/texts/use-texts.ts';

/** What the server answers, as the Studio is told of it. */
function asAnswered({
	message,
	code,
	extensions,
}: {
	message: string;
	code: string;
	extensions?: unknown;
}): ApiProblem {
	const errors = [{ message, extensions: { ...Object(extensions), code } }];
	return problemOf({ response: { data: { errors } } });
}

const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
/** One code, and several things to say and to do. */
const unlike = {
	'the database is away': problems.explained(away),
	'Directus must be restarted': problems.restartNeeded(),
	'the tables are newer': problems.explained(new NewerTables('9999')),
	'all shares are paused': problems.pausedByAdministrator(),
	'the mail could not be sent': problems.mailFailed(),
	'no mail can be sent': problems.noMail(),
	'the share is closed': problems.closed('paused'),
	'somebody else was quicker': problems.overtaken(),
	'there were too many mails': problems.tooManyMails(600),
	'there were too many requests': problems.tooManyTries(600),
};

describe.each(Object.keys(languages) as (keyof typeof languages)[])('what the Studio says in "%s"', (language) => {
	const say = ((key: string) =>
		key.split('.').reduce((texts, name) => Object(texts)[name], languages[language] as unknown)) as Say;
	const said = Object.values(unlike).map((problem) =>
		problemWords(asAnswered(problem as unknown as Parameters<typeof asAnswered>[0]), say, language),
	);

	it('is another sentence for each problem, whatever codes they share', () => {
		expect(said.every((sentence) => typeof sentence === 'string' && sentence.endsWith('.'))).toBe(true);
		expect(new Set(said).size).toBe(said.length);
	});
});

it('says what Directus itself cannot do at the moment by its code', () => {
	const say = ((key: string) => key) as Say;
	const problem = asAnswered({ message: 'Under pressure', code: 'SERVICE_UNAVAILABLE', extensions: { reason: 'x' } });
	expect(problemWords(problem, say, 'en-US')).toBe('share.problem.unavailable');
});
