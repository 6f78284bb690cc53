import { domainToASCII } from 'node:url';
import * as v from 'valibot';

const expected = 'must name e-mail addresses such as ada@example.com';

/**
 * An address in the one form in which it is compared, stored and written to: in lower case, the host as DNS has it. Letters
 * outside of ASCII in front of the @ are refused: few mail servers take them, and many look like others.
 */
export const emailAddress = v.pipe(
	v.string(expected),
	v.trim(),
	v.maxLength(254, expected),
	// Reading a host drops line breaks; what has one is no address.
	v.regex(/^[^\s@]+@[^\s@]+$/, expected),
	v.transform(normalized),
	v.maxLength(254, expected),
	v.rfcEmail(expected),
	v.regex(/\.[a-z][a-z0-9-]*$/, expected),
);

function normalized(address: string): string {
	const at = address.lastIndexOf('@');
	return address.slice(0, at).toLowerCase() + '@' + domainToASCII(address.slice(at + 1));
}

/** Enough of an address for its holder to know it, too little for anybody else: `a•••@example.com`. */
export function maskedAddress(address: string): string {
	const at = address.lastIndexOf('@');
	return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
