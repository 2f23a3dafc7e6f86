import { BadgeError } from '../errors.js';
import { isJsonObject } from '../json/json-value.js';
import { readAs } from '../json/read-as.js';
import type { Signer } from '../keys/signer.js';
import type { Profile } from '../model/achievement-credential.js';
import { schemasOf } from '../model/schema.js';
import type { IssuerProfile } from './badge-draft.js';
import { chooseDefaultKey } from './choose-key.js';
import { createEndorsing } from './create-endorsing.js';
import { createReissuing } from './create-reissuing.js';
import { createSigning } from './create-signing.js';
import { inGiven } from './draft-path.js';
import { fillTypes } from './fill-types.js';
import { issuingOf } from './issue-drafts.js';
import type { Issuer } from './issuer.js';
import { issuerDocuments } from './issuer-documents.js';
import type { IssuerKey } from './issuer-key.js';
import { identifierOf, makeKeyRing } from './key-ring.js';
import { copyPlain, draftInvalid } from './parse-draft.js';
import { readIssuerKeys } from './read-issuer-keys.js';

/** Options of {@link createIssuer}: who issues, and either the one key it has or all of them. */
export type CreateIssuerOptions = IssuerIdentity & (OneKey | SeveralKeys);

/** Who an issuer is. */
export interface IssuerIdentity {
  /** Who issues. Without an id it is the key itself: its `did:key`, or `did:jwk` for RSA. */
  readonly profile: IssuerProfile;
  /** The clock, for times of signing that are not given. */
  readonly now?: () => Date;
}

/** The one key of an issuer. */
export interface OneKey {
  /** A key, or a signer that keeps it elsewhere. */
  readonly key: Signer;
  /**
   * The name of the key in the issuer’s document; the issuer’s id, `#` and the key otherwise (as Multikey, RSA keys by
   * their thumbprint).
   */
  readonly verificationMethod?: string;
  readonly keys?: never;
}

/** The keys of an issuer over the years. */
export interface SeveralKeys {
  /** All that it has or had. One at least is active, and of each algorithm one at most. */
  readonly keys: readonly IssuerKey[];
  readonly key?: never;
  readonly verificationMethod?: never;
}

/**
 * Makes an issuer from who it is and the keys it signs with.
 *
 * It does not publish anything: for a `did:web` or https id, verifiers look for the keys in the documents there.
 *
 * @throws {@link BadgeError} `draft.invalid` for a faulty profile, `key.malformed` for a faulty public key,
 * `key.mismatch` when a `did:key` or `did:jwk` id or a verification method is not that of the key, `option.invalid` for
 * keys that contradict each other.
 * @see Open Badges 3.0, section 8 "Proofs (Signatures)"
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
 * @example A key is replaced, and another was stolen
 * ```ts
 * import { createIssuer, generateKey } from '@cop-credentials/badges';
 *
 * const [present, former, stolen] = [await generateKey(), await generateKey(), await generateKey()];
 * const id = 'did:web:badges.example.org';
 * const issuer = createIssuer({
 *   profile: { id, name: 'Example Network' },
 *   keys: [
 *     { status: 'active', key: present, id: `${id}#2026` },
 *     { status: 'retired', publicKey: former, id: `${id}#2025` },
 *     { status: 'compromised', publicKey: stolen, id: `${id}#2024`, revoked: '2026-02-01T00:00:00Z' },
 *   ],
 * });
 * issuer.verificationMethod; //=> 'did:web:badges.example.org#2026'
 * issuer.documents()[0]?.content.assertionMethod; //=> ['did:web:badges.example.org#2026', 'did:web:badges.example.org#2025']
 * ```
 * @example A badge is replaced, as its name was wrong, and the old one called back
 * ```ts
 * import { createIssuer, createMemoryStatusListStore, createStatusLists, generateKey } from '@cop-credentials/badges';
 *
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const statusLists = createStatusLists({
 *   issuer,
 *   store: createMemoryStatusListStore(),
 *   baseUrl: 'https://badges.example.org/status',
 * });
 * const old = await issuer.issue({
 *   id: 'urn:uuid:1',
 *   achievement: {
 *     id: 'https://badges.example.org/achievements/facilitation',
 *     name: 'Facilitaton',
 *     description: 'Facilitates a community of practice.',
 *     criteria: { narrative: 'Facilitated six meetings.' },
 *   },
 *   recipient: { emailAddress: 'alice@example.org' },
 *   credentialStatus: await statusLists.allocate('urn:uuid:1'),
 * });
 *
 * const changes = { name: 'Facilitation', achievement: { name: 'Facilitation' } };
 * const badge = await issuer.reissue(old, changes, { id: 'urn:uuid:2', statusLists });
 * badge.evidence?.map(({ id, name }) => [id, name]); //=> [['urn:uuid:1', 'Previous badge']]
 * badge.awardedDate === old.validFrom; //=> true
 * await statusLists.statusOf('urn:uuid:1'); //=> 'revoked'
 * ```
 */
export function createIssuer(options: CreateIssuerOptions): Issuer {
  const entries = readIssuerKeys(Object(options));
  const [{ publicKey }] = entries;
  const profile = readProfile(options.profile, identifierOf(publicKey));
  const keys = makeKeyRing(entries, profile.id);
  const { verificationMethod } = chooseDefaultKey(keys);
  const { now = () => new Date() } = options;
  const signing = createSigning(profile.id, keys, now);
  const issuing = { issuer: profile, signing, now };
  return {
    profile,
    verificationMethod,
    ...issuingOf(issuing),
    ...createReissuing(issuing, keys),
    ...createEndorsing({ issuer: profile, keys, now }),
    ...signing,
    documents: () => issuerDocuments(profile.id, keys.listed),
  };
}

function readProfile(profile: IssuerProfile, id: string): Profile {
  const given = copyPlain(profile);
  if (!isJsonObject(given))
    throw new BadgeError('draft.invalid', 'A profile is an object.', { path: '/profile' });
  const result = readAs(schemasOf('strict').profile, fillTypes({ id, ...given }, 'Profile'));
  if (!result.success) throw inGiven(draftInvalid(result.error, 'The issuer’s profile'), given);
  return result.data;
}
