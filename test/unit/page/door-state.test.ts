import { describe, expect, it } from 'vitest';
import { doorFromFailure, problemIn } from '../../../extensions/page/door/door-state.ts';
import { bareRefusal } from '../../../extensions/page/client/answer.ts';

describe('the door', () => {
	it.each([
		[429, 'REQUESTS_EXCEEDED', 42],
		// Too many passwords are being checked at this moment.
		[503, 'SERVICE_UNAVAILABLE', 5],
	])('asks to wait where a %i says for how long', (status, code, waitSeconds) => {
		const failure = { ...bareRefusal(status, code), waitSeconds };
		expect(doorFromFailure(failure, null)).toEqual({ kind: 'too-many', waitSeconds });
		expect(problemIn(failure)).toEqual({ kind: 'too-many', waitSeconds });
	});

	it('says that it failed where nobody says when it will not', () => {
		expect(doorFromFailure(bareRefusal(503, 'SERVICE_UNAVAILABLE'), null)).toEqual({ kind: 'failed' });
	});
});
