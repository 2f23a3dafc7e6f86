import { describe, expect, test } from 'vitest';
import { achievementFor, draftFor, verifyBadge } from '../../src/index.js';
import { cep, certificationAward, earnedAward } from '../support/awards.js';
import { CREATED, testIssuer } from '../support/badges.js';
import { thrown } from '../support/thrown.js';

const recipient = { id: 'did:example:ada', emailAddress: 'ada@example.org' };
const options = { ...cep, recipient };
const award = earnedAward('mc-1');

describe('the draft of a badge', () => {
  test('begins with the day of the award', () => {
    expect(draftFor(award, options)).toEqual({
      achievement: achievementFor(award, cep),
      recipient,
      validFrom: '2026-02-01T00:00:00Z',
      awardedDate: '2026-02-01T00:00:00Z',
    });
  });

  test.each([
    ['2026-02-01', '2026-02-02T00:00:00Z'],
    ['2026-12-31', '2027-01-01T00:00:00Z'],
    ['2028-02-28', '2028-02-29T00:00:00Z'],
  ])('that is valid until %s ends when that day is over', (validUntil, instant) => {
    expect(draftFor(award, { ...options, validUntil }).validUntil).toBe(instant);
  });

  test('keeps the caller’s own id of the person to the caller', () => {
    const draft = draftFor({ ...award, recipientId: 'student-4711' }, options);
    expect(JSON.stringify(draft)).not.toContain('4711');
  });

  test('of full certification names what counted, with the badges that are known', () => {
    const certification = certificationAward('mc-1', 'mc-2', 'mc-99');
    const evidence = [{ type: ['Evidence'], narrative: 'Minutes of the board.' }];
    const badges = { 'mc-1': 'urn:uuid:1', 'mc-99': 'https://badges.example.org/badges/99' };
    const genre = 'Micro-credential';
    const narrative = 'It counted toward this certification.';
    const counted = { type: ['Evidence'], genre, narrative };
    expect(draftFor(certification, { ...options, badges, evidence }).evidence).toEqual([
      { ...counted, id: 'urn:uuid:1', name: 'Competency area 1' },
      { ...counted, name: 'Competency area 2' },
      { ...counted, id: 'https://badges.example.org/badges/99', name: 'mc-99' },
      ...evidence,
    ]);
  });

  test.each([
    ['a micro-credential', draftFor(award, { ...options, validUntil: '2028-12-31' })],
    ['full certification', draftFor(certificationAward('mc-1', 'mc-2'), options)],
  ])('of %s becomes a badge that verifies without a warning', async (_what, draft) => {
    const issuer = await testIssuer();
    const badge = await issuer.issue(draft, { created: CREATED });
    const report = await verifyBadge(badge, {
      now: '2026-07-01T00:00:00Z',
      recipient,
      trustedIssuers: [issuer.profile.id],
    });
    expect([report.verdict, report.recipient, report.warnings]).toEqual(['valid', 'matched', []]);
  });
});

describe('there is no draft', () => {
  test.each<[string, object, string, string]>([
    ['an end before the award', { validUntil: '2026-01-31' }, 'option.invalid', '/validUntil'],
    ['an end that is no day', { validUntil: '2026-02-30' }, 'option.invalid', '/validUntil'],
    [
      'a badge that did not count',
      { badges: { 'mc-2': 'urn:x:1' } },
      'option.invalid',
      '/badges/mc-2',
    ],
    ['a badge without an id', { badges: { 'mc-1': '7' } }, 'option.invalid', '/badges/mc-1'],
    ['a misspelt option', { validuntil: '2027-01-01' }, 'option.invalid', '/validuntil'],
    ['nobody to give it to', { recipient: {} }, 'draft.invalid', '/recipient'],
    ['no recipient', { recipient: undefined }, 'draft.invalid', '/recipient'],
    ['evidence that is none', { evidence: ['minutes'] }, 'draft.invalid', '/evidence/0'],
    ['a piece of evidence for a list', { evidence: {} }, 'option.invalid', '/evidence'],
    ['an end past all calendars', { validUntil: '9999-12-31' }, 'draft.invalid', '/validUntil'],
  ])('with %s', async (_what, change, code, path) => {
    expect(await thrown(() => draftFor(award, { ...options, ...change }))).toMatchObject({
      code,
      path,
    });
  });
});
