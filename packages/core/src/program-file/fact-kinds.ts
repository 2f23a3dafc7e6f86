import * as z from 'zod';
import { calendarDate, text, wholeNumber } from '../schema/parts.js';
import type { FactKind, FileFacts, SimpleFactKind, SubjectFile } from './program-file.js';

const simple: Readonly<Record<SimpleFactKind, z.ZodType>> = {
  'yes-or-no': z.boolean(),
  'whole-number': wholeNumber,
  text,
  texts: z.array(text),
  date: calendarDate,
};

/** Names of the kinds of fact with one value. */
export const simpleFactKinds = [
  'yes-or-no',
  'whole-number',
  'text',
  'texts',
  'date',
] as const satisfies readonly SimpleFactKind[];

/** The shape that facts of a subject have. */
export function factsSchema({ facts }: SubjectFile): z.ZodType<FileFacts> {
  return objectOf(facts, (kind) =>
    typeof kind === 'string' ? simple[kind] : z.array(objectOf(kind.each, (each) => simple[each])),
  ) as z.ZodType<FileFacts>;
}

function objectOf<Kind extends FactKind>(
  kinds: Readonly<Record<string, Kind>>,
  schemaOf: (kind: Kind) => z.ZodType,
): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, z.exactOptional(schemaOf(kind))]),
    ),
  );
}
