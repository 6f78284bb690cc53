import { expect } from 'vitest';
import { marker } from './content.ts';
import type { Answer } from '../api-client.ts';

const around = 80;

/** Neither in the body nor in a header of these answers may there be what no visitor may see. */
export function expectNoLeak(...answers: Answer<unknown>[]): void {
	expect(answers.flatMap(({ text, headers }) => leaksIn(`${JSON.stringify(headers)}\n${text}`))).toEqual([]);
}

/** Each marker with a few words around it, which say where it leaked from. */
function leaksIn(text: string): string[] {
	return text
		.split(marker)
		.slice(0, -1)
		.map((before) => `${before.slice(-around)}${marker}`);
}
