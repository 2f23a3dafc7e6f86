import type { AchievementCredential } from '../model/achievement-credential.js';
import type { InvalidCode, ProblemCode, UnverifiableCode } from './codes.js';

/**
 * - `valid`: every required check passed. It says nothing of whether the issuer deserves trust.
 * - `invalid`: something was looked at and is wrong.
 * - `unverifiable`: something needed could not be checked; neither good nor forged.
 */
export type Verdict = 'valid' | 'invalid' | 'unverifiable';

/** One thing that was found. */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  /** Plain words. Text from the badge in it is hostile text: escape it before showing it. */
  readonly message: string;
  /** JSON pointer into the credential. */
  readonly path?: string;
  /** What the reader can do. */
  readonly hint?: string;
  /** Specification clause. */
  readonly reference?: string;
}

/** The checks of a badge, in the order they are made. */
export type CheckId =
  | 'input'
  | 'json-ld.context'
  | 'json-ld.form'
  | 'schema'
  | 'key'
  | 'proof'
  | 'validity'
  | 'status'
  | 'endorsements'
  | 'refresh'
  | 'recipient'
  | 'issuer';

/** What became of one check. */
export interface Check {
  readonly id: CheckId;
  readonly status: 'passed' | 'failed' | 'warning' | 'not-run';
  /** Always given for `not-run`; otherwise where there is more to know. */
  readonly why?: string;
}

/** What is proven of the issuer, and what it says of itself. */
export interface ReportedIssuer {
  /** The identifier; proven unless `assurance` is `none`. */
  readonly id: string;
  /** The name the issuer gave itself: a claim, whoever signed it. */
  readonly name?: string;
  readonly trust: 'trusted' | 'not-listed' | 'not-checked';
  /** The name under which the list of trusted issuers knows it. */
  readonly listedAs?: string;
}

/** A badge for display. Every text in it is the issuer's claim and hostile text: escape it before showing it. */
export interface BadgeSummary {
  /** Absent where the issuer left it out, which Open Badges 3.0 does not allow and credentials elsewhere may. */
  readonly id?: string;
  readonly name: string;
  readonly description: string;
  readonly criteria?: string;
  /** An http or https address; one of another kind is left out. */
  readonly criteriaUrl?: string;
  readonly achievementType?: string;
  /** An http or https address, or `data:` of a PNG, JPEG, GIF or WebP picture; any other is left out. */
  readonly image?: string;
  readonly recipientId?: string;
  readonly validFrom: string;
  readonly validUntil?: string;
}

/** What became of an endorsement, which never changes the verdict on the badge that carries it. */
export interface ReportedEndorsement {
  /** JSON pointer to it; empty for an endorsement that was given by itself. */
  readonly path: string;
  /** The verdict on the endorsement by itself; one that is about something else than it stands on is `invalid`. */
  readonly verdict: Verdict;
  /** Who endorses: a claim, unless the verdict is `valid`. Absent where it names nobody in a form that can be read. */
  readonly issuer?: ReportedIssuer;
  /** The id of what it is about, as it says. */
  readonly endorsed?: string;
  /** `false` where whoever endorses is the one endorsed, or the issuer or the recipient of the badge, by their ids. */
  readonly independent: boolean;
  /** The words of the endorser, only where the verdict is `valid`. Hostile text: escape it before showing it. */
  readonly comment?: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Where the credential was found, step by step. */
export interface SourceStep {
  readonly step: string;
  readonly url?: string;
}

/** What became of a credential in a learner record, which never changes the verdict on the record. */
export interface ContainedReport {
  /** JSON pointer to it. */
  readonly path: string;
  /** The same report that it would have by itself. */
  readonly report: VerificationReport;
}

/** What {@link verifyBadge} found. Plain JSON. */
export interface VerificationReport {
  readonly verdict: Verdict;
  /** `signed`: a good signature of the issuer; `hosted`: the issuer’s own server says so; `none`: neither. */
  readonly assurance: 'signed' | 'hosted' | 'none';
  /** Every check, in order, whether it ran or not. */
  readonly checks: readonly Check[];
  /** Empty exactly when the verdict is `valid`. */
  readonly problems: readonly Problem<InvalidCode | UnverifiableCode>[];
  readonly warnings: readonly Problem[];
  readonly issuer?: ReportedIssuer;
  readonly recipient: 'matched' | 'not-matched' | 'not-checked';
  /** Given only when the signature holds or the issuer’s own server vouches, and taken only from what was checked. */
  readonly badge?: BadgeSummary;
  /** What became of each endorsement that was looked at; absent where there is none. */
  readonly endorsements?: readonly ReportedEndorsement[];
  /** What became of each credential in a learner record; absent for all other credentials. */
  readonly contained?: readonly ContainedReport[];
  /** The credential as it was read; believe it only when the verdict is `valid`. */
  readonly credential?: AchievementCredential | Readonly<Record<string, unknown>>;
  readonly source: readonly SourceStep[];
}
