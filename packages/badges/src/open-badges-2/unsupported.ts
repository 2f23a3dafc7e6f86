import { type DecidingProblem, problem } from '../report/check-result.js';

/** The problem of a badge of the versions before 2.0, which are recognised and not read. */
export function olderVersion(): DecidingProblem {
  return problem(
    'proof.suite-unsupported',
    'It is a badge of a version before Open Badges 2.0, which cannot be checked here.',
    {
      hint: 'Open the issuer’s own page about the badge, or ask the issuer for a badge of today.',
      reference: 'Open Badges 2.0, “Version History”',
    },
  );
}

/** The problem of an assertion that is to be verified otherwise than by its address or its signature. */
export function unknownWay(): DecidingProblem {
  return problem(
    'proof.suite-unsupported',
    'It is to be verified in a way that is not known here.',
    {
      path: '/verification',
      hint: 'Open the issuer’s own page about the badge.',
      reference: 'Open Badges 2.0, “VerificationObject”',
    },
  );
}
