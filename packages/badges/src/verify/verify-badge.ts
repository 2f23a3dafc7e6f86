import type { VerificationReport } from '../report/verification-report.js';
import { assertInput } from './assert-input.js';
import { readOptions, type VerifyBadgeOptions } from './options.js';
import { readInput } from './read-input.js';
import { beginVerification } from './verification.js';
import { verifyDocument } from './verify-document.js';

/**
 * Tells the truth about a badge: valid, invalid, or could not be checked, and why.
 *
 * It takes a badge as an object, as JSON text, as a JWT, as the bytes of such a file or of a PNG or SVG picture, or as a
 * link to any of them or to the page that shows it, LinkedIn’s links among them (`resolveBadgeLink` says which), and
 * checks: the form (what is shown is what was signed), the members and types of Open Badges 3.0, that the key is the
 * issuer’s, the signature, the period of validity, whether it was revoked or suspended, the recipient where one is
 * given, and whether the issuer is known. Whatever cannot be checked, such as an unknown suite, makes
 * the badge `unverifiable`, never valid and never invalid.
 *
 * Where the badge names a refresh service, the report is about the copy that the issuer gives there today, if one can be
 * had that counts. Endorsements are verified each by itself and never change the verdict; an endorsement that is given
 * in place of a badge has a verdict of its own, and the warning that it is no badge.
 *
 * Badges of Open Badges 2.0 are read in the plain form in which they are issued: a hosted one is asked for at its own
 * address, and the copy found there today decides; a signed one is a token by RS256 or ES256. Their extensions and
 * endorsements have no effect, and badges of earlier versions are `unverifiable`.
 *
 * A learner record is judged like a badge, with the warning that it is none; `contained` has the report on each
 * credential in it, and none of them changes the verdict. With an embedded proof it needs its context in `contexts`.
 *
 * It never throws for a bad badge, and keeps nothing unless `cache` is given. It asks the network for what the badge
 * leads to, and with `online: false` for nothing. Addresses are judged before each call (https, no private address, few
 * redirects), and answers are bounded in size, time and number. In Node each connection is judged as well, by
 * `guardedFetch`; with a `fetch` of your own, and outside Node, what a name resolves to is not seen.
 *
 * @throws {@link BadgeError} `option.invalid` for a wrong call.
 * @see Open Badges 3.0, section 9 "Verification and Validation"
 * @example
 * ```ts
 * import { createIssuer, generateKey, verifyBadge } from '@cop-credentials/badges';
 *
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const badge = await issuer.issue({
 *   achievement: {
 *     id: 'https://badges.example.org/achievements/facilitation',
 *     name: 'Facilitation',
 *     description: 'Facilitates a community of practice.',
 *     criteria: { narrative: 'Facilitated six meetings.' },
 *   },
 *   recipient: { id: 'did:example:alice' },
 *   validFrom: '2026-05-15T00:00:00Z',
 * });
 * const report = await verifyBadge(badge, { now: '2026-06-01T00:00:00Z' });
 * report.verdict; //=> 'valid'
 * const forged = await verifyBadge({ ...badge, validFrom: '2020-01-01T00:00:00Z' });
 * forged.problems[0]?.code; //=> 'proof.signature'
 * ```
 */
export async function verifyBadge(
  input: string | Uint8Array | object,
  options: VerifyBadgeOptions = {},
): Promise<VerificationReport> {
  assertInput(input);
  const verification = beginVerification(readOptions(options));
  return verifyDocument(await readInput(input, verification), verification);
}
