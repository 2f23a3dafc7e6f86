import { describe, expect, test } from 'vitest';
import { type VerifyPresentationOptions, verifyBadge } from '../../src/index.js';
import { NOW } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import {
  badgeFor,
  CHALLENGE,
  HOLDER,
  outcomeOf,
  presentationOf,
  presented,
} from '../support/presentations.js';

const DOMAIN = 'https://portal.example.org';

const badge = await badgeFor(HOLDER);

describe('a presentation has to answer what was asked', () => {
  const asked = { domain: DOMAIN };
  const rows: readonly (readonly [
    name: string,
    options: Json,
    expected: readonly string[],
    asked?: Partial<VerifyPresentationOptions>,
  ])[] = [
    ['with another challenge', { challenge: 'another' }, ['proof.purpose']],
    ['without a challenge', { challenge: undefined }, ['proof.purpose']],
    ['with the challenge among others', { challenge: [CHALLENGE, 'another'] }, ['proof.purpose']],
    ['to assert something', { proofPurpose: 'assertionMethod' }, ['proof.purpose']],
    ['for the domain that asked', { domain: DOMAIN }, [], asked],
    ['for the domain that asked, among others', { domain: ['a.example', DOMAIN] }, [], asked],
    ['for another domain', { domain: 'https://evil.example' }, ['proof.purpose'], asked],
    ['for no domain, where one asked', {}, ['proof.purpose'], asked],
    ['for a domain, where none asked', { domain: DOMAIN }, ['proof.purpose']],
    ['in time', { expires: '2026-06-01T00:00:01Z' }, []],
    ['too late', { expires: '2026-06-01T00:00:00Z' }, ['proof.expired']],
  ];

  for (const [name, options, codes, question] of rows) {
    test(name, async () => {
      const document = await presented(presentationOf([badge]), { options });
      const [verdict, found] = await outcomeOf(document, question);
      expect([verdict, found]).toEqual([codes.length === 0 ? 'valid' : 'invalid', codes]);
    });
  }
});

describe('the key of a holder with a document', () => {
  const holder = 'did:web:holder.example.org';
  const method = {
    id: `${holder}#1`,
    type: 'Multikey',
    controller: holder,
    publicKeyMultibase: HOLDER.slice('did:key:'.length),
  };

  test.each([
    ['is one it lists to authenticate', { authentication: [method.id] }, ['valid', []]],
    ['may be described there', { verificationMethod: [], authentication: [method] }, ['valid', []]],
    [
      'is none it lists for credentials alone',
      { assertionMethod: [method.id] },
      ['invalid', ['key.not-controlled-by-issuer']],
    ],
    ['is none it lists for nothing', {}, ['invalid', ['key.not-controlled-by-issuer']]],
  ])('%s', async (_, lists, expected) => {
    const document = { id: holder, verificationMethod: [method], ...lists };
    const fetch = async () => new Response(JSON.stringify(document));
    const signedByHolder = await presented(presentationOf([await badgeFor(holder)], { holder }), {
      verificationMethod: method.id,
    });
    const found = await outcomeOf(signedByHolder, { fetch, online: true });
    expect(found.slice(0, 2)).toEqual(expected);
  });

  test('signs no badges, where it is listed to authenticate', async () => {
    const document = { id: holder, verificationMethod: [method], authentication: [method.id] };
    const fetch = async () => new Response(JSON.stringify(document));
    const issuer = { id: holder, type: ['Profile'] };
    const own = await badgeFor(HOLDER, { issuer }, { seed: 4, verificationMethod: method.id });
    const { problems } = await verifyBadge(own, { now: NOW, fetch });
    expect(problems.map(({ code }) => code)).toEqual(['key.not-controlled-by-issuer']);
  });
});
