import { isIPv6, isIPv4 } from 'node:net';
import { isbot } from 'isbot';
import type { Trace } from '../share/event.ts';

/** Who asks, as far as it may be known and kept. */
export interface Visitor {
	/** The address that Directus determined; null where there is none. */
	address: string | null;
	userAgent: string | null;
}

export function traceOf(visitor: Visitor, keyed: (value: string) => string): Trace {
	const network = visitor.address === null ? null : networkOf(visitor.address);

	return {
		addressHash: visitor.address === null ? null : keyed(visitor.address),
		network,
		agent: visitor.userAgent === null ? null : agentFamily(visitor.userAgent),
	};
}

/** Whose tries count together: an IPv4 address, or the /64 that an IPv6 household or server has to itself. */
export function throttleAddress(address: string | null): string {
	if (address === null) return 'unknown';
	const plain = unmapped(address);
	return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
}

/** The address truncated, so that it names a region and a provider but nobody: IPv4 /24, IPv6 /48. */
export function networkOf(address: string): string | null {
	const plain = unmapped(address);
	if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
	return isIPv6(plain) ? `${groupsOf(plain).slice(0, 3).join(':')}::/48` : null;
}

const families: [string, RegExp][] = [
	['Edge', /\bEdgA?\//],
	['Opera', /\bOPR\//],
	['Firefox', /\b(?:Firefox|FxiOS)\//],
	['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
	['Safari', /\bSafari\//],
];

const systems: [string, RegExp][] = [
	['iPhone', /\biPhone\b/],
	['iPad', /\biPad\b/],
	['Android', /\bAndroid\b/],
	['Windows', /\bWindows\b/],
	['macOS', /\bMac OS X\b/],
	['Linux', /\bLinux\b/],
];

/** "Firefox on Android", "robot", or "other". */
export function agentFamily(userAgent: string): string {
	if (isbot(userAgent)) return 'robot';
	const browser = families.find(([, pattern]) => pattern.test(userAgent))?.[0];
	const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0];
	if (!browser) return system ?? 'other';
	return system ? `${browser} on ${system}` : browser;
}

/** IPv4 that came in over an IPv6 socket. */
function unmapped(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
}

function groupsOf(address: string): string[] {
	const [head = '', tail] = expandTail(address).toLowerCase().split('::');
	const left = head === '' ? [] : head.split(':');
	const right = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
	return [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
}

function expandTail(address: string): string {
	return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) =>
		[Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
	);
}
