import type { KeyKind } from '../crypto/jwk.js';
import { type JsonObject, member } from '../json/json-value.js';

/** A kind of proof whose signature covers the hash of its options and the hash of the document. */
export interface HashedSuite {
  /** How both are written before they are hashed: as canonical N-Quads, or as canonical JSON. */
  readonly canonicalForm: 'rdfc' | 'jcs';
  /** The kinds of key it is made with. P-384 goes with SHA-384, the others with SHA-256. */
  readonly keys: readonly KeyKind[];
  /** A context that its options have even where the document lacks it. */
  readonly ownContext?: string;
  readonly reference: string;
}

/** How a proof is checked. */
export type Suite =
  | { readonly kind: 'hashed'; readonly suite: HashedSuite }
  | { readonly kind: 'ecdsa-sd-2023' };

const EDDSA = 'Data Integrity EdDSA Cryptosuites 1.0';
const ECDSA = 'Data Integrity ECDSA Cryptosuites 1.0';

const eddsaRdfc2022: HashedSuite = {
  canonicalForm: 'rdfc',
  keys: ['Ed25519'],
  reference: `${EDDSA}, section 3.2`,
};

const ecdsaRdfc2019: HashedSuite = {
  canonicalForm: 'rdfc',
  keys: ['P-256', 'P-384'],
  reference: `${ECDSA}, section 3.2`,
};

const CRYPTOSUITES: ReadonlyMap<string, HashedSuite> = new Map<string, HashedSuite>([
  ['eddsa-rdfc-2022', eddsaRdfc2022],
  // The name it had while it was drafted.
  ['eddsa-2022', eddsaRdfc2022],
  [
    'eddsa-jcs-2022',
    { canonicalForm: 'jcs', keys: ['Ed25519'], reference: `${EDDSA}, section 3.3` },
  ],
  ['ecdsa-rdfc-2019', ecdsaRdfc2019],
  [
    'ecdsa-jcs-2019',
    { canonicalForm: 'jcs', keys: ['P-256', 'P-384'], reference: `${ECDSA}, section 3.3` },
  ],
]);

const ed25519Signature2020: HashedSuite = {
  canonicalForm: 'rdfc',
  keys: ['Ed25519'],
  ownContext: 'https://w3id.org/security/suites/ed25519-2020/v1',
  reference: `${EDDSA}, appendix A "Ed25519Signature2020"`,
};

/** The kinds of proof that badges are issued with: the one for Ed25519, and the one for P-256 and P-384. */
export type IssuedSuite = 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019';

/** How a proof of a kind that badges are issued with is made. */
export function issuedSuite(name: IssuedSuite): HashedSuite {
  return name === 'eddsa-rdfc-2022' ? eddsaRdfc2022 : ecdsaRdfc2019;
}

/** The way to check a proof, told by its type and cryptosuite; `undefined` where it is not known here. */
export function suiteOf(proof: JsonObject): Suite | undefined {
  const type = member(proof, 'type');
  if (type === 'Ed25519Signature2020') return { kind: 'hashed', suite: ed25519Signature2020 };
  const name = member(proof, 'cryptosuite');
  if (type !== 'DataIntegrityProof' || typeof name !== 'string') return undefined;
  if (name === 'ecdsa-sd-2023') return { kind: name };
  const suite = CRYPTOSUITES.get(name);
  return suite && { kind: 'hashed', suite };
}
