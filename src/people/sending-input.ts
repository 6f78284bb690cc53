import * as v from 'valibot';
import { emailAddress } from './address.ts';
import { text } from '../share/value-types.ts';

const maxAddresses = 20;
export const maxMessageLength = 2000;

export const sending = v.strictObject({
	emails: v.pipe(
		v.array(emailAddress, 'must be a list of e-mail addresses'),
		v.minLength(1, 'must name at least one e-mail address'),
		v.maxLength(maxAddresses, `must not name more than ${maxAddresses} addresses at once`),
		v.transform((addresses) => [...new Set(addresses)]),
	),
	message: v.optional(v.nullable(text(maxMessageLength))),
});
