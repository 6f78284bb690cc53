import { createLimiter, secondsUntilNext, take } from '../share/limiter.ts';

const hourSeconds = 3600;
const mailsPerShare = 100;
const mailsPerOwner = 300;

/** What one share, and one owner, may send in an hour: a stolen login must not become a source of spam. */
export interface MailLimit {
	/** Seconds to wait, or null where so many mails may be sent; they are counted then. */
	take(share: string, owner: string, mails: number): Promise<number | null>;
}

/** @param redis a client of ioredis; without one, mails are counted in this process */
export function createMailLimit(redis: unknown | null): MailLimit {
	const perShare = createLimiter(redis, { name: 'mails', points: mailsPerShare, seconds: hourSeconds });
	const perOwner = createLimiter(redis, { name: 'owner-mails', points: mailsPerOwner, seconds: hourSeconds });

	return {
		async take(share, owner, mails) {
			const ofShare = await take(perShare, share, mails);
			if (ofShare.consumedPoints > mailsPerShare) return secondsUntilNext(ofShare);
			const ofOwner = await take(perOwner, owner, mails);
			return ofOwner.consumedPoints > mailsPerOwner ? secondsUntilNext(ofOwner) : null;
		},
	};
}
