import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BadgeDraft, deriveBadge, type KeyKind } from '../../src/index.js';
import { fullDraft, minimalDraft, VALID_UNTIL, verdictOn } from '../support/badges.js';
import { issuerWith } from '../support/issuers.js';
import { edit, pointersOf, valueAt } from '../support/json-edit.js';
import { encoded } from '../support/sign-jwt.js';
import { payloadOf } from '../support/token-parts.js';

/** Many badges are verified; a busy machine takes its time. */
const SLOW = { timeout: 60_000 };

const draft: BadgeDraft = {
  ...minimalDraft,
  validUntil: VALID_UNTIL,
  evidence: fullDraft.evidence ?? [],
  subject: { role: 'Facilitator', narrative: 'Led the northern group.', creditsEarned: 2.5 },
};

const changes: readonly (readonly [string, (value: unknown) => unknown])[] = [
  ['taken away', () => undefined],
  [
    'written otherwise',
    (value) => (typeof value === 'string' ? `${value}\u200b` : { changed: value }),
  ],
  ['emptied', (value) => (typeof value === 'object' ? [] : '')],
];

describe.each<readonly [string, () => Promise<object>]>([
  ['eddsa-rdfc-2022', () => issuerWith('Ed25519').issue(draft)],
  ['ecdsa-rdfc-2019 with P-256', () => issuerWith('P-256').issue(draft)],
  ['ecdsa-rdfc-2019 with P-384', () => issuerWith('P-384').issue(draft)],
  [
    'ecdsa-sd-2023',
    async () => deriveBadge(await issuerWith('P-256').issueDisclosable(draft), { reveal: [''] }),
  ],
])('a badge signed with %s is good no more', async (_, make) => {
  const badge = await make();
  const pointers = pointersOf(badge);

  test('and was before', async () => {
    expect(await verdictOn(badge)).toEqual(['valid']);
    expect(pointers.length).toBeGreaterThan(50);
  });

  test.each(changes)('with any one part of it %s', SLOW, async (_, change) => {
    for (const pointer of pointers) {
      const changed = edit(badge, { [pointer]: change(valueAt(badge, pointer)) });
      const [verdict] = await verdictOn(changed);
      expect(verdict, pointer).not.toBe('valid');
    }
  });
});

describe.each<KeyKind>(['Ed25519', 'P-256', 'P-384', 'RSA'])(
  'a token signed with a key of %s is good no more',
  async (kind) => {
    const token = await issuerWith(kind).issueJwt(draft);
    const [header = '', body = '', signature = ''] = token.split('.');
    const payload = payloadOf(token);

    test('and was before', async () => {
      expect(await verdictOn(token)).toEqual(['valid']);
    });

    test.each(changes)('with any one part of what it says %s', SLOW, async (_, change) => {
      for (const pointer of pointersOf(payload)) {
        const changed = edit(payload, { [pointer]: change(valueAt(payload, pointer)) });
        const [verdict] = await verdictOn(`${header}.${encoded(changed)}.${signature}`);
        expect(verdict, pointer).not.toBe('valid');
      }
    });

    test('with any one letter of it another', SLOW, async () => {
      const place = fc.nat({ max: token.length - 1 });
      const letter = fc.constantFrom(...'ABCXYZabcxyz019-_.=+/ é');
      await fc.assert(
        fc.asyncProperty(place, letter, async (at, other) => {
          fc.pre(token[at] !== other);
          const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
          expect((await verdictOn(changed))[0]).not.toBe('valid');
        }),
        { numRuns: 150 },
      );
    });

    test('with any one bit of its signature another', SLOW, async () => {
      const bytes = base64urlnopad.decode(signature);
      for (const at of bytes.keys()) {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
        const forged = `${header}.${body}.${base64urlnopad.encode(changed)}`;
        expect(await verdictOn(forged), String(at)).toEqual(['invalid', 'proof.signature']);
      }
    });
  },
);
