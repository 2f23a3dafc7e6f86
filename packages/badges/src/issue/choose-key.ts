import type { KeyKind } from '../crypto/jwk.js';
import { BadgeError } from '../errors.js';
import { ALGORITHMS, type JoseAlgorithm } from '../jwt/algorithms.js';
import type { NamedSigner } from '../keys/named-signer.js';
import { type IssuedSuite, issuedSuite } from '../proofs/suites.js';
import type { KeyRing } from './key-ring.js';

/** A key, and the kind of proof it is to make. */
export interface ProofChoice {
  readonly key: NamedSigner;
  readonly cryptosuite: IssuedSuite;
}

// The first that there is a key for. Every verifier of Open Badges 3.0 has to know eddsa-rdfc-2022.
const SUITES: readonly IssuedSuite[] = ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'];
// Every verifier has to know RS256, and the certified ones know ES256: Open Badges 3.0, section 8.2.2.
const TOKEN_KINDS: readonly KeyKind[] = ['RSA', 'P-256', 'P-384', 'Ed25519'];

/** The key and kind of proof for a badge: those that are asked for, or the best there is a key for. */
export function chooseProof({ signers }: KeyRing, asked: IssuedSuite | undefined): ProofChoice {
  if (asked !== undefined && !SUITES.includes(asked))
    throw optionInvalid(`A proof is one of ${SUITES.join(', ')}.`, '/cryptosuite');
  for (const cryptosuite of asked === undefined ? SUITES : [asked]) {
    const key = firstOf(signers, issuedSuite(cryptosuite).keys);
    if (key !== undefined) return { key, cryptosuite };
  }
  const wanted = asked ?? 'embedded proofs';
  throw unsuitable(
    `No active key is for ${wanted}: use Ed25519, P-256 or P-384, or issue a token.`,
  );
}

/** The key for a token: that of the algorithm that is asked for, or the one that most verifiers know. */
export function chooseTokenKey(
  { signers }: KeyRing,
  asked: JoseAlgorithm | undefined,
): NamedSigner {
  const kinds = TOKEN_KINDS.filter((kind) => asked === undefined || ALGORITHMS[kind] === asked);
  if (kinds.length === 0) {
    const known = TOKEN_KINDS.map((kind) => ALGORITHMS[kind]).join(', ');
    throw optionInvalid(`A token is signed with one of ${known}.`, '/algorithm');
  }
  const key = firstOf(signers, kinds);
  if (key === undefined) throw unsuitable(`No active key is for ${asked}.`);
  return key;
}

/** The key that signs where nothing is asked for: for an embedded proof, or where none is for those, for a token. */
export function chooseDefaultKey(keys: KeyRing): NamedSigner {
  const isForProofs = SUITES.some((suite) => firstOf(keys.signers, issuedSuite(suite).keys));
  return isForProofs ? chooseProof(keys, undefined).key : chooseTokenKey(keys, undefined);
}

/** The key for badges of which the holder shows a part. */
export function chooseDisclosureKey({ signers }: KeyRing): NamedSigner {
  const key = signers.get('P-256');
  if (key === undefined) throw unsuitable('No active key is for ecdsa-sd-2023: use P-256.');
  return key;
}

function firstOf(signers: KeyRing['signers'], kinds: readonly KeyKind[]): NamedSigner | undefined {
  const kind = kinds.find((wanted) => signers.has(wanted));
  return kind && signers.get(kind);
}

function unsuitable(message: string): BadgeError {
  return new BadgeError('key.unsuitable', message, {
    path: '/keys',
    hint: 'Give the issuer a key of that kind; generateKey makes each.',
  });
}

function optionInvalid(message: string, path: string): BadgeError {
  return new BadgeError('option.invalid', message, { path });
}
