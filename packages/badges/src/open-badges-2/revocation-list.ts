import * as z from 'zod/mini';
import { readAs } from '../json/read-as.js';
import { schemaPartsOf } from '../model/schema-parts.js';
import { type CheckResult, passed } from '../report/check-result.js';
import { listInvalid, noAnswer, setAside, stillOpen } from '../status/status-problems.js';
import type { Verification } from '../verify/verification.js';
import type { Assertion } from './assertion.js';
import { cited } from './cited.js';
import { fetchLinked, type LinkedFailure } from './fetch-linked.js';
import { REVOCATION } from './references.js';
import { isSameId } from './web-address.js';

interface RevocationList {
  readonly issuer: { readonly id: string };
  readonly revokedAssertions: readonly RevokedAssertion[];
}

interface RevokedAssertion {
  readonly id?: string;
  /** The name of an assertion in Open Badges 1. */
  readonly uid?: string;
  readonly revocationReason?: string;
}

const { list, objectOrAddress, types } = schemaPartsOf('tolerant');
const text = z.string();

const revokedAssertion = z.union([
  z.pipe(
    text,
    z.transform((id): RevokedAssertion => ({ id })),
  ),
  z
    .looseObject({
      id: z.exactOptional(text),
      uid: z.exactOptional(text),
      revocationReason: z.exactOptional(text),
    })
    .check(z.refine(({ id, uid }) => id !== undefined || uid !== undefined)),
]);

const revocationList: z.ZodMiniType<RevocationList> = z.looseObject({
  type: types('RevocationList'),
  issuer: objectOrAddress<{ id: string }>(z.looseObject({ id: text }), (id) => ({ id })),
  revokedAssertions: list<RevokedAssertion>(revokedAssertion),
});

const PATH = '/badge/issuer/revocationList';

/**
 * Whether the issuer of a signed assertion has revoked it, by the list that the issuer’s profile names. A list that
 * cannot be had, is another issuer’s, or has an entry that cannot be read leaves the question open.
 *
 * @see Open Badges 2.0, “RevocationList”
 */
export async function checkRevocationList(
  { id, badge }: Assertion,
  address: string,
  verification: Verification,
): Promise<CheckResult> {
  const found = await fetchLinked(address, verification);
  if (!found.ok) return told(stillOpen(whyNot(found), PATH));
  const reading = readAs(revocationList, found.document);
  if (!reading.success)
    return told(stillOpen(listInvalid('what is found there is no list that can be read'), PATH));
  const { issuer, revokedAssertions } = reading.data;
  if (!isSameId(issuer.id, badge.issuer.id))
    return told(stillOpen(listInvalid('the list found there is another issuer’s'), PATH));
  const entry = revokedAssertions.find((revoked) =>
    [revoked.id, revoked.uid].some((name) => name !== undefined && isSameId(name, id)),
  );
  return entry === undefined
    ? passed
    : told(setAside('status.revoked', entry.revocationReason, '/id'));
}

function whyNot({ code, why }: LinkedFailure) {
  if (code === 'hosted.mismatch') return listInvalid(why);
  return noAnswer(code === 'link.not-resolved' ? 'status.unreachable' : code, why);
}

function told(result: CheckResult): CheckResult {
  return cited(result, { reference: REVOCATION });
}
