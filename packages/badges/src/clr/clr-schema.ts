import * as z from 'zod/mini';
import { schemasOf } from '../model/schema.js';
import { type SchemaMode, schemaPartsOf } from '../model/schema-parts.js';
import type { ClrCredential, ClrSubject } from './clr-credential.js';

/** The schema of a learner record in one mode. What it contains has schemas of its own. */
export function clrSchemaOf(mode: SchemaMode): z.ZodMiniType<ClrCredential> {
  const { iri, list, single, types } = schemaPartsOf(mode);
  const { credentialOf, identityObject } = schemasOf(mode);
  const subject: z.ZodMiniType<ClrSubject> = z.looseObject({
    id: z.exactOptional(iri),
    type: types('ClrSubject'),
    identifier: z.exactOptional(list(identityObject)),
    verifiableCredential: list(z.unknown()),
  });
  return z.looseObject({ ...credentialOf('ClrCredential'), credentialSubject: single(subject) });
}
