import type { Limiters } from '../share/limiter.ts';

const hourSeconds = 3600;
const mailsPerShare = 100;
const mailsPerOwner = 300;
const mailsOfInstance = 3000;
/** Corrections and second thoughts; more is a nuisance to whoever gets them. */
const mailsToPerson = 10;
/** To somebody who is written to because of the team that they are in, of which the owner may have no idea. */
const mailsToMember = 1;
const instance = 'instance';

/** What may be sent in an hour: a stolen login must not become a source of spam. */
export interface MailLimit {
	/** Of one share, of one owner and of all: seconds to wait, or null where so many mails may be sent; they are counted then. */
	take(share: string, owner: string, mails: number): Promise<number | null>;
	/** Whether one owner may write to one person once more, by their address or their id. */
	takeForPerson(owner: string, person: string): Promise<boolean>;
	/** The same of a member of a team, whose mail nobody has counted yet. */
	takeForMember(owner: string, member: string): Promise<boolean>;
}

export function createMailLimit(limiters: Limiters): MailLimit {
	const limit = (name: string, points: number) => ({
		points,
		limiter: limiters({ name, points, seconds: hourSeconds }),
	});
	const perShare = limit('mails', mailsPerShare);
	const perOwner = limit('owner-mails', mailsPerOwner);
	const inAll = limit('all-mails', mailsOfInstance);
	const perPerson = limit('person-mails', mailsToPerson);
	const perMember = limit('member-mails', mailsToMember);

	return {
		take: (share, owner, mails) =>
			firstPassed(mails, [
				{ ...perShare, key: share },
				{ ...perOwner, key: owner },
				{ ...inAll, key: instance },
			]),

		async takeForPerson(owner, person) {
			return (await firstPassed(1, [{ ...perPerson, key: `${owner}|${person.toLowerCase()}` }])) === null;
		},

		async takeForMember(owner, member) {
			const passed = await firstPassed(1, [
				{ ...perMember, key: `${owner}|${member}` },
				{ ...perOwner, key: owner },
				{ ...inAll, key: instance },
			]);
			return passed === null;
		},
	};
}

interface Taking {
	limiter: ReturnType<Limiters>;
	points: number;
	key: string;
}

/** Seconds until the first limit that is passed is none any more; nothing is counted at those after it. */
async function firstPassed(mails: number, takings: Taking[]): Promise<number | null> {
	for (const { limiter, points, key } of takings) {
		const taken = await limiter.take(key, mails);
		if (taken.points > points) return taken.seconds;
	}
	return null;
}
