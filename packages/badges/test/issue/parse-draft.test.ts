import { describe, expect, test } from 'vitest';
import { fullDraft, minimalDraft, testIssuer } from '../support/badges.js';
import { edit } from '../support/json-edit.js';
import { thrown } from '../support/thrown.js';

const issuer = await testIssuer();
function issueThrows(draft: unknown): Promise<unknown> {
  return thrown(() => Reflect.apply(issuer.issue, issuer, [draft]));
}

describe('a draft is refused, and the path of what is wrong is said', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['an unknown member', { '/expires': '2027-01-01T00:00:00Z' }, '/expires'],
    ['a misspelt member', { '/valid_from': 'x' }, '/valid_from'],
    ['a type of its own', { '/type': ['OpenBadgeCredential'] }, '/type'],
    ['a proof', { '/proof': [] }, '/proof'],
    ['an issuer', { '/issuer': { id: 'did:example:eve' } }, '/issuer'],
    ['no achievement', { '/achievement': undefined }, '/achievement'],
    ['an achievement by its address', { '/achievement': 'https://example.org/1' }, '/achievement'],
    ['a start that is null', { '/validFrom': null }, '/validFrom'],
    ['a start without a zone', { '/validFrom': '2026-01-01T00:00:00' }, '/validFrom'],
    ['a start that is a calendar date', { '/validFrom': '2026-01-01' }, '/validFrom'],
    ['a start that does not exist', { '/validFrom': '2026-02-30T00:00:00Z' }, '/validFrom'],
    ['a start that is a Date', { '/validFrom': new Date() }, '/validFrom'],
    ['an end before the start', { '/validUntil': '2025-12-31T23:59:59Z' }, '/validUntil'],
    ['an end at the start', { '/validUntil': '2026-01-01T00:00:00Z' }, '/validUntil'],
    ['an end that is null', { '/validUntil': null }, '/validUntil'],
    ['a malformed award date', { '/awardedDate': 'yesterday' }, '/awardedDate'],
    ['no recipient', { '/recipient': undefined }, '/recipient'],
    ['a recipient who is nobody', { '/recipient': {} }, '/recipient'],
    ['a recipient with an empty id', { '/recipient': { id: '' } }, '/recipient/id'],
    ['a recipient of an unknown kind', { '/recipient': { phone: '1' } }, '/recipient/phone'],
    [
      'an e-mail address that is none',
      { '/recipient': { emailAddress: 'alice' } },
      '/recipient/emailAddress',
    ],
    [
      'an e-mail address with a name',
      { '/recipient': { emailAddress: 'Alice <a@example.org>' } },
      '/recipient/emailAddress',
    ],
    ['a second recipient by id', { '/subject': { id: 'did:example:eve' } }, '/subject/id'],
    ['a second recipient by identifier', { '/subject': { identifier: [] } }, '/subject/identifier'],
    ['a second achievement', { '/subject': { achievement: {} } }, '/subject/achievement'],
    ['another kind of subject', { '/subject': { type: ['AchievementSubject'] } }, '/subject/type'],
    ['a subject that is no object', { '/subject': 'x' }, '/subject'],
    ['evidence that is no list', { '/evidence': { type: ['Evidence'] } }, '/evidence'],
    ['a value JSON has not', { '/description': 1n }, '/description'],
    ['half a surrogate pair', { '/description': '\ud83d' }, '/description'],
    [
      'a number that is not finite',
      { '/subject/creditsEarned': Number.NaN },
      '/subject/creditsEarned',
    ],
  ])('%s', async (_, changes, path) => {
    const draft = edit(fullDraft, changes);
    expect(await issueThrows(draft)).toMatchObject({
      name: 'BadgeError',
      code: 'draft.invalid',
      path,
    });
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['an id that is relative', { '/id': 'badge-1' }, '/id'],
    ['an id that is a blank node', { '/id': '_:b0' }, '/id'],
    ['a recipient whose id is relative', { '/recipient/id': 'alice' }, '/recipient/id'],
    ['an achievement without a name', { '/achievement/name': undefined }, '/achievement/name'],
    [
      'an achievement without a description',
      { '/achievement/description': undefined },
      '/achievement/description',
    ],
    [
      'an achievement without criteria',
      { '/achievement/criteria': undefined },
      '/achievement/criteria',
    ],
    ['criteria as text', { '/achievement/criteria': 'Six meetings' }, '/achievement/criteria'],
    ['an achievement with a relative id', { '/achievement/id': '1' }, '/achievement/id'],
    ['an achievement of another type', { '/achievement/type': ['Course'] }, '/achievement/type'],
    [
      'an achievement type that is not listed',
      { '/achievement/achievementType': 'Medal' },
      '/achievement/achievementType',
    ],
    [
      'a picture by an address that is relative',
      { '/achievement/image': '1.png' },
      '/achievement/image',
    ],
    ['a picture with a further member', { '/image/width': 5 }, '/image/width'],
    ['one tag for a list of tags', { '/achievement/tag': 'online' }, '/achievement/tag'],
    ['an empty list', { '/achievement/tag': [] }, '/achievement/tag'],
    ['null', { '/achievement/version': null }, '/achievement/version'],
    ['a number for text', { '/achievement/version': 1 }, '/achievement/version'],
    ['text for a number', { '/subject/creditsEarned': '3' }, '/subject/creditsEarned'],
    [
      'a number the signature would not cover',
      { '/subject/creditsEarned': 1e-7 },
      '/subject/creditsEarned',
    ],
    [
      'a number with too many digits',
      { '/subject/creditsEarned': 0.1 + 0.2 },
      '/subject/creditsEarned',
    ],
    [
      'a result status that is not listed',
      { '/subject/result/0/status': 'Passed' },
      '/subject/result/0/status',
    ],
    ['a result that is a number', { '/subject/result/0/value': 95 }, '/subject/result/0/value'],
    [
      'an activity without a zone',
      { '/subject/activityStartDate': '2025-09-01' },
      '/subject/activityStartDate',
    ],
    ['evidence of another type', { '/evidence/0/type': ['Minutes'] }, '/evidence/0/type'],
    ['an inline context', { '/achievement/@context': {} }, '/achievement/@context'],
    ['a member that is no plain name', { '/achievement/@index': 'x' }, '/achievement/@index'],
    ['a member with a colon', { '/achievement/schema:name': 'x' }, '/achievement/schema:name'],
    [
      'a second object with the id of the badge',
      { '/evidence/0/id': minimalDraft.id },
      '/evidence/0',
    ],
    [
      'a list that names an id twice',
      { '/evidence/1/id': 'https://badges.example.org/evidence/1' },
      '/evidence/1',
    ],
  ])('%s', async (_, changes, path) => {
    const error = await issueThrows(edit(fullDraft, changes));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'draft.invalid', path });
  });

  test.each([undefined, null, 'text', 5, [], () => 1, new Map()])(
    '%s, which is no draft',
    async (draft) => {
      expect(await issueThrows(draft)).toMatchObject({
        name: 'BadgeError',
        code: 'draft.invalid',
      });
    },
  );

  test.each([
    [
      'a term that no context defines',
      { '/achievement/favourite': 'blue' },
      'favourite',
      '/achievement/favourite',
    ],
    [
      'a type that no context defines',
      { '/achievement/type': ['Achievement', 'Medal'] },
      'Medal',
      '/achievement/type',
    ],
    // Which of two is the wrong one only the contexts know.
    ['a term in the wrong place', { '/achievement/criteria/role': 'Host' }, 'role', ''],
  ])('%s', async (_, changes, term, path) => {
    expect(await issueThrows(edit(fullDraft, changes))).toMatchObject({
      code: 'draft.invalid',
      message: expect.stringContaining(term),
      path,
    });
  });
});
