import { parseArgs } from 'node:util';

type Known = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** What the command line of a program asks for; prints how it is meant and ends where it cannot be understood. */
export function commandOptions(usage: string) {
	return { parse, listed, refuse };

	function parse<Options extends Known>(args: string[], options: Options) {
		try {
			return parseArgs({ args, options }).values;
		} catch (error) {
			return refuse(error instanceof Error ? error.message : String(error));
		}
	}

	/** Names with commas between them; all that are known where none is given. */
	function listed<Name extends string>(text: string | undefined, known: readonly Name[], what: string): Name[] {
		if (text === undefined) return [...known];
		return text.split(',').map((name) => {
			const found = known.find((one) => one === name.trim());
			return found ?? refuse(`There is no ${what} "${name}"; known: ${known.join(', ')}.`);
		});
	}

	function refuse(sentence: string): never {
		console.error(`${sentence}\n${usage}`);
		process.exit(2);
	}
}
