import * as z from 'zod';
import { schemasOf } from '../model/schema.js';
import { type SchemaMode, schemaPartsOf } from '../model/schema-parts.js';
import type { ClrCredential, ClrSubject } from './clr-credential.js';

/** The schema of a learner record in one mode. What it contains has schemas of its own. */
export function clrSchemaOf(mode: SchemaMode): z.ZodType<ClrCredential> {
  const { iri, list, single, types } = schemaPartsOf(mode);
  const { credentialOf, identityObject } = schemasOf(mode);
  const subject: z.ZodType<ClrSubject> = z.looseObject({
    id: iri.exactOptional(),
    type: types('ClrSubject'),
    identifier: list(identityObject).exactOptional(),
    verifiableCredential: list(z.unknown()),
  });
  return z.looseObject({ ...credentialOf('ClrCredential'), credentialSubject: single(subject) });
}
