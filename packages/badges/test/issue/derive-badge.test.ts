import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BadgeDraft, deriveBadge, type SignedBadge } from '../../src/index.js';
import { CREATED, fullDraft, minimalDraft, unsignedBadge, verdictOn } from '../support/badges.js';
import { issuerWith, issuerWithAll, servedBy } from '../support/issuers.js';
import { edit, pointersOf, valueAt, withoutProof } from '../support/json-edit.js';
import { thrown } from '../support/thrown.js';

const issuer = issuerWith('P-256');
// What is worth something in the order it stands in cannot be signed this way.
const ORDERED = '/achievement/resultDescription/0/allowedValue';
const draft: BadgeDraft = { ...minimalDraft, ...edit(fullDraft, { [ORDERED]: undefined }) };
const base = await issuer.issueDisclosable(draft, { created: CREATED });
const identified: BadgeDraft = { ...draft, recipient: { emailAddress: 'alice@example.org' } };

/** What a holder can point at: no part of a context or of the proof, which are not theirs to choose. */
const selectable = pointersOf(withoutProof(base)).filter((at) => !at.startsWith('/@context/'));

describe('a badge whose holder chooses what to show', () => {
  test('says all that it would say otherwise, and is for the holder alone', async () => {
    expect(withoutProof(base)).toEqual(
      withoutProof(await issuer.issue(draft, { created: CREATED })),
    );
    expect(base.proof[0]).toMatchObject({ cryptosuite: 'ecdsa-sd-2023' });
    expect(await verdictOn(base)).toEqual(['invalid', 'proof.malformed']);
  });

  test('shows what makes it a badge, and nothing else where nothing is chosen', async () => {
    const shown = await deriveBadge(base);
    expect(await verdictOn(shown)).toEqual(['valid']);
    expect(withoutProof(shown)).toEqual({
      '@context': base['@context'],
      id: base.id,
      type: base.type,
      name: base.name,
      issuer: base.issuer,
      validFrom: base.validFrom,
      validUntil: base.validUntil,
      credentialSubject: {
        id: base.credentialSubject.id,
        type: ['AchievementSubject'],
        achievement: {
          id: draft.achievement.id,
          type: ['Achievement'],
          name: draft.achievement.name,
          description: draft.achievement.description,
          criteria: draft.achievement.criteria,
        },
      },
    });
  });

  test('shows all where all is chosen', async () => {
    const shown = await deriveBadge(base, { reveal: [''] });
    expect(withoutProof(shown)).toEqual(withoutProof(base));
    expect(await verdictOn(shown)).toEqual(['valid']);
  });

  test('shows whatever is chosen, and stays a valid badge', { timeout: 60_000 }, async () => {
    const choices = fc.subarray([...selectable], { minLength: 1, maxLength: 5 });
    let derived = 0;
    await fc.assert(
      fc.asyncProperty(choices, async (reveal) => {
        const shown = await deriveBadge(base, { reveal }).catch(halfOfSomething);
        if (shown === undefined) return;
        derived += 1;
        expect(await verdictOn(shown)).toEqual(['valid']);
        const texts = new Set(leavesOf(shown));
        for (const at of reveal)
          for (const text of leavesOf(valueAt(base, at))) expect(texts).toContain(text);
      }),
      { numRuns: 40 },
    );
    expect(derived).toBeGreaterThan(5);
  });

  test('shows parts of a list of one, which stays a list', async () => {
    const [first] = draft.evidence ?? [];
    const single = await issuer.issueDisclosable({
      ...draft,
      evidence: first === undefined ? [] : [first],
      achievement: { ...draft.achievement, tag: ['online'] },
    });
    const reveal = ['/evidence/0/name', '/credentialSubject/achievement/tag/0', '/issuer/type/0'];
    const shown = await deriveBadge(single, { reveal });
    expect(shown.evidence).toEqual([{ id: first?.id, type: ['Evidence'], name: first?.name }]);
    expect(shown.credentialSubject.achievement.tag).toEqual(['online']);
    expect(await verdictOn(shown)).toEqual(['valid']);
  });

  test('keeps the hash of an address where there is no other name', async () => {
    const hashed = await issuer.issueDisclosable(identified);
    const shown = await deriveBadge(hashed);
    expect(shown.credentialSubject.identifier).toEqual(hashed.credentialSubject.identifier);
    const recipient = { emailAddress: 'alice@example.org' };
    expect(await verdictOn(shown, { recipient })).toEqual(['valid']);
  });

  test('cannot hide a status, nor what else its issuer made mandatory', async () => {
    const credentialStatus = {
      id: 'https://badges.example.org/status/1#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://badges.example.org/status/1',
    };
    const revocable = await issuer.signDisclosable(
      edit(unsignedBadge({ issuer: { ...issuer.profile }, credentialStatus }), {
        '/credentialSubject/role': 'Facilitator',
        '/credentialSubject/term': 'Spring',
      }),
      { mandatory: ['/credentialSubject/role'] },
    );
    const shown = await deriveBadge(revocable);
    expect(shown.credentialStatus).toEqual(credentialStatus);
    expect(shown.credentialSubject.role).toBe('Facilitator');
    expect(shown.credentialSubject.term).toBeUndefined();
  });

  test('needs a P-256 key, whatever others there are', async () => {
    const all = issuerWithAll();
    const shown = await deriveBadge(await all.issueDisclosable(minimalDraft));
    expect(await verdictOn(shown, { fetch: servedBy(all).fetch })).toEqual(['valid']);
  });

  test('leaves what it was derived from as it is', async () => {
    const before = structuredClone(base);
    const shown = await deriveBadge(base, { reveal: ['/evidence'] });
    Reflect.set(Object(shown.evidence)[0], 'name', 'Changed');
    expect(base).toEqual(before);
  });
});

/** Part of an object without what such an object needs is refused, and said where. */
function halfOfSomething(error: unknown): undefined {
  expect(error).toMatchObject({
    code: 'disclosure.invalid',
    path: expect.stringMatching(/^\/(?:credentialSubject|evidence|image)\//),
  });
}

/** The texts and numbers in a value. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((item) => leavesOf(item))
    : [value];
}

describe('nothing is derived', async () => {
  const proofWith = (changes: object): object => ({
    ...base,
    proof: [{ ...base.proof[0], ...changes }],
  });
  const shown = await deriveBadge(base);
  const other = await issuer.issue(minimalDraft);
  const forOthers = (badge: SignedBadge) => edit(badge, { '/@context/2': 'https://example.org/' });

  test.each<readonly [string, unknown]>([
    ['from nothing', undefined],
    ['from text', 'badge'],
    ['from a list', [base]],
    ['from a badge without a proof', withoutProof(base)],
    ['from a badge with another proof', other],
    ['from a badge that was derived already', shown],
    ['from a proof that is cut short', proofWith({ proofValue: 'u2V0AhVhA' })],
    ['from a proof that is no CBOR', proofWith({ proofValue: 'u2V0A////' })],
    ['from a proof that is huge', proofWith({ proofValue: `u2V0A${'A'.repeat(100_000)}` })],
    ['from a proof for another purpose', proofWith({ proofPurpose: 'authentication' })],
    ['from a badge with an unknown context', forOthers(base)],
    ['from a badge with a hidden member', { ...base, 'https://example.org/x': 1 }],
    ['from a badge with a term that no context defines', { ...base, favourite: 'blue' }],
    ['from a badge with no achievement', edit(base, { '/credentialSubject': { id: 'did:a:b' } })],
  ])('%s', async (_, given) => {
    expect(await thrown(() => Reflect.apply(deriveBadge, undefined, [given]))).toMatchObject({
      name: 'BadgeError',
      code: expect.stringMatching(/^(?:disclosure|draft)\.invalid$/),
    });
  });

  test.each<readonly [string, unknown, string]>([
    ['by no list', '/evidence', '/reveal'],
    ['by a pointer to nothing', ['/evidence', '/evidence/9'], '/reveal/1'],
    ['by a pointer into a text', ['/name/length'], '/reveal/0'],
    ['by a pointer to what objects inherit', ['/constructor'], '/reveal/0'],
    ['by a pointer to what lists inherit', ['/evidence/length'], '/reveal/0'],
    ['by a pointer that does not begin as one', ['name'], '/reveal/0'],
    ['by a number', [1], '/reveal/0'],
    ['of the proof', ['/proof'], '/reveal/0'],
  ])('%s', async (_, reveal, path) => {
    const error = await thrown(() => Reflect.apply(deriveBadge, undefined, [base, { reveal }]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
  });

  test.each([['/evidence/0/name'], ['/type/0'], ['/credentialSubject/achievement/type/0']])(
    'where an issuer makes %s mandatory, part of what is shown whole',
    async (pointer) => {
      const error = await thrown(() => issuer.issueDisclosable(draft, { mandatory: [pointer] }));
      expect(error).toMatchObject({ code: 'option.invalid', path: '/mandatory/0' });
    },
  );

  test('of a badge with a list whose order counts', async () => {
    const error = await thrown(() => issuer.issueDisclosable(fullDraft));
    expect(error).toMatchObject({ code: 'draft.invalid', path: ORDERED });
  });

  test('where an issuer makes mandatory what is not there', async () => {
    const error = await thrown(() =>
      issuer.issueDisclosable(minimalDraft, { mandatory: ['/image'] }),
    );
    expect(error).toMatchObject({ code: 'option.invalid', path: '/mandatory/0' });
  });
});
