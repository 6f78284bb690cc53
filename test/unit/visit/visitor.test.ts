import { describe, expect, it } from 'vitest';
import { agentFamily, networkOf, throttleAddress, traceOf } from '../../../src/visit/visitor.ts';

const keyed = (value: string) => `keyed(${value})`;
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the family of a visitor’s browser', () => {
	it.each([
		['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
		['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox on Android'],
		[`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36`, 'Chrome on Windows'],
		[
			`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
			'Edge on Windows',
		],
		[
			`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/140.0 Safari/537.36 OPR/120.0`,
			'Opera on macOS',
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
			'Safari on iPhone',
		],
		[
			'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1',
			'Chrome on iPad',
		],
		['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'robot'],
		['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'robot'],
		['WhatsApp/2.23.20.0', 'robot'],
		['curl/8.5.0', 'robot'],
	])('of %s is %s', (userAgent, family) => {
		expect(agentFamily(userAgent)).toBe(family);
	});

	it('never carries anything that was sent', () => {
		expect(agentFamily('Mozilla/5.0 <script>alert(1)</script>')).toMatch(/^[\w ]{1,64}$/);
		expect(agentFamily(`Firefox/1 Linux ${'x'.repeat(10_000)}`)).toMatch(/^[\w ]{1,64}$/);
	});
});

describe('the network of an address', () => {
	it.each([
		['203.0.113.77', '203.0.113.0/24'],
		['::ffff:203.0.113.77', '203.0.113.0/24'],
		['2001:db8:12:3456:7890:abcd:ef01:2345', '2001:db8:12::/48'],
		['2001:DB8:0012::1', '2001:db8:12::/48'],
		['2001:db8::1', '2001:db8:0::/48'],
		['fe80::1%eth0', 'fe80:0:0::/48'],
		['::1', '0:0:0::/48'],
		['unknown', null],
		['', null],
	])('of %s is %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});
});

describe('whose tries count together', () => {
	it('is an IPv4 address by itself', () => {
		expect(throttleAddress('203.0.113.7')).not.toBe(throttleAddress('203.0.113.8'));
		expect(throttleAddress('::ffff:203.0.113.7')).toBe(throttleAddress('203.0.113.7'));
		expect(throttleAddress('::FFFF:203.0.113.7')).toBe(throttleAddress('203.0.113.7'));
	});

	it('is all of an IPv6 /64, however it is written', () => {
		const one = throttleAddress('2001:db8:0:1::1');
		for (const other of ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:0DB8:0000:0001::', '2001:db8::1:0:0:203.0.113.7']) {
			expect(throttleAddress(other)).toBe(one);
		}
		expect(throttleAddress('2001:db8:0:2::1')).not.toBe(one);
		expect(throttleAddress('2001:db8:1:1::1')).not.toBe(one);
	});

	it('is everybody whose address is not known', () => {
		expect(throttleAddress(null)).toBe('unknown');
	});
});

describe('what is written down of a visitor', () => {
	it('is a keyed hash, a truncated network and a family, and never the address', () => {
		const trace = traceOf({ address: '203.0.113.77', userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' }, keyed);
		expect(trace).toEqual({ addressHash: 'keyed(203.0.113.77)', network: '203.0.113.0/24', agent: 'Firefox on Linux' });
	});

	it('is nothing of who sends nothing', () => {
		expect(traceOf({ address: null, userAgent: null }, keyed)).toEqual({
			addressHash: null,
			network: null,
			agent: null,
		});
	});
});
