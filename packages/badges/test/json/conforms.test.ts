import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { buildBadge, buildEndorsement } from '../../src/issue/build-credential.js';
import { draftSchema } from '../../src/issue/draft-schema.js';
import { endorsementDraftSchema } from '../../src/issue/endorsement-schema.js';
import { conforms } from '../../src/json/conforms.js';
import { conforms as conformsElsewhere } from '../../src/json/platform-conforms.js';
import { readAs } from '../../src/json/read-as.js';
import { schemasOf } from '../../src/model/schema.js';
import { preprocess } from '../../src/model/schema-parts.js';
import { mutationsOf } from '../fuzz/mutate.js';
import { endorsementOf, fullBadge, fullDraft, testIssuer } from '../support/badges.js';
import { copied } from '../support/copied.js';
import { drafts, endorsementDrafts } from '../support/drafts.js';

const { profile: issuer } = await testIssuer();
const options = { issuer, created: '2026-01-01T00:00:00Z', saltFor: () => '00' };
const strict = schemasOf('strict');
const status = { id: 'https://status.example.org/1#7', type: 'BitstringStatusListEntry' };
const badge = copied({
  ...(await fullBadge()),
  credentialStatus: status,
  endorsement: [endorsementOf('urn:uuid:1')],
});

describe('what the schema takes as it is, is sure without it', () => {
  test('a badge, and its draft', async () => {
    const property = fc.asyncProperty(drafts, async (draft) => {
      expect(conforms(draftSchema.schema, copied(draft))).toBe(true);
      const built = copied(await buildBadge(draft, options));
      expect(conforms(strict.achievementCredential, built)).toBe(true);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test('an endorsement, and its draft', () => {
    const property = fc.property(endorsementDrafts, (draft) => {
      expect(conforms(endorsementDraftSchema.schema, copied(draft))).toBe(true);
      const built = copied(buildEndorsement(draft, options));
      expect(conforms(strict.endorsementCredential, built)).toBe(true);
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('a signed badge with a status and an endorsement', () => {
    expect(conforms(strict.achievementCredential, badge)).toBe(true);
  });
});

interface Changed {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly base: unknown;
}

describe('nothing else is, whatever changes', () => {
  const [endorsement] = [endorsementOf('urn:uuid:1')].map(copied);
  test.each<Changed>([
    { name: 'a badge', schema: strict.achievementCredential, base: badge },
    { name: 'an endorsement', schema: strict.endorsementCredential, base: endorsement },
    { name: 'a profile', schema: strict.profile, base: badge.issuer },
    { name: 'a draft', schema: draftSchema.schema, base: copied(fullDraft) },
  ])('of $name', ({ schema, base }) => {
    const model = { ...Object(base) };
    let sure = 0;
    const property = fc.property(mutationsOf(model), (mutate) => {
      const document = copiedOrNot(mutate(model));
      if (document === undefined) return;
      const read = readAs(schema, document);
      const isKept = read.success && isDeepStrictEqual(read.data, document);
      const isSure: boolean = conforms(schema, document);
      if (isSure) sure += 1;
      // Where there may be several, it is not looked into which of two schemas takes them.
      const isUnsure = !isSure && JSON.stringify(document).includes('"credentialStatus":[');
      if (!isUnsure) expect(isSure).toBe(isKept);
    });
    fc.assert(property, { numRuns: 1_000 });
    expect(sure).toBeGreaterThan(0);
  });

  const text = z.string();
  test.each<readonly [string, z.core.$ZodType, unknown]>([
    ['what is changed before it is read', preprocess(String, text), 1],
    ['what is changed after it was read', z.string().check(z.trim()), ' a '],
    ['a value that is put in the place of none', z.object({ a: z._default(text, 'b') }), {}],
    ['a member that is left out', z.object({}), { a: 'a' }],
    ['a member that may change the prototype', z.looseObject({}), JSON.parse('{"__proto__":1}')],
    ['a member that is there and undefined', z.object({ a: z.optional(text) }), { a: undefined }],
    ['what an earlier schema changes', z.union([preprocess(String, text), z.number()]), 1],
    ['what is told later', z.string().check(z.refine(async () => false)), 'a'],
    ['what just one of two may take', z.xor([text, z.string()]), 'a'],
  ])('not %s', (_, schema, value) => {
    expect(conforms(schema, value)).toBe(false);
  });

  test('and where each byte is loaded first, nothing at all', () => {
    expect(conformsElsewhere(strict.achievementCredential, badge)).toBe(false);
  });
});

function copiedOrNot(document: object): ReturnType<typeof copied> | undefined {
  try {
    return copied(document);
  } catch {
    return undefined;
  }
}
