import type { BadgeError } from '../errors.js';
import { jsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { ownKeyResolver } from '../keys/own-key-resolver.js';
import { wrongOption } from '../option-checks.js';
import { achievementCredential } from '../verify/credential-kinds.js';
import { readEmbedded } from '../verify/read-embedded.js';
import type { BadgeChanges } from './badge-changes.js';
import { type DraftIssuing, issuingOf } from './issue-drafts.js';
import type { Issuer } from './issuer.js';
import type { KeyRing } from './key-ring.js';
import { copyPlain } from './parse-draft.js';
import {
  type ReissueJwtOptions,
  type ReissueOptions,
  readReissueOptions,
} from './reissue-options.js';
import { reissueRefused } from './reissue-refused.js';
import { replaceStatus } from './replace-status.js';
import { replacementDraft, saltsOf } from './replacement.js';
import { findProblem } from './self-check.js';
import type { SignedBadge } from './signed-badge.js';

/** Replaces badges in one issuer’s name. */
export function createReissuing(issuing: DraftIssuing, keys: KeyRing): Pick<Issuer, 'reissue'> {
  const resolveKey = ownKeyResolver(keys.listed.filter(({ revoked }) => revoked === undefined));

  /** Whoever hands in a badge may have made it, so that replacing it would make a good badge of a forgery. */
  async function readOld(given: object | string, fromRecords: boolean): Promise<JsonObject> {
    const { document, jwt } = readEmbedded(copyPlain(given), jsonLimits, []);
    if (document === undefined) throw refused('It is neither a badge nor a token.', '');
    const issuer = member(document, 'issuer');
    if ((isJsonObject(issuer) ? member(issuer, 'id') : issuer) !== issuing.issuer.id)
      throw refused('The old badge is of another issuer.', '/issuer');
    if (fromRecords) return document;
    const read = { document, ...(jwt !== undefined && { jwt }) };
    const problem = await findProblem(read, { kind: achievementCredential, resolveKey });
    if (problem === undefined) return document;
    const message = `The old badge does not hold: ${problem.message}`;
    throw reissueRefused({ message, path: problem.path ?? '', hint: HINT_RECORDS });
  }

  function reissue(
    old: object | string,
    changes: BadgeChanges,
    options: ReissueOptions,
  ): Promise<SignedBadge>;
  function reissue(
    old: object | string,
    changes: BadgeChanges,
    options: ReissueJwtOptions,
  ): Promise<string>;
  async function reissue(
    given: object | string,
    changes: BadgeChanges,
    options: ReissueOptions | ReissueJwtOptions,
  ): Promise<SignedBadge | string> {
    const { id, fromRecords = false, ...settings } = readReissueOptions(options);
    const old = await readOld(given, fromRecords);
    const oldId = member(old, 'id');
    if (typeof oldId !== 'string') throw refused('The old badge has no id.', '/id');
    if (oldId === id) throw wrongOption('/id', 'another id than that of the old badge');
    const replaced = { old, oldId, id };
    const draft = replacementDraft(replaced, changes);
    const status = await replaceStatus(old, { id, ...settings });
    const complete = { ...(status && { credentialStatus: status.ofNew }), ...draft };
    const { issue, issueJwt } = issuingOf(issuing, saltsOf(replaced));
    const badge =
      options.format === 'jwt' ? await issueJwt(complete, options) : await issue(complete, options);
    // The old badge is called back only when there is a new one, which is handed out only when the old one is called back.
    await status?.revokeOld();
    return badge;
  }

  return { reissue };
}

function refused(message: string, path: string): BadgeError {
  return reissueRefused({ message, path });
}

const HINT_RECORDS =
  'Where it stands in your own records and its key was stolen, say so with fromRecords.';
