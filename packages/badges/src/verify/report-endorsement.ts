import type {
  Problem,
  ReportedEndorsement,
  ReportedIssuer,
} from '../report/verification-report.js';
import type { CheckedEndorsement } from './check-endorsement.js';

/** Who is who around an endorsement. */
export interface EndorsementParties {
  /** Whoever endorses; absent where the endorsement is not well-formed. */
  readonly endorser: ReportedIssuer | undefined;
  /** The ids of those whom the endorsed badge itself serves. */
  readonly served: readonly (string | undefined)[];
}

/** What a report says of an endorsement. */
export function reportEndorsement(
  { path, report, mismatch, credential }: CheckedEndorsement,
  { endorser, served }: EndorsementParties,
): ReportedEndorsement {
  const verdict = mismatch === undefined ? report.verdict : 'invalid';
  const problems: readonly Problem[] = [
    ...report.problems,
    ...(mismatch === undefined ? [] : [mismatch]),
  ];
  const found = { path, verdict, problems, warnings: [...report.warnings] };
  if (credential === undefined || endorser === undefined) return { ...found, independent: false };
  const { id: endorsed, endorsementComment: comment } = credential.credentialSubject;
  return {
    ...found,
    issuer: endorser,
    endorsed,
    independent: ![endorsed, ...served].includes(endorser.id),
    ...(verdict === 'valid' && comment !== undefined && { comment }),
  };
}
