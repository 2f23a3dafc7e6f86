import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BadgeDraft, BadgeError, type SignedBadge } from '../../src/index.js';
import { CREATED, fullBadge, minimalDraft, testIssuer, verdictOn } from '../support/badges.js';
import { edit, pointersOf, valueAt } from '../support/json-edit.js';

/** Many badges are signed and verified; a busy machine takes its time. */
const SLOW = { timeout: 60_000 };

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const optional = { requiredKeys: [] };
const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
const instant = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

const credits = fc.integer().map((quarters) => quarters / 4);

const achievement = fc
  .record({
    id: address,
    name: text,
    description: text,
    criteria: fc.record({ id: address, narrative: text }, optional),
  })
  .chain((required) =>
    fc
      .record(
        {
          achievementType: fc.constantFrom('MicroCredential', 'Course', 'ext:Medal'),
          creditsAvailable: credits,
          tag: fc.array(text, { minLength: 1, maxLength: 3 }),
          version: text,
        },
        optional,
      )
      .map((further) => ({ ...required, ...further })),
  );

const drafts: fc.Arbitrary<BadgeDraft> = fc
  .record({ achievement, validFrom: instant })
  .chain((required) =>
    fc
      .record(
        {
          id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
          name: text,
          description: text,
          awardedDate: instant,
          evidence: fc.array(
            fc.record({ type: fc.constant(['Evidence']), name: text, narrative: text }),
            { minLength: 1, maxLength: 4 },
          ),
          subject: fc.record(
            {
              narrative: text,
              role: text,
              creditsEarned: credits,
            },
            optional,
          ),
        },
        optional,
      )
      .map((further) => ({ ...required, ...further, recipient: minimalDraft.recipient })),
  );

test('whatever draft is accepted verifies, as an object and after JSON', SLOW, async () => {
  const issuer = await testIssuer();
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(drafts, async (draft) => {
      const badge = await issuer.issue(draft, { created: CREATED }).catch(refusal);
      if (badge === undefined) return;
      accepted += 1;
      const now = '2100-06-01T00:00:00Z';
      expect(await verdictOn(badge, { now })).toEqual(['valid']);
      expect(await verdictOn(JSON.stringify(badge), { now })).toEqual(['valid']);
    }),
    { numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(30);
});

function refusal(error: unknown): undefined {
  expect(error).toBeInstanceOf(BadgeError);
  expect(error).toMatchObject({ code: 'draft.invalid', path: expect.any(String) });
}

describe('a badge is valid no more', async () => {
  const badge = await fullBadge();
  const pointers = pointersOf(badge);

  test.each([
    ['with a member or a list entry taken away', (): undefined => undefined],
    [
      'with one letter more',
      (value: unknown) => (typeof value === 'string' ? `${value}\u200b` : { value }),
    ],
  ])('%s, wherever it is', SLOW, async (_, change) => {
    expect(pointers.length).toBeGreaterThan(150);
    for (const pointer of pointers) {
      const [verdict] = await verdictOn(
        edit(badge, { [pointer]: change(valueAt(badge, pointer)) }),
      );
      expect(verdict, pointer).not.toBe('valid');
    }
  });

  test('with any value for any other', SLOW, async () => {
    const changes = fc.record({
      pointer: fc.constantFrom(...pointers),
      value: fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(...pointers).map((pointer) => valueAt(badge, pointer)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(changes, async ({ pointer, value }) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(valueAt(badge, pointer)));
        fc.pre(!isSameToJsonLd(badge, pointer, value));
        const [verdict] = await verdictOn(edit(badge, { [pointer]: value }));
        expect(verdict).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });
});

/** A list of one and its entry are the same statement. */
function isSameToJsonLd(badge: SignedBadge, pointer: string, value: unknown): boolean {
  return JSON.stringify([value].flat()) === JSON.stringify([valueAt(badge, pointer)].flat());
}
