import type { CalendarDate, EarnedCredential, LapsedStanding } from '@cop-credentials/core';

/** An issuer whose badges prove micro-credentials. */
export interface AwardingIssuer {
  /** A DID or an https address, letter by letter as in its badges. */
  readonly id: string;
  /** The address under which its achievements stand: the `baseUrl` that it gives to `achievementFor`. */
  readonly baseUrl: string;
  /** Ids of the micro-credentials that it may award; all of the program where left out. */
  readonly credentials?: readonly string[];
}

/** A badge that proves a micro-credential. */
export interface ProvenCredential {
  /** Which of the reports it was, from 0. */
  readonly report: number;
  /** The badge’s own id, where it has one. */
  readonly badgeId?: string;
  /** Id of the issuer. */
  readonly issuer: string;
  readonly credentialId: string;
  /** Id of the edition that it was awarded under. */
  readonly edition: string;
  readonly awardedOn: CalendarDate;
  /** How it stands at `now`. What does not stand is proven all the same: whether it counts is for the policy to say. */
  readonly standing: 'active' | LapsedStanding;
}

/**
 * Why a badge proves no micro-credential:
 *
 * - `badge.invalid`, `badge.unverifiable`: the verdict on it, for another reason than that it lapsed.
 * - `badge.dates`: it is valid for no whole day, or at no time that a calendar has.
 * - `badge.repeated`: it was among the reports before.
 * - `recipient.not-matched`: it is another person’s.
 * - `issuer.not-listed`: its issuer is none of those given.
 * - `achievement.not-recognised`: it is not for what this issuer awards for the program.
 * - `achievement.other-kind`: it is for another award of the program, such as full certification.
 */
export type NotProvenCode =
  | 'badge.invalid'
  | 'badge.unverifiable'
  | 'badge.dates'
  | 'badge.repeated'
  | 'recipient.not-matched'
  | 'issuer.not-listed'
  | 'achievement.not-recognised'
  | 'achievement.other-kind';

/** A badge that proves no micro-credential, and why. */
export interface NotProvenBadge {
  /** Which of the reports it was, from 0. */
  readonly report: number;
  readonly code: NotProvenCode;
  /** The reason in a sentence. */
  readonly message: string;
}

/** What somebody’s badges prove of their way to certification: plain JSON. */
export interface ProvenHistory {
  /** The day in UTC of `now`: what `assessCertification` is to be asked as of. */
  readonly asOf: CalendarDate;
  /** The facts that `assessCertification` counts, in the order of `proven`. */
  readonly history: readonly EarnedCredential[];
  /** Where each of the facts comes from, in the order of the reports. */
  readonly proven: readonly ProvenCredential[];
  /** Every other report, in order. */
  readonly notProven: readonly NotProvenBadge[];
}
