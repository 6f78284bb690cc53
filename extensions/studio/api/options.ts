import { useRequest } from './request.ts';
import type { Options } from '../../client/api.ts';

export type { Options } from '../../client/api.ts';

let known: Promise<Options> | null = null;

/** What this project allows; asked for once, when it is first needed. */
export function useOptions() {
	const request = useRequest();

	return {
		read(): Promise<Options> {
			known ??= request.get<Options>('/options').then(
				({ data }) => data,
				(error: unknown) => {
					known = null;
					throw error;
				},
			);
			return known;
		},
	};
}

/** Another user signed in. */
export function forgetOptions(): void {
	known = null;
}
