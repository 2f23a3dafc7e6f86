import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  attachEndorsement,
  type BadgeDraft,
  BadgeError,
  bake,
  createMemoryStatusListStore,
  createStatusLists,
  type SignedBadge,
  unbake,
  verifyBadge,
} from '../../src/index.js';
import { CREATED, testIssuer } from '../support/badges.js';
import { drafts, issuerProfiles, markdown, NEWEST, WITHIN } from '../support/drafts.js';
import { edit, pointersOf, valueAt } from '../support/json-edit.js';
import { png } from '../support/png.js';
import { svg } from '../support/svg.js';

// Many badges are signed and verified; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const issuer = await testIssuer();
const endorser = await testIssuer({ name: 'Example College' }, 2);
const statusLists = createStatusLists({
  issuer,
  store: createMemoryStatusListStore(),
  baseUrl: 'https://status.example.org',
  now: () => new Date(WITHIN),
});

const PICTURES = [png(), new TextEncoder().encode(svg())];

/** What beside the draft goes into a badge that is asked for. */
interface Attached {
  readonly hasStatus: boolean;
  readonly endorsed: readonly {
    readonly what: 'badge' | 'achievement';
    readonly format: 'json' | 'jwt';
    readonly comment: string | undefined;
  }[];
}

const attached: fc.Arbitrary<Attached> = fc.record({
  hasStatus: fc.boolean(),
  endorsed: fc.array(
    fc.record({
      what: fc.constantFrom('badge' as const, 'achievement' as const),
      format: fc.constantFrom('json' as const, 'jwt' as const),
      comment: fc.option(markdown, { nil: undefined }),
    }),
    { maxLength: 2 },
  ),
});

async function complete(draft: BadgeDraft, { hasStatus, endorsed }: Attached): Promise<BadgeDraft> {
  const credentialStatus = hasStatus ? await statusLists.allocate(String(draft.id)) : [];
  let whole: BadgeDraft = { ...draft, ...(hasStatus && { credentialStatus }) };
  for (const { what, format, comment } of endorsed) {
    const subject = what === 'badge' ? String(draft.id) : draft.achievement.id;
    const said = {
      subject,
      validFrom: '2020-01-01T00:00:00Z',
      ...(comment !== undefined && { comment }),
    };
    const endorsement =
      format === 'jwt' ? await endorser.endorse(said, { format }) : await endorser.endorse(said);
    whole = attachEndorsement(whole, endorsement);
  }
  return whole;
}

/** Serves the status lists, and for each refresh service the badge itself. */
function serve(badge: SignedBadge): typeof globalThis.fetch {
  return async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    const isNewest = url.startsWith(NEWEST);
    return new Response(JSON.stringify(isNewest ? badge : await statusLists.publish(url)));
  };
}

test('whatever is accepted comes out of its picture to the byte, and verifies without a warning', async () => {
  const badges = fc.tuple(drafts, attached, issuerProfiles);
  await fc.assert(
    fc.asyncProperty(badges, async ([draft, further, profile]) => {
      const network = await testIssuer(profile);
      const badge = await network.issue(await complete(draft, further), { created: CREATED });
      const json = JSON.stringify(badge);
      for (const picture of PICTURES) {
        const { text, warnings } = await unbake(bake(picture, badge));
        expect([text, warnings]).toEqual([json, []]);
      }
      const report = await verifyBadge(bake(png(), json), { now: WITHIN, fetch: serve(badge) });
      expect([report.verdict, report.problems, report.warnings]).toEqual(['valid', [], []]);
      expect(report.endorsements?.length ?? 0).toBe(further.endorsed.length);
    }),
    { numRuns: 40 },
  );
});

test('the same draft, time and salts give the same badge', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (draft) => {
      const { id, identifiers = [] } = draft.recipient;
      const salted = identifiers.map((one) =>
        one.hashed === false ? one : { salt: 'a salt', ...one },
      );
      const recipient = {
        id: id ?? 'did:example:alice',
        ...(salted.length > 0 && { identifiers: salted }),
      };
      const make = () => issuer.issue({ ...draft, recipient }, { created: CREATED });
      expect(await make()).toEqual(await make());
    }),
    { numRuns: 15 },
  );
});

describe('no badge is valid with any one value', () => {
  test.each<readonly [string, (value: unknown) => unknown]>([
    ['taken away', () => undefined],
    ['with a letter more', (value) => (typeof value === 'string' ? `${value}\u200b` : { value })],
    ['emptied', (value) => (typeof value === 'object' ? null : '')],
  ])('%s', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(
        drafts,
        attached,
        fc.infiniteStream(fc.nat()),
        async (draft, further, at) => {
          const badge = await issuer.issue(await complete(draft, further), { created: CREATED });
          const pointers = pointersOf(badge);
          for (const place of [...at.take(8)]) {
            const pointer = pointers[place % pointers.length] ?? '';
            const changed = edit(badge, { [pointer]: change(valueAt(badge, pointer)) });
            const report = await verifyBadge(changed, { now: WITHIN, fetch: serve(badge) });
            // What one endorsement says of an endorser another may say too: then the badge says the same without it, and the endorsement alone is changed.
            const verdicts = [report, ...(report.endorsements ?? [])].map(({ verdict }) => verdict);
            expect(new Set(verdicts), pointer).not.toEqual(new Set(['valid']));
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

test('whatever is refused is refused with a code, a path into the draft, and a reason', async () => {
  let refused = 0;
  const changes = fc.tuple(drafts, fc.nat(), fc.jsonValue({ maxDepth: 1 }));
  await fc.assert(
    fc.asyncProperty(changes, async ([draft, at, value]) => {
      const pointers = pointersOf(draft);
      const changed = edit(draft, { [pointers[at % pointers.length] ?? '']: value });
      const outcome = await Reflect.apply(issuer.issue, issuer, [changed, { created: CREATED }])
        .then((badge: SignedBadge) => badge)
        .catch((error: unknown) => error);
      if (!(outcome instanceof Error)) {
        const report = await verifyBadge(outcome, { now: WITHIN, fetch: serve(outcome) });
        expect(report.warnings.filter(({ code }) => code !== 'text.suspicious')).toEqual([]);
        return;
      }
      refused += 1;
      expect(outcome).toBeInstanceOf(BadgeError);
      expect(outcome).toMatchObject({ code: 'draft.invalid', path: expect.any(String) });
      const path = String(Reflect.get(outcome, 'path'));
      // What is missing has no value; what it is missing from has one.
      expect(valueAt(changed, path.slice(0, path.lastIndexOf('/'))), path).toBeInstanceOf(Object);
      expect(outcome.message.length).toBeGreaterThan(10);
    }),
    { numRuns: 150 },
  );
  expect(refused).toBeGreaterThan(60);
});
