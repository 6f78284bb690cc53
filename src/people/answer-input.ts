import * as v from 'valibot';
import { parserOf } from '../share/parser.ts';
import { required } from '../share/value-types.ts';

const decline = v.strictObject({ ticket: v.optional(v.nullable(required(512))) });
export const ticketRequest = v.strictObject({ secret: required(128) });

export const parseDecline = parserOf(decline);
