import type { InvalidCode, ProblemCode, UnverifiableCode, WarningCode } from './codes.js';
import type { CheckId } from './verification-report.js';

/** What a code does to the verdict where the check it comes from is required. */
export type CodeEffect = 'invalid' | 'unverifiable' | 'warning';

/** What a code means. */
export interface CodeDescription {
  readonly code: ProblemCode;
  readonly effect: CodeEffect;
  /** The check that finds it. */
  readonly check: CheckId;
  readonly meaning: string;
}

type Description = readonly [check: CheckId, meaning: string];

// Records and not lists, so that a code which is added to a type and not here does not compile.
const INVALID: Readonly<Record<InvalidCode, Description>> = {
  'input.unreadable': ['input', 'It is not JSON, a token or a picture, or is broken.'],
  'input.too-large': ['input', 'It is larger, deeper or more tangled than any real badge.'],
  'input.not-an-open-badge': ['input', 'It can be read, and is something else than an Open Badge.'],
  'image.no-credential': ['input', 'It is a picture without a badge in it.'],
  'json-ld.context': ['json-ld.context', 'Its contexts are missing, in another order, or inline.'],
  'json-ld.undefined-term': [
    'proof',
    'It uses a term that no context defines, so no signature covers it.',
  ],
  'json-ld.form': ['json-ld.form', 'Its JSON has a form that can hide what the signature covers.'],
  'json-ld.split-node': [
    'json-ld.form',
    'One thing is described in two places, which can hide a date or a status.',
  ],
  'schema.invalid': [
    'schema',
    'A member that a badge must have is missing, of another type, or contradicts another.',
  ],
  'schema.type': ['schema', 'A class name that must be there is missing.'],
  'proof.missing': ['proof', 'It is not signed.'],
  'proof.signature': [
    'proof',
    'The signature does not fit: it was changed after it was signed, or signed by another key.',
  ],
  'proof.purpose': ['proof', 'The proof was made for something else than asserting a credential.'],
  'proof.expired': ['proof', 'The proof itself has an end, which has passed.'],
  'proof.chain': ['proof', 'The proof builds on another one that is not there or does not hold.'],
  'proof.malformed': [
    'proof',
    'The proof lacks what it needs, or is encoded otherwise than its suite says.',
  ],
  'key.not-controlled-by-issuer': ['key', 'It is signed with a key that is not the issuer’s.'],
  'key.revoked': ['key', 'The issuer has revoked the key.'],
  'key.expired': ['key', 'The key has expired.'],
  'key.malformed': ['key', 'The key cannot be read, or is of a kind that proves nothing.'],
  'jwt.malformed': ['input', 'It looks like a token and is not one.'],
  'jwt.algorithm': [
    'proof',
    'The token is signed with an algorithm that is not accepted, or not that of the key.',
  ],
  'jwt.header': ['proof', 'The header of the token holds what may not be there.'],
  'jwt.claims-mismatch': ['proof', 'The claims of the token and the credential in it differ.'],
  'validity.expired': ['validity', 'Its last day has passed.'],
  'validity.not-yet-valid': ['validity', 'Its first day is still to come.'],
  'validity.malformed': ['validity', 'A date is not a date and time with a time zone.'],
  'status.revoked': ['status', 'The issuer has revoked it.'],
  'status.suspended': ['status', 'The issuer has suspended it for now.'],
  'status.malformed': ['status', 'What it says of its status cannot be read.'],
  'recipient.not-matched': [
    'recipient',
    'It does not belong to the person you asked about, or cannot be compared.',
  ],
  'hosted.scope': ['proof', 'The address it is hosted at is not one of the issuer’s.'],
  'hosted.mismatch': ['proof', 'The issuer’s own server says something else.'],
};

const UNVERIFIABLE: Readonly<Record<UnverifiableCode, Description>> = {
  'link.not-resolved': ['input', 'No badge was found behind the address.'],
  'link.blocked': [
    'input',
    'An address that would have to be asked is not one of the public web over https.',
  ],
  'json-ld.context-unknown': [
    'json-ld.context',
    'A context is not known here, so its terms have no known meaning.',
  ],
  'proof.suite-unsupported': ['proof', 'It is secured in a way that this package does not check.'],
  'key.unresolvable': ['key', 'The issuer’s keys could not be had.'],
  'status.unreachable': ['status', 'The status list could not be had.'],
  'status.list-invalid': ['status', 'The status list does not verify, so it says nothing.'],
  'status.unsupported': ['status', 'It has a kind of status that this package does not check.'],
  'limit.time': ['input', 'It took too long.'],
  'limit.requests': ['input', 'It would take too many requests, or too much data.'],
};

const WARNING: Readonly<Record<WarningCode, Description>> = {
  'issuer.not-listed': ['issuer', 'The issuer is not on the reader’s list.'],
  'issuer.lookalike': [
    'issuer',
    'The issuer looks like one that the reader knows, and is another.',
  ],
  'refresh.failed': ['refresh', 'A newer copy was offered and could not be had or used.'],
  'endorsement.invalid': ['endorsements', 'An endorsement does not hold.'],
  'endorsement.unverifiable': ['endorsements', 'An endorsement could not be checked.'],
  'endorsement.issuer-not-listed': [
    'endorsements',
    'Whoever endorsed is not on the reader’s list.',
  ],
  'endorsement.subject-mismatch': ['endorsements', 'An endorsement is about something else.'],
  'schema.lenient': ['schema', 'A rule of a specification is bent, as real badges bend it.'],
  'status.short-list': ['status', 'The status list is shorter than the specification wants.'],
  'status.foreign-issuer': ['status', 'The status list is kept by another than the issuer.'],
  'image.several-credentials': [
    'input',
    'The picture holds several credentials; the first was read.',
  ],
  'image.compressed': [
    'input',
    'The credential in the picture is compressed, which the specification does not allow.',
  ],
  'json-ld.repeated-node': [
    'json-ld.form',
    'The issuer, recipient or achievement is described in two places.',
  ],
  'context.outdated': ['json-ld.context', 'It is made with an older version of the data model.'],
  'recipient.weak-hash': [
    'recipient',
    'The recipient’s address is hidden by a hash that is easy to guess.',
  ],
  'text.suspicious': ['schema', 'A text holds characters that look like others or cannot be seen.'],
  'proof.other-failed': ['proof', 'Beside a good proof there is one that does not hold.'],
};

const DESCRIPTIONS: Readonly<Record<ProblemCode, Description>> = {
  ...INVALID,
  ...UNVERIFIABLE,
  ...WARNING,
};

// The type names exactly the keys of the record.
const CODES = Object.keys(DESCRIPTIONS) as readonly ProblemCode[];

/**
 * Lists all codes that a report can hold: what each means, which check finds it, and what it does to the verdict where
 * that check is required. A code that decides may also stand among the warnings, where the check is not required.
 *
 * @example
 * ```ts
 * import { listProblemCodes } from '@cop-credentials/badges';
 *
 * listProblemCodes().find(({ code }) => code === 'key.unresolvable')?.effect; //=> 'unverifiable'
 * ```
 */
export function listProblemCodes(): readonly CodeDescription[] {
  return CODES.map((code) => {
    const [check, meaning] = DESCRIPTIONS[code];
    return { code, effect: effectOf(code), check, meaning };
  });
}

function effectOf(code: ProblemCode): CodeEffect {
  if (Object.hasOwn(INVALID, code)) return 'invalid';
  return Object.hasOwn(UNVERIFIABLE, code) ? 'unverifiable' : 'warning';
}
