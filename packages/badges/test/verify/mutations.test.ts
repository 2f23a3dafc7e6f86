import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakePng, verifyBadge } from '../../src/index.js';
import { fullBadge, NOW, olderBadge } from '../support/badges.js';
import { edit, type Json, pointersOf, valueAt, withoutProof } from '../support/json-edit.js';
import { png } from '../support/png.js';
import { canonical } from '../support/sign.js';

/** Many badges are verified; a busy machine takes its time. */
const SLOW = { timeout: 60_000 };

const good = await fullBadge();
const bases: readonly Json[] = [
  { ...good },
  await olderBadge({ expirationDate: '2027-01-01T00:00:00Z' }),
];
const statement = await Promise.all(bases.map((base) => canonical(withoutProof(base))));
const text = JSON.stringify(good);
const baked = await bakePng(png(), good);

/** Names and values that mean something to JSON-LD or to a check. */
const meaningful = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    1e-7,
    2 ** 53,
    '',
    '_:b0',
    [],
    {},
    [null],
    [[]],
    { '@value': 'x' },
    { '@value': 'x', '@language': 'en' },
    { '@id': '_:b0' },
    { '@set': [] },
    { '@list': [] },
    { id: good.id },
    { id: good.id, type: ['VerifiableCredential'], validUntil: '2036-01-01T00:00:00Z' },
    { '@context': {} },
    'did:example:eve',
    '2036-01-01T00:00:00Z',
    good.proof[0],
    good['@context'],
  ),
  fc.constantFrom(...pointersOf(good)).map((pointer) => valueAt(good, pointer)),
  fc.jsonValue({ maxDepth: 2 }),
);
const names = fc.oneof(
  fc.constantFrom(
    '@context',
    '@id',
    '@type',
    '@graph',
    '@included',
    '@nest',
    '@reverse',
    '@index',
    '@value',
    '__proto__',
    'constructor',
    'id',
    'type',
    'proof',
    'issuer',
    'validFrom',
    'validUntil',
    'issuanceDate',
    'expirationDate',
    'credentialStatus',
    'credentialSubject',
    'endorsement',
    'evidence',
    'toString',
    'https:~1~1www.w3.org~12018~1credentials#validUntil',
  ),
  fc.string({ maxLength: 4 }).map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')),
);

type Change = (document: Json, at: number) => Json;

/** A pointer to something in the document as it is by now. */
function pointerIn(document: Json, at: number): string {
  const pointers = pointersOf(document);
  return pointers[at % Math.max(1, pointers.length)] ?? '/id';
}

const changes: fc.Arbitrary<Change> = fc.oneof(
  meaningful.map(
    (value): Change =>
      (document, at) =>
        edit(document, { [pointerIn(document, at)]: value }),
  ),
  fc.constant<Change>((document, at) => edit(document, { [pointerIn(document, at)]: undefined })),
  fc.record({ name: names, value: meaningful }).map(
    ({ name, value }): Change =>
      (document, at) => {
        const pointer = pointerIn(document, at);
        const isObject =
          typeof valueAt(document, pointer) === 'object' && valueAt(document, pointer) !== null;
        return edit(document, { [`${isObject ? pointer : ''}/${name}`]: value });
      },
  ),
  fc.nat().map(
    (other): Change =>
      (document, at) => {
        const [from, to] = [pointerIn(document, at), pointerIn(document, other)];
        return edit(document, { [from]: valueAt(document, to), [to]: valueAt(document, from) });
      },
  ),
  fc.constant<Change>((document, at) => {
    const pointer = pointerIn(document, at);
    return edit(document, { [pointer]: [valueAt(document, pointer)] });
  }),
);

const mutations = fc.record({
  base: fc.nat(bases.length - 1),
  steps: fc.array(fc.record({ change: changes, at: fc.nat() }), { minLength: 1, maxLength: 3 }),
});

describe('never throws, never waits, and is never valid for other than what was signed', () => {
  test('after changes to the parts of a badge', SLOW, async () => {
    let invalid = 0;
    await fc.assert(
      fc.asyncProperty(mutations, async ({ base, steps }) => {
        const document = steps.reduce<Json>(
          (changed, { change, at }) => attempt(() => change(changed, at)) ?? changed,
          bases[base] ?? {},
        );
        const start = performance.now();
        const report = await verifyBadge(document, { now: NOW });
        expect(performance.now() - start).toBeLessThan(2_000);
        expect(JSON.parse(JSON.stringify(report)).verdict).toBe(report.verdict);
        if (report.verdict === 'valid') {
          expect(await canonical(withoutProof(document))).toBe(statement[base]);
          expect(document.validUntil ?? document.expirationDate).toBe('2027-01-01T00:00:00Z');
        } else invalid += 1;
      }),
      { numRuns: 1_500 },
    );
    expect(invalid).toBeGreaterThan(1_000);
  });

  test('after changes to the letters of its text', SLOW, async () => {
    const places = fc.record({
      at: fc.nat(text.length - 1),
      length: fc.nat(3),
      letters: fc.string({ unit: 'binary', maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ at, length, letters }) => {
        const changed = text.slice(0, at) + letters + text.slice(at + length);
        const { verdict } = await verifyBadge(changed, { now: NOW });
        if (verdict === 'valid') expect(JSON.parse(changed)).toEqual(good);
      }),
      { numRuns: 250 },
    );
  });

  test('after changes to the bytes of its picture', SLOW, async () => {
    const places = fc.record({
      at: fc.nat(baked.length - 1),
      byte: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ at, byte }) => {
        const changed = Uint8Array.from(baked, (value, index) =>
          index === at ? value ^ byte : value,
        );
        const { verdict, credential } = await verifyBadge(changed, { now: NOW });
        if (verdict === 'valid') expect(credential).toEqual(good);
      }),
      { numRuns: 200 },
    );
  });

  test('given anything at all', SLOW, async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.uint8Array(),
      fc.object({ withDate: true, withMap: true, withBigInt: true }),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        expect((await verifyBadge(input, { now: NOW })).verdict).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });
});

/** The result, or nothing where a change does not fit what earlier changes left. */
function attempt(change: () => Json): Json | undefined {
  try {
    return change();
  } catch {
    return undefined;
  }
}
