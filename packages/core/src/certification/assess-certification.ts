import type { CalendarDate } from '../calendar-date.js';
import { resolveTerms } from '../kernel/resolve-terms.js';
import type { Program } from '../model/program.js';
import type { Source } from '../model/source.js';
import { certificationNumberAndRange } from '../programs/campus-compact-cep/certification/rules.js';
import { campusCompactCep } from '../programs/campus-compact-cep/program.js';
import { counted as inNumber } from '../text/words.js';
import { type CertificationGap, gapOf, leastToClose } from './gap.js';
import { parseCertification, throwImpossible } from './parse-certification.js';
import { type CertificationPolicy, decidingPolicy, type EarnedCredential } from './policy.js';
import { shortestWays } from './shortest-ways.js';
import { type CountedCredential, countHistory, type NotCountedCredential } from './standing.js';

/** Who is to be certified, by what, and on which day. */
export interface CertificationOptions {
  /** Every micro-credential that the person was ever awarded, in any order. */
  readonly history: readonly EarnedCredential[];
  /** What certification takes; left out or `null` where there is no policy. */
  readonly policy?: CertificationPolicy | null;
  /** Nothing dated after this day has happened. */
  readonly asOf: CalendarDate;
  /** Campus Compact's program, or one made from it with another edition; the former where it is left out. */
  readonly program?: Program;
}

/** Whether somebody is certified, and why: plain JSON. */
export interface CertificationAssessment {
  /** Id of the program. */
  readonly program: string;
  /** Id of the edition that applied. */
  readonly edition: string;
  readonly asOf: CalendarDate;
  /** `undetermined` where there is no policy that decides: nobody is certified then. */
  readonly status: 'certified' | 'not-certified' | 'undetermined';
  /** The answer in a sentence. */
  readonly message: string;
  /** Id of the rule that it rests on. */
  readonly rule: string;
  /** Where the rule stands. */
  readonly source: Source;
  /** What counts, each credential once, by id. */
  readonly counted: readonly CountedCredential[];
  /** What does not count and why, by id and date. */
  readonly notCounted: readonly NotCountedCredential[];
  /** What is missing; `null` where no policy decides. */
  readonly missing: CertificationGap | null;
  /** The ways to finish with the fewest further credentials, each as sorted ids; none where nothing is missing. */
  readonly ways: readonly (readonly string[])[];
  /** Whether these are all of the shortest ways: false past 100, and where the search was given up. */
  readonly waysComplete: boolean;
}

/**
 * Says whether somebody's micro-credentials amount to full certification under a policy.
 *
 * The pages give neither the number nor the range, so the policy is the caller's: without one, or with one that does not
 * give a number of at least one, the range and the list of what counts, nobody is certified. The whole history is looked at, whatever its order; the same
 * micro-credential counts once; what is expired, revoked or not yet valid counts only if the policy says so; what is
 * awarded later never does. Counts are compared as whole numbers. Does not say how long a certification lasts.
 *
 * @throws {@link CoreError} `facts.*` with the path for a history or policy of another shape, and for an empty group of
 * alternatives; `facts.contradiction` for a policy that its own list cannot fulfil (more asked for than there is), and
 * for dates out of order; `as-of.*` as for `assess`.
 *
 * @example
 * ```ts
 * import { assessCertification } from '@cop-credentials/core';
 *
 * const policy = { areas: { 'mc-1': 'equity', 'mc-2': 'equity', 'mc-3': 'partnership' }, requiredCount: 2, requiredAreas: 2 };
 * const history = [{ credentialId: 'mc-1', awardedOn: '2026-03-01' }];
 * const assessment = assessCertification({ history, policy, asOf: '2026-06-30' });
 *
 * assessment.status; //=> 'not-certified'
 * assessment.ways; //=> [['mc-3']]
 * assessCertification({ history, asOf: '2026-06-30' }).status; //=> 'undetermined'
 * ```
 */
export function assessCertification(options: CertificationOptions): CertificationAssessment {
  const { program = campusCompactCep, asOf, history, policy } = options;
  const { edition, terms } = resolveTerms(program, { asOf });
  const request = parseCertification({ history, policy });
  const given = request.policy ?? {};
  const { rule } = certificationNumberAndRange;
  const { counted, notCounted } = countHistory(request.history, { policy: given, asOf });
  const held = new Set(counted.map(({ credentialId }) => credentialId));
  const deciding = decidingPolicy(given, terms.parametersOf(certificationNumberAndRange));
  if (deciding !== undefined) throwImpossible(deciding);
  const missing = deciding === undefined ? null : gapOf(held, deciding);
  const status = statusOf(missing);
  const { ways, complete } =
    deciding !== undefined && status === 'not-certified'
      ? shortestWays(held, deciding)
      : { ways: [], complete: true };
  return {
    program: program.id,
    edition: edition.id,
    asOf,
    status,
    message: messageOf(missing, { ways, heard: held.size }),
    rule: rule.id,
    source: rule.source,
    counted,
    notCounted,
    missing,
    ways,
    waysComplete: complete,
  };
}

function statusOf(missing: CertificationGap | null): CertificationAssessment['status'] {
  if (missing === null) return 'undetermined';
  return leastToClose(missing) === 0 ? 'certified' : 'not-certified';
}

function messageOf(
  missing: CertificationGap | null,
  { ways: [way], heard }: { readonly ways: readonly (readonly string[])[]; readonly heard: number },
): string {
  if (missing === null) {
    return 'The pages do not say what full certification takes, and no policy says enough: nobody is certified.';
  }
  const counts = `${inNumber(heard, 'micro-credential')} ${heard === 1 ? 'counts' : 'count'}`;
  if (leastToClose(missing) === 0) return `${counts}, and nothing is missing.`;
  const more =
    way === undefined ? 'more are' : `${way.length} more ${way.length === 1 ? 'is' : 'are'}`;
  return `${counts}, and at least ${more} missing.`;
}
