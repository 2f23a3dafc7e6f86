import type { PublicKey } from '../crypto/crypto.js';
import { BadgeError } from '../errors.js';
import { isJsonObject, type JsonObject } from '../json/json-value.js';
import { explainJsonLdError } from '../json-ld/canonize.js';
import { didKeyOf, didKeyVerificationMethod, isDidKey } from '../keys/did-key.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { encodePublicMultikey } from '../keys/multikey.js';
import { ownKeyResolver } from '../keys/own-key-resolver.js';
import { readPublicHalf } from '../keys/read-public-half.js';
import type { Signer } from '../keys/signer.js';
import { isUnderIssuer } from '../keys/under-issuer.js';
import type { AchievementCredential, Profile, Proof } from '../model/achievement-credential.js';
import { isAbsoluteIri } from '../model/iri.js';
import { schemasOf } from '../model/schema.js';
import { Requester } from '../network/requester.js';
import { signEddsaRdfc2022 } from '../proofs/sign-eddsa-rdfc-2022.js';
import type { ProblemCode } from '../report/codes.js';
import { readOptions } from '../verify/options.js';
import { verifyDocument } from '../verify/verify-document.js';
import type { BadgeDraft, IssuerProfile } from './badge-draft.js';
import { buildCredential } from './build-credential.js';
import { inDraft } from './draft-path.js';
import { type IssuerDocument, issuerDocuments } from './issuer-documents.js';
import { copyPlain, draftInvalid, parseDraft } from './parse-draft.js';
import { readOtherUnsigned, readUnsigned } from './read-unsigned.js';
import { type CredentialSigner, withCheckedProof } from './signed-credential.js';

/** A badge with its signature. */
export interface SignedBadge extends AchievementCredential {
  readonly id: string;
  readonly proof: readonly Proof[];
}

/** Options of {@link createIssuer}. */
export interface CreateIssuerOptions {
  /** Who issues. Without an id it is the `did:key` of the key. */
  readonly profile: IssuerProfile;
  /** A key, or a signer that keeps it elsewhere. */
  readonly key: Signer;
  /** The name of the key in the issuer’s document; the issuer’s id, `#` and the public key otherwise. */
  readonly verificationMethod?: string;
}

/** Options of {@link Issuer.issue}. */
export interface IssueOptions {
  /** The instant of signing; the clock otherwise. The signature keeps its seconds. */
  readonly created?: Date;
}

/** Signs badges in one issuer’s name. */
export interface Issuer extends CredentialSigner {
  readonly profile: Profile;
  readonly verificationMethod: string;
  /**
   * Signs a badge. The badge is verified before it is handed out.
   *
   * @throws {@link BadgeError} `draft.invalid` with the path of what is wrong; `issue.self-check` when the badge would
   * not verify, for instance because the signer signs with another key than it names.
   */
  issue(draft: BadgeDraft, options?: IssueOptions): Promise<SignedBadge>;
  /**
   * Signs a credential that is complete but for its proof.
   *
   * @throws {@link BadgeError} as `issue` does; also when the credential names another issuer.
   */
  sign(credential: object, options?: IssueOptions): Promise<SignedBadge>;
  /**
   * What to publish, where, and with which media type, so that others can check the badges. Empty for `did:key`, and
   * for identifiers whose publication this package does not know.
   */
  documents(): readonly IssuerDocument[];
}

/**
 * Makes an issuer from who it is and a key to sign with.
 *
 * It does not publish anything: for a `did:web` or https id, verifiers look for the key in the document there.
 *
 * @throws {@link BadgeError} `draft.invalid` for a faulty profile, `key.malformed` for a faulty public key,
 * `key.mismatch` when a `did:key` id or the verification method is not that of the key.
 * @see Open Badges 3.0, section 8.3 "Linked Data Proof"
 * @example
 * ```ts
 * import { createIssuer, generateKey } from '@cop-credentials/badges';
 *
 * const key = await generateKey();
 * const issuer = createIssuer({ profile: { id: 'did:web:badges.example.org', name: 'Example Network' }, key });
 * issuer.profile.name; //=> 'Example Network'
 * issuer.verificationMethod === `did:web:badges.example.org#${key.publicKeyMultibase}`; //=> true
 * issuer.documents()[0]?.url; //=> 'https://badges.example.org/.well-known/did.json'
 * ```
 */
export function createIssuer(options: CreateIssuerOptions): Issuer {
  const { key, publicKey, publicKeyMultibase } = readSigner(options);
  const profile = readProfile(options.profile, publicKeyMultibase);
  const verificationMethod = readVerificationMethod(
    options.verificationMethod,
    profile.id,
    publicKeyMultibase,
  );
  // The issuer’s own key, so that checking one’s own badge asks nobody.
  const resolveKey = ownKeyResolver({ verificationMethod, publicKey });

  async function sign(credential: object, issueOptions?: IssueOptions): Promise<SignedBadge> {
    const created = readCreated(issueOptions);
    const unsigned = readUnsigned(credential, profile.id);
    const proof = await makeProof(unsigned, created);
    const badge = { ...unsigned, proof: [copyPlain(proof)] };
    return selfCheck(badge, resolveKey);
  }

  async function makeProof(credential: JsonObject, created: Date): Promise<unknown> {
    const signer = new WatchedSigner(key);
    try {
      return await signEddsaRdfc2022({
        credential,
        signer,
        verificationMethod,
        created: `${created.toISOString().slice(0, 19)}Z`,
      });
    } catch (error) {
      // A key service that is down is the caller’s to see; all else is about the credential.
      if (signer.failed) throw error;
      const message = explainJsonLdError(error)?.message ?? 'It is not a credential to be signed.';
      throw new BadgeError('draft.invalid', message, { cause: error });
    }
  }

  return {
    profile,
    verificationMethod,
    sign,
    signCredential: async (credential, issueOptions) => {
      const created = readCreated(issueOptions);
      const unsigned = readOtherUnsigned(credential, profile.id);
      const proof = copyPlain(await makeProof(unsigned, created));
      return withCheckedProof(unsigned, { proof, issuerId: profile.id, resolveKey });
    },
    documents: () => issuerDocuments({ id: profile.id, verificationMethod, publicKeyMultibase }),
    issue: async (draft, issueOptions) => {
      const parsed = parseDraft(draft);
      try {
        return await sign(await buildCredential(parsed, profile), issueOptions);
      } catch (error) {
        throw inDraft(error);
      }
    },
  };
}

function readSigner(options: CreateIssuerOptions | undefined): {
  readonly key: Signer;
  readonly publicKey: PublicKey;
  readonly publicKeyMultibase: string;
} {
  const key = options?.key;
  const publicKey = key && readPublicHalf(key);
  const publicKeyMultibase = publicKey && encodePublicMultikey(publicKey.toJwk());
  if (key !== undefined && publicKey?.kind === 'Ed25519' && publicKeyMultibase !== undefined)
    return { key, publicKey, publicKeyMultibase };
  throw new BadgeError('key.malformed', 'The signer’s publicKeyMultibase is not an Ed25519 key.', {
    path: '/key/publicKeyMultibase',
  });
}

function readCreated(options: IssueOptions | undefined): Date {
  const created: unknown = options?.created ?? new Date();
  if (created instanceof Date && !Number.isNaN(created.getTime())) return created;
  throw new BadgeError('option.invalid', 'created is not a date.', { path: '/created' });
}

/** Remembers whether it was the signer that failed, or what was to be signed. */
class WatchedSigner implements Signer {
  readonly algorithm: Signer['algorithm'];
  failed = false;
  readonly #signer: Signer;

  constructor(signer: Signer) {
    this.algorithm = signer.algorithm;
    this.#signer = signer;
  }

  async sign(data: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.#signer.sign(data);
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }
}

function readProfile(profile: IssuerProfile, publicKeyMultibase: string): Profile {
  const didKey = didKeyOf(publicKeyMultibase);
  const given = copyPlain(profile);
  if (!isJsonObject(given)) {
    throw new BadgeError('draft.invalid', 'A profile is an object.', { path: '/profile' });
  }
  const result = schemasOf('strict').profile.safeParse({ id: didKey, type: ['Profile'], ...given });
  if (!result.success) throw draftInvalid(result.error, 'The issuer’s profile');
  if (isDidKey(result.data.id) && result.data.id !== didKey) {
    throw new BadgeError('key.mismatch', 'The issuer’s did:key is not that of the key.', {
      path: '/profile/id',
    });
  }
  return result.data;
}

function readVerificationMethod(
  given: string | undefined,
  issuerId: string,
  publicKeyMultibase: string,
): string {
  if (isDidKey(issuerId)) {
    const only = didKeyVerificationMethod(issuerId);
    if (given === undefined || given === only) return only;
  } else {
    const method = given ?? `${issuerId}#${publicKeyMultibase}`;
    if (isAbsoluteIri(method) && isUnderIssuer(method, issuerId)) return method;
  }
  throw new BadgeError('key.mismatch', 'The verification method is not under the issuer’s id.', {
    path: '/verificationMethod',
    hint: 'It is the issuer’s id, # and a name for the key.',
  });
}

/** Judges the new badge as any verifier would, but for its time, which may lie ahead, and its status. */
async function selfCheck(badge: JsonObject, resolveKey: KeyResolver): Promise<SignedBadge> {
  const reading = { problems: [], warnings: [], document: badge, source: [] };
  const settings = readOptions({ online: false });
  const requester = new Requester({ fetch: undefined, limits: settings.requestLimits });
  const report = await verifyDocument(reading, { settings, requester, resolveKey });
  const [problem] = report.problems.filter(({ code }) => !NOT_ABOUT_SIGNING.has(code));
  if (problem === undefined && isSignedBadge(badge)) return badge;
  const message = `The badge just signed would not verify: ${problem?.message ?? 'it has no proof.'}`;
  throw new BadgeError('issue.self-check', message, {
    hint: 'The signer may sign with another key than its publicKeyMultibase.',
  });
}

const NOT_ABOUT_SIGNING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'validity.expired',
  'validity.not-yet-valid',
  'status.unsupported',
]);

function isSignedBadge(badge: object): badge is SignedBadge {
  const result = schemasOf('strict').achievementCredential.safeParse(badge);
  return result.success && result.data.proof !== undefined;
}
