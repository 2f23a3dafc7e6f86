import type * as z from 'zod';
import { type ParseCodes, parseBy } from './schema/parse.js';

const codes: ParseCodes = {
  notPlainJson: 'facts.not-plain-json',
  unknownName: 'facts.unknown-name',
  wrongType: 'facts.wrong-type',
  invalidValue: 'facts.invalid-value',
  invalidDate: 'facts.invalid-date',
};

/** Reads facts by their schema: a copy that shares nothing with the caller, or an error that names every fault. */
export function parseFacts<Facts>(schema: z.ZodType<Facts>, given: unknown): Facts {
  return parseBy(schema, given, codes);
}
