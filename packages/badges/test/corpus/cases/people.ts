import { createHash } from 'node:crypto';
import { edit } from '../../support/json-edit.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const key = ed25519();
const EMAIL = 'alice@example.org';

/** Whose badge it is, and whether the reader knows the issuer. */
export function personCases(): Promise<readonly CorpusCase[]> {
  return casesOf('people', [...recipientCases(), ...trustCases()]);
}

function signedFor(identifier: unknown, id: unknown = undefined) {
  const badge = edit(badgeBy(key.did), {
    '/credentialSubject/identifier': identifier,
    '/credentialSubject/id': id,
  });
  return signedWith(badge, key);
}

function hashed(
  algorithm: 'sha256' | 'md5',
  text: string,
  salt?: string,
  identityType = 'emailAddress',
) {
  const digest = createHash(algorithm)
    .update(`${text}${salt ?? ''}`)
    .digest('hex');
  return [
    {
      type: 'IdentityObject',
      hashed: true,
      identityHash: `${algorithm}$${digest}`,
      identityType,
      ...(salt !== undefined && { salt }),
    },
  ];
}

function recipientCases(): readonly CaseDraft[] {
  const threats = ['T35', 'T36'];
  const recipient = { emailAddress: EMAIL };
  const id = 'did:example:alice';
  const asked = (
    title: string,
    input: CaseDraft['input'],
    given: Readonly<Record<string, string>>,
    expected: CaseDraft['expected'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({ title, threats, input, options: { recipient: given }, expected, warnings });
  const not: CaseDraft['expected'] = ['invalid', 'recipient.not-matched'];
  return [
    asked('hers, by e-mail', signedFor(hashed('sha256', EMAIL, 'salt')), recipient, ['valid']),
    asked('hers, by id', signedFor(undefined, id), { id }, ['valid']),
    asked('somebody else’s, by id', signedFor(undefined, id), { id: 'did:example:eve' }, not),
    asked(
      'somebody else’s, by e-mail',
      signedFor(hashed('sha256', EMAIL, 'salt')),
      { emailAddress: 'eve@example.org' },
      not,
    ),
    asked(
      'with the salt in front',
      signedFor(hashed('sha256', `salt${EMAIL}`).map((entry) => ({ ...entry, salt: 'salt' }))),
      recipient,
      not,
    ),
    asked(
      'of another type of identifier',
      signedFor(hashed('sha256', EMAIL, 'salt', 'userName')),
      recipient,
      not,
    ),
    asked(
      'that names her by an id alone, asked by e-mail',
      signedFor(undefined, id),
      recipient,
      not,
    ),
    asked(
      'in plain text',
      signedFor([
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: EMAIL,
          identityType: 'emailAddress',
        },
      ]),
      recipient,
      ['valid'],
    ),
    asked(
      'with MD5',
      signedFor(hashed('md5', EMAIL, 'salt')),
      recipient,
      ['valid'],
      ['recipient.weak-hash'],
    ),
    asked(
      'with a hash nobody knows',
      signedFor([
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: 'rot13$abc',
          identityType: 'emailAddress',
        },
      ]),
      recipient,
      not,
    ),
    {
      title: 'nobody asked',
      threats,
      input: signedFor(hashed('sha256', EMAIL, 'salt')),
      expected: ['valid'],
    },
  ];
}

function trustCases(): readonly CaseDraft[] {
  const input = signedFor(undefined, 'did:example:alice');
  return [
    {
      title: 'an issuer on the list',
      threats: ['T37'],
      input,
      options: { trustedIssuers: [key.did] },
      expected: ['valid'],
    },
    {
      title: 'an issuer not on the list',
      threats: ['T37'],
      input,
      options: { trustedIssuers: ['did:web:other.example'] },
      expected: ['valid'],
      warnings: ['issuer.not-listed'],
    },
    {
      title: 'an empty list',
      threats: ['T37'],
      input,
      options: { trustedIssuers: [] },
      expected: ['valid'],
      warnings: ['issuer.not-listed'],
    },
  ];
}
