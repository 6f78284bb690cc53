import * as v from 'valibot';
import { required } from '../share/value-types.ts';

export const decline = v.strictObject({ ticket: v.optional(v.nullable(required(512))) });
export const ticketRequest = v.strictObject({ secret: required(128) });
