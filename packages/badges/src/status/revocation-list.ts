import * as z from 'zod/mini';
import type { JsonValue } from '../json/json-value.js';
import { readAs } from '../json/read-as.js';
import { didWebUrl, isDidWeb } from '../keys/did-web.js';
import { schemaPartsOf } from '../model/schema-parts.js';
import { parseUrl } from '../model/url.js';
import { type CheckResult, passed } from '../report/check-result.js';
import { listInvalid, setAside, stillOpen } from './status-problems.js';

/** A plain list of the credentials that one issuer has revoked: 1EdTech’s older way, which is not signed. */
export interface RevocationList {
  /** The address it is kept at. */
  readonly id: string;
  readonly issuer: { readonly id: string };
  /** Two names for one member: the documents and the programs that read it differ. */
  readonly revokedCredential?: readonly RevokedCredential[];
  readonly revokedCredentials?: readonly RevokedCredential[];
}

/** A credential in a {@link RevocationList}. */
export interface RevokedCredential {
  readonly id: string;
  /** Absent means `true`. */
  readonly revoked?: boolean;
  readonly revocationReason?: string;
}

const { list, objectOrAddress } = schemaPartsOf('tolerant');

const revoked: z.ZodMiniType<readonly RevokedCredential[]> = list<RevokedCredential>(
  z.union([
    z.looseObject({
      id: z.string(),
      revoked: z.exactOptional(z.boolean()),
      revocationReason: z.exactOptional(z.string()),
    }),
    z.pipe(
      z.string(),
      z.transform((id) => ({ id })),
    ),
  ]),
);

const revocationList: z.ZodMiniType<RevocationList> = z
  .looseObject({
    id: z.string(),
    issuer: objectOrAddress<{ id: string }>(z.looseObject({ id: z.string() }), (id) => ({ id })),
    revokedCredential: z.exactOptional(revoked),
    revokedCredentials: z.exactOptional(revoked),
  })
  // Without either it may be a list in words that nobody here knows, of which none would be heard.
  .check(z.refine((read) => (read.revokedCredential ?? read.revokedCredentials) !== undefined));

/** Reads a list; `undefined` when it is none, or when one of its entries cannot be understood. */
export function parseRevocationList(document: JsonValue): RevocationList | undefined {
  const result = readAs(revocationList, document);
  return result.success ? result.data : undefined;
}

/** Whose status is looked for, and where. */
export interface RevocationQuery {
  readonly credentialId: string;
  readonly issuerId: string;
  /** The address of the list. */
  readonly address: string;
  /** Where the credential names the list. */
  readonly path: string;
}

/**
 * What a list of revoked credentials says of one.
 *
 * Nobody signed the list, so all that speaks for it is where it is kept. At the host that the issuer’s identifier
 * names, it is as good as the keys found there, and both of its answers count. Kept elsewhere, or for an issuer whose
 * identifier names no host, anybody could have written it: neither answer counts, and what it says is told.
 */
export function judgeRevocation(found: RevocationList, query: RevocationQuery): CheckResult {
  const { address, credentialId, issuerId, path } = query;
  if (found.id !== address || found.issuer.id !== issuerId)
    return stillOpen(listInvalid('the list found there is another, or another issuer’s'), path);
  const entries = [...(found.revokedCredential ?? []), ...(found.revokedCredentials ?? [])];
  const entry = entries.find(({ id, revoked }) => id === credentialId && revoked !== false);
  if (!isKeptByIssuer(address, issuerId)) {
    const told = entry === undefined ? '' : ', though it calls the badge revoked';
    const why = `its list is not signed and not kept at an address of the issuer${told}`;
    return stillOpen(listInvalid(why), path);
  }
  return entry === undefined ? passed : setAside('status.revoked', entry.revocationReason, path);
}

/** Only lists over https are fetched, so an origin in common is one over https. */
function isKeptByIssuer(address: string, issuerId: string): boolean {
  const home = isDidWeb(issuerId) ? didWebUrl(issuerId) : issuerId;
  return home !== undefined && parseUrl(home)?.origin === new URL(address).origin;
}
