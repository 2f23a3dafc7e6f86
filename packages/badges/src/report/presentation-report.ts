import type { InvalidCode, UnverifiableCode } from './codes.js';
import type {
  Check,
  Problem,
  SourceStep,
  Verdict,
  VerificationReport,
} from './verification-report.js';

/** What {@link verifyPresentation} found. Plain JSON. */
export interface PresentationReport {
  /** `valid` only where the presentation and all badges in it are; `invalid` where one of them is. */
  readonly verdict: Verdict;
  /** The checks of the presentation itself. */
  readonly checks: readonly Check[];
  /** What is wrong with, or open about, the presentation itself. */
  readonly problems: readonly Problem<InvalidCode | UnverifiableCode>[];
  readonly warnings: readonly Problem[];
  /** Who presents, given only where the signature over the challenge holds. */
  readonly holder?: string;
  /**
   * The report on each credential in it, in their order; none where the presentation is not well-formed. `recipient`
   * says whether it belongs to the holder, and is `not-checked` where nobody is proven to be that.
   */
  readonly badges: readonly VerificationReport[];
  readonly source: readonly SourceStep[];
}
