import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../../support/contexts.js';
import { endorsementBy } from '../../support/endorsements.js';
import { edit, type Json } from '../../support/json-edit.js';
import { badgeBy, HOST, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const key = ed25519();
const SERVICE = `${HOST}/refresh/1`;
const id = String(badgeBy(key.did).id);
const CONTEXTS = [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS];

/** What hangs on a badge and leads away from it: endorsements, a newer copy, and endorsements by themselves. */
export async function attachmentCases(): Promise<readonly CorpusCase[]> {
  return casesOf('attachments', [...(await endorsementCases()), ...(await refreshCases())]);
}

async function endorsementCases(): Promise<readonly CaseDraft[]> {
  const good = await endorsementBy(2, id);
  const carrying = (endorsement: unknown) =>
    signedWith(badgeBy(key.did, { endorsement: [endorsement].flat() }), key);
  const { proof: _, ...unsigned } = good;
  const endorsed = (
    title: string,
    input: CaseDraft['input'] | Promise<Json>,
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `endorsement: ${title}`,
    threats: ['T13'],
    input,
    expected: ['valid'],
    warnings,
  });
  return [
    endorsed('that holds', carrying(good)),
    endorsed('that is not signed', carrying(unsigned), ['endorsement.invalid']),
    endorsed(
      'that was changed',
      carrying(edit(good, { '/credentialSubject/endorsementComment': 'Excellent.' })),
      ['endorsement.invalid'],
    ),
    endorsed(
      'signed by an attacker in another’s name',
      carrying(await endorsementBy(2, id, {}, { seed: 9 })),
      ['endorsement.invalid'],
    ),
    endorsed('of another badge', carrying(await endorsementBy(2, 'urn:uuid:another')), [
      'endorsement.subject-mismatch',
    ]),
    endorsed(
      'that has expired',
      carrying(await endorsementBy(2, id, { validUntil: '2026-05-01T00:00:00Z' })),
      ['endorsement.invalid'],
    ),
    endorsed(
      'as a token that is none',
      signedWith(badgeBy(key.did, { endorsementJwt: ['a.b.c'] }), key),
      ['endorsement.invalid'],
    ),
    {
      title: 'an endorsement by itself',
      threats: ['T5'],
      input: good,
      expected: ['valid'],
      warnings: ['input.not-an-open-badge'],
    },
    {
      title: 'an endorsement by itself, unsigned',
      threats: ['T5'],
      input: unsigned,
      expected: ['invalid', 'proof.missing'],
      warnings: ['input.not-an-open-badge'],
    },
    {
      title: 'a badge with a proof taken from its endorsement',
      threats: ['T13'],
      input: { ...badgeBy(key.did, { endorsement: [good] }), proof: [good.proof].flat() },
      expected: ['invalid', 'key.not-controlled-by-issuer'],
    },
  ];
}

async function refreshCases(): Promise<readonly CaseDraft[]> {
  const badge = (changes: Json = {}) =>
    badgeBy(key.did, {
      '@context': CONTEXTS,
      refreshService: { id: SERVICE, type: '1EdTechCredentialRefresh' },
      ...changes,
    });
  const given = await signedWith(badge(), key);
  const refreshed = (
    title: string,
    body: unknown,
    expected: CaseDraft['expected'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `refresh: ${title}`,
    threats: ['T20'],
    input: given,
    network: { [SERVICE]: { body } },
    expected,
    warnings,
  });
  const newer = { validFrom: '2026-05-01T00:00:00Z' };
  return [
    refreshed('a newer copy', await signedWith(badge(newer), key), ['valid']),
    refreshed(
      'a copy that has expired',
      await signedWith(badge({ ...newer, validUntil: '2026-05-15T00:00:00Z' }), key),
      ['invalid', 'validity.expired'],
    ),
    refreshed('a copy that is not signed', badge(newer), ['valid'], ['refresh.failed']),
    refreshed(
      'a copy by an attacker',
      await signedWith(badge(newer), { ...ed25519(9), did: key.did }),
      ['valid'],
      ['refresh.failed'],
    ),
    refreshed(
      'another badge',
      await signedWith(badge({ ...newer, id: 'urn:uuid:another' }), key),
      ['valid'],
      ['refresh.failed'],
    ),
    refreshed('a page', '<html></html>', ['valid'], ['refresh.failed']),
    {
      title: 'refresh: nothing there',
      threats: ['T20'],
      input: given,
      expected: ['valid'],
      warnings: ['refresh.failed'],
    },
    {
      title: 'refresh: at a private address',
      threats: ['T31'],
      input: signedWith(
        badge({ refreshService: { id: 'https://127.0.0.1/', type: '1EdTechCredentialRefresh' } }),
        key,
      ),
      expected: ['valid'],
      warnings: ['refresh.failed'],
    },
  ];
}
