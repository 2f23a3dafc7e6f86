import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../../support/contexts.js';
import type { Json } from '../../support/json-edit.js';
import { badgeBy, signedWith, tokenOf, withPayload } from '../badge.js';
import { type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

const key = ed25519();

function recordOf(contents: readonly unknown[], changes: Json = {}): Json {
  const { credentialSubject, ...badge } = badgeBy(key.did);
  return {
    ...badge,
    '@context': [CREDENTIALS_V2, CLR, OPEN_BADGES_3_0_3],
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000c1',
    type: ['VerifiableCredential', 'ClrCredential'],
    credentialSubject: {
      id: Reflect.get(Object(credentialSubject), 'id'),
      type: ['ClrSubject'],
      verifiableCredential: contents,
    },
    ...changes,
  };
}

function signed(credential: Json): string {
  return tokenOf(credential, key, { header: { kid: `${key.did}#${key.multibase}` } });
}

const NO_BADGE = 'input.not-an-open-badge';
const UNKNOWN = 'json-ld.context-unknown';

/** Learner records, and what the badges in them change about them: nothing. */
export async function learnerRecordCases(): Promise<readonly CorpusCase[]> {
  const badge = await signedWith(badgeBy(key.did), key);
  const forged = { ...badge, name: 'Another' };
  const token = signed(recordOf([badge]));
  return casesOf('learner-records', [
    {
      title: 'a token with a good badge',
      input: token,
      expected: ['valid'],
      warnings: [NO_BADGE, UNKNOWN],
    },
    {
      title: 'a token with a badge as a token',
      input: signed(recordOf([signed(badgeBy(key.did))])),
      expected: ['valid'],
      warnings: [NO_BADGE, UNKNOWN],
    },
    {
      title: 'a token with a good badge and a forged one',
      input: signed(recordOf([badge, forged])),
      expected: ['valid'],
      warnings: [NO_BADGE, UNKNOWN, 'proof.signature'],
    },
    {
      title: 'a token to which a badge was added later',
      input: withPayload(token, recordOf([badge, badge])),
      expected: ['invalid', 'proof.signature'],
      warnings: [NO_BADGE, UNKNOWN],
    },
    {
      title: 'a token that contains nothing',
      input: signed(recordOf([])),
      expected: ['invalid', 'schema.invalid'],
      warnings: [UNKNOWN],
    },
    {
      title: 'an embedded proof under a context that is not at hand',
      input: recordOf([badge], { proof: badge.proof }),
      expected: ['unverifiable', UNKNOWN],
      warnings: [NO_BADGE, 'json-ld.repeated-node'],
    },
  ]);
}
