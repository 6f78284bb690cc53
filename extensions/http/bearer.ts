import type { Request } from 'express';

/** The token that a request is sent with by programs; also before Directus has looked for it. */
export function bearerOf(req: Request): string | undefined {
	return /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
}
