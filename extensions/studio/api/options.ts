import { useRequest } from './request.ts';

export interface Options {
	admin: boolean;
	/** Whether the project can send mail. */
	mail: boolean;
	/** Whether a visit's token may work on Directus' own API. */
	api: boolean;
	/** Whether an administrator has paused all shares. */
	paused: boolean;
	/** For how long an invitation can be accepted. */
	invitation_hours: number;
	project_language: string | null;
}

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
