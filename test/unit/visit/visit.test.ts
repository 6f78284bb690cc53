import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { isRunning, isVisitToken, newVisit } from '../../../src/visit/visit.ts';

const trace = { addressHash: 'hash', network: '203.0.113.0/24', agent: 'Firefox' };

describe('a visit', () => {
	it('has a token of 256 bits that is stored as its SHA-256 only', () => {
		const { visit, token } = newVisit(aShare(), { trace }, noon, hour);
		expect(token).toMatch(/^shv_[\w-]{43}$/);
		expect(visit.tokenHash).toBe(fingerprint(token));
		expect(JSON.stringify(visit)).not.toContain(token);
	});

	it('is of its share, by its door, from now on', () => {
		const { visit } = newVisit(aShare({ doorRevision: 4 }), { trace }, noon, hour);
		expect(visit).toMatchObject({ share: aShare().id, doorRevision: 4, opened: noon, ended: null, ...trace });
	});

	it('ends after its time, or with the share if that is sooner', () => {
		expect(newVisit(aShare(), { trace }, noon, hour).visit.expires).toBe(noon + hour);
		expect(newVisit(aShare({ dateEnd: noon + 1 }), { trace }, noon, hour).visit.expires).toBe(noon + 1);
		expect(newVisit(aShare({ dateEnd: noon + 2 * hour }), { trace }, noon, hour).visit.expires).toBe(noon + hour);
	});

	it('runs until the moment it expires', () => {
		const { visit } = newVisit(aShare(), { trace }, noon, hour);
		expect(isRunning(visit, aShare(), noon)).toBe(true);
		expect(isRunning(visit, aShare(), noon + hour - 1)).toBe(true);
		expect(isRunning(visit, aShare(), noon + hour)).toBe(false);
	});

	it('runs no more where it was ended or the door is another', () => {
		const { visit } = newVisit(aShare(), { trace }, noon, hour);
		expect(isRunning({ ...visit, ended: noon }, aShare(), noon)).toBe(false);
		expect(isRunning(visit, aShare({ doorRevision: 2 }), noon)).toBe(false);
	});

	it('has a token that is told from all others at a glance', () => {
		expect(isVisitToken(newVisit(aShare(), { trace }, noon, hour).token)).toBe(true);
		for (const other of [undefined, null, '', 7, ['shv_x'], {}, 'eyJhbGciOi', 'SHV_x', ' shv_x']) {
			expect(isVisitToken(other)).toBe(false);
		}
	});
});
