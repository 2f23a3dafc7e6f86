import * as z from 'zod';
import type { IdentityObject } from '../model/achievement-credential.js';
import { schemaPartsOf } from '../model/schema-parts.js';
import { IDENTIFIER_TYPES } from '../model/vocabulary.js';
import type { BadgeRecipient, RecipientIdentifier } from './badge-draft.js';

const { term } = schemaPartsOf('strict');
const identifierType = term(IDENTIFIER_TYPES);
const text = z.string().min(1, 'an empty text');

const identifier: z.ZodType<RecipientIdentifier> = z
  .strictObject({
    type: identifierType,
    value: text,
    hashed: z.boolean().exactOptional(),
    salt: text.exactOptional(),
  })
  .refine(({ type, value }) => type !== 'emailAddress' || z.email().safeParse(value).success, {
    path: ['value'],
    message: 'not an e-mail address',
  })
  .refine(({ hashed, salt }) => hashed !== false || salt === undefined, {
    path: ['salt'],
    message: 'of no use where nothing is hashed',
  });

const SHA256_HASH = /^sha256\$[\dA-Fa-f]{64}$/;

// Whoever reads a badge is warned of other hashes and of those without salt, so none is issued anew.
const identity: z.ZodType<IdentityObject> = z
  .strictObject({
    type: z.literal('IdentityObject'),
    hashed: z.boolean(),
    identityHash: text,
    identityType: identifierType,
    salt: text.exactOptional(),
  })
  .refine(({ hashed, identityHash }) => !hashed || SHA256_HASH.test(identityHash), {
    path: ['identityHash'],
    message: 'not sha256$ and 64 hexadecimal digits',
  })
  .refine(({ hashed, salt }) => !hashed || salt !== undefined, {
    path: ['salt'],
    message: 'missing, so that the hash is easy to guess',
  });

/** The recipient of a draft: somebody, in terms that the specification has. */
export const recipientSchema: z.ZodType<BadgeRecipient> = z
  .strictObject({
    id: text.exactOptional(),
    emailAddress: z.email('not an e-mail address').exactOptional(),
    identifiers: z.array(identifier).min(1, 'an empty list; leave it out').exactOptional(),
    identities: z.array(identity).min(1, 'an empty list; leave it out').exactOptional(),
  })
  .refine(
    (recipient) => Object.keys(recipient).length > 0,
    'names nobody: give id, emailAddress or identifiers',
  );
