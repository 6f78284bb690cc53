import { createHash, randomBytes } from 'node:crypto';
import { repositoryFolder } from '../places.ts';
import { isRunning } from '../with-lock.ts';

/** Two checkouts on one machine share the database servers, but no database. */
const checkout = `sharing_${createHash('sha256').update(repositoryFolder).digest('hex').slice(0, 8)}`;

/** A name that no other database has, and that says which process it belongs to. */
export function freshName(): string {
	return `${checkout}_p${process.pid}_${randomBytes(4).toString('hex')}`;
}

export function templateName(key: string): string {
	return `${checkout}_template_${key}`;
}

/** Whether a database was left behind by a test process of this checkout that is no more. */
export function isLeftBehind(name: string): boolean {
	const [, pid] = new RegExp(`^${checkout}_p(\\d+)_[0-9a-f]{8}$`).exec(name) ?? [];
	return pid !== undefined && !isRunning(Number(pid));
}
