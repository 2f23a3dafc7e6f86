import type { Award } from '@cop-credentials/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadBadge, readSigned } from '../src/awards/find-badge.js';
import { catchUp, issueAwarded } from '../src/awards/issue-awarded.js';
import { issueBadge } from '../src/awards/issue-badge.js';
import {
  type CertificationEvent,
  certificationStream,
} from '../src/certification/certification-stream.js';
import { award, awardBadge } from './support/awarded.js';
import { breakAt } from './support/broken.js';
import { verifyAsStranger } from './support/stranger.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

const seed = { by: { id: 'test', role: 'portal' }, at: new Date('2026-04-01T12:00:00Z') } as const;
let test: TestPortal;

beforeEach(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T12:00:00Z') });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  test.close();
});

/** What there is of badges in the tables. */
async function counts() {
  const { $client } = test.portal.database;
  const count = async (what: string) => {
    const { rows } = await $client.execute(`SELECT count(*) AS count FROM ${what}`);
    return Number(rows[0]?.count);
  };
  return {
    badges: await count(`issued_badges WHERE key NOT LIKE '%:jwt'`),
    tokens: await count(`issued_badges WHERE key LIKE '%:jwt'`),
    places: await count('status_places'),
    addresses: await count('badge_addresses'),
    issuedEvents: await count(`ledger_entries WHERE kind = 'badge' AND type = 'issued'`),
  };
}

const one = { badges: 1, tokens: 1, places: 1, addresses: 1, issuedEvents: 1 };

describe('an award', () => {
  it('becomes a badge that says to whom, for what and where to look it up', async () => {
    const ada = { emailAddress: 'ada@example.org', name: 'Ada Okafor' };
    const { badge, person } = await awardBadge(test.portal, ada);
    const signed = await readSigned(test.portal, badge.id);
    const { origin } = test.portal.config;
    expect(signed?.badge).toMatchObject({
      id: `${origin}/badges/${badge.publicId}`,
      name: 'Facilitating Reflection',
      awardedDate: '2026-04-01T00:00:00Z',
      credentialSubject: {
        id: `urn:uuid:${person.id}`,
        identifier: [
          { identityType: 'emailAddress', hashed: true },
          { identityType: 'name', hashed: false, identityHash: 'Ada Okafor' },
        ],
        achievement: { tag: ['Asking questions that open', 'Making room for every voice'] },
      },
      credentialStatus: [{ statusPurpose: 'revocation' }, { statusPurpose: 'suspension' }],
    });
    expect(JSON.stringify(signed)).not.toContain('ada@example.org');
    for (const form of [signed?.badge ?? '', signed?.token ?? ''])
      expect(await verifyAsStranger(test, form)).toMatchObject({ verdict: 'valid', warnings: [] });
  });

  it('says the same as a token, to the place in the status lists', async () => {
    const { badge } = await awardBadge(test.portal, { emailAddress: 'ada@example.org' });
    const signed = await readSigned(test.portal, badge.id);
    const payload = Buffer.from(signed?.token?.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { proof: _proof, ...credential } = signed?.badge ?? { proof: [] };
    expect(JSON.parse(payload)).toMatchObject(credential);
  });

  it('of full certification names the badges that counted', async () => {
    const { person, badge } = await awardBadge(test.portal, { emailAddress: 'ada@example.org' });
    const { portal } = test;
    const certification: Award = {
      program: 'campus-compact-cep',
      kind: 'full-certification',
      achievementType: 'Certification',
      credentialId: 'community-engagement-professional',
      recipientId: person.id,
      awardedOn: '2026-04-01',
      edition: '2026-01-01',
      basis: {
        kind: 'certification',
        counted: ['facilitating-reflection', 'community-partnerships'],
        rules: ['cep-certification-accumulation'],
      },
    };
    const awarded: CertificationEvent = {
      type: 'certification-awarded',
      personId: person.id,
      award: certification,
    };
    await portal.ledger.change(certificationStream, person.id, seed, () => ({
      ok: true,
      events: [awarded],
    }));
    expect(await issueAwarded(portal)).toEqual({ issued: 1, refused: 0, failures: [] });
    const signed = await readSigned(portal, `certification:${person.id}`);
    expect(signed?.badge.name).toBe('Community Engagement Professional');
    expect(signed?.badge.evidence?.map(({ id, name }) => [id, name])).toEqual([
      [`${portal.config.origin}/badges/${badge.publicId}`, 'Facilitating Reflection'],
      [undefined, 'Community Partnerships'],
    ]);
    expect(await verifyAsStranger(test, signed?.badge ?? '')).toMatchObject({ verdict: 'valid' });
  });
});

describe('what was not awarded', () => {
  it.each([
    ['an application that the panel has decided on and nobody has awarded', 'decided'],
    ['an application that does not exist', undefined],
  ] as const)('has no badge: %s', async (_name, upTo) => {
    const { portal } = test;
    const applicationId =
      upTo === undefined
        ? 'none'
        : (await award(portal, { emailAddress: 'ada@example.org', upTo })).applicationId;
    expect(await issueAwarded(portal)).toMatchObject({ issued: 0 });
    expect(await issueAwarded(portal, { applicationId })).toMatchObject({ issued: 0 });
    expect(await counts()).toEqual({
      badges: 0,
      tokens: 0,
      places: 0,
      addresses: 0,
      issuedEvents: 0,
    });
  });
});

describe('one badge for one award', () => {
  it('stays one, however often it is asked for', async () => {
    const { applicationId } = await award(test.portal, { emailAddress: 'ada@example.org' });
    await issueAwarded(test.portal);
    const before = await readSigned(test.portal, `application:${applicationId}`);
    await issueAwarded(test.portal, { applicationId });
    await catchUp(test.portal);
    expect(await readSigned(test.portal, `application:${applicationId}`)).toEqual(before);
    expect(await counts()).toEqual(one);
  });

  it('stays one, however many ask at once without knowing of each other', async () => {
    const { applicationId } = await award(test.portal, { emailAddress: 'ada@example.org' });
    const key = `application:${applicationId}`;
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => issueBadge(test.portal, key)));
    expect(outcomes).toEqual(['issued', 'issued', 'issued', 'issued']);
    expect(await counts()).toEqual(one);
  });

  it('stays one, wherever the process dies', async () => {
    const { applicationId } = await award(test.portal, { emailAddress: 'ada@example.org' });
    const id = `application:${applicationId}`;
    const publicIds = new Set<string>();
    let interruptions = 0;
    for (let nth = 1, broke = true; broke; nth += 1) {
      broke = false;
      for (const when of ['before', 'after'] as const) {
        const broken = breakAt(test.portal, nth, when);
        const { failures } = await issueAwarded(test.portal);
        broken.mend();
        const badge = await loadBadge(test.portal, id);
        if (badge !== undefined) publicIds.add(badge.publicId);
        if (!broken.broke()) continue;
        broke = true;
        interruptions += 1;
        expect(failures).toHaveLength(1);
      }
    }
    expect(interruptions).toBeGreaterThanOrEqual(4);
    expect(publicIds.size).toBe(1);
    expect(await counts()).toEqual(one);
    const signed = await readSigned(test.portal, id);
    expect(await verifyAsStranger(test, signed?.badge ?? '')).toMatchObject({ verdict: 'valid' });
  });

  it.each([1, 2, 3, 4, 5].flatMap((nth) => [[nth, 'before'] as const, [nth, 'after'] as const]))(
    'stays one if it dies at write number %i, %s it is made',
    async (nth, when) => {
      await award(test.portal, { emailAddress: 'ada@example.org' });
      const broken = breakAt(test.portal, nth, when);
      expect((await issueAwarded(test.portal)).failures).toHaveLength(1);
      expect(broken.broke()).toBe(true);
      broken.mend();
      expect((await issueAwarded(test.portal)).failures).toEqual([]);
      expect(await counts()).toEqual(one);
    },
  );

  it('has an index of its own among many', async () => {
    for (let number = 0; number < 12; number += 1)
      await award(test.portal, { emailAddress: `person-${number}@example.org` });
    const both = await Promise.all([issueAwarded(test.portal), issueAwarded(test.portal)]);
    expect(both.map(({ issued }) => issued)).toEqual([12, 0]);
    expect(await counts()).toEqual({
      badges: 12,
      tokens: 12,
      places: 12,
      addresses: 12,
      issuedEvents: 12,
    });
  });
});

describe('an award that cannot become a badge', () => {
  it('says why, holds up nobody, and becomes one when that is over', async () => {
    const { portal } = test;
    const { person, applicationId } = await award(portal, { emailAddress: 'ada@example.org' });
    await award(portal, { emailAddress: 'leo@example.org' });
    await portal.people.rename(person.id, '', seed);
    expect(await issueAwarded(portal)).toEqual({ issued: 1, refused: 1, failures: [] });
    await issueAwarded(portal);
    const waiting = await loadBadge(portal, `application:${applicationId}`);
    expect(waiting).toMatchObject({ standing: 'planned', refusal: expect.stringMatching(/\w/) });
    const refusals = await portal.ledger.lines({ type: 'issue-refused', limit: 10 });
    expect(refusals).toHaveLength(1);
    await portal.people.rename(person.id, 'Ada', seed);
    expect(await issueAwarded(portal)).toEqual({ issued: 1, refused: 0, failures: [] });
    expect(await loadBadge(portal, `application:${applicationId}`)).not.toHaveProperty('refusal');
  });
});

describe('what is kept of a badge', () => {
  it('is not signed again as a token when somebody has changed it', async () => {
    const { portal } = test;
    const { applicationId } = await award(portal, { emailAddress: 'ada@example.org', name: 'Ada' });
    // Plan, place, badge; it dies before the token.
    const broken = breakAt(portal, 3, 'after');
    await issueAwarded(portal);
    broken.mend();
    await portal.database.$client.execute(
      `UPDATE issued_badges SET badge = replace(badge, '"Ada"', '"Mallory"')`,
    );
    expect((await issueAwarded(portal)).failures).toHaveLength(1);
    const signed = await readSigned(portal, `application:${applicationId}`);
    expect(JSON.stringify(signed?.badge)).toContain('Mallory');
    expect(signed?.token).toBeUndefined();
  });
});
