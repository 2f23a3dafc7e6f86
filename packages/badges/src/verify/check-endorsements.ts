import { match, P } from 'ts-pattern';
import type { AchievementCredential } from '../model/achievement-credential.js';
import { type CheckResult, problem } from '../report/check-result.js';
import { isUnverifiableCode } from '../report/codes.js';
import type {
  Problem,
  ReportedEndorsement,
  ReportedIssuer,
} from '../report/verification-report.js';
import { type CheckedEndorsement, checkEndorsement } from './check-endorsement.js';
import { addIssuer } from './check-issuer.js';
import type { AttachedEndorsement } from './find-endorsements.js';
import { reportEndorsement } from './report-endorsement.js';
import type { Verification } from './verification.js';

/** More would make reading one badge the work of reading dozens. */
const MOST_ENDORSEMENTS = 16;
/** As much of an identifier as a message quotes, so that what it says of it is not cut off. */
const LONGEST_ID = 200;
const REFERENCE = 'Open Badges 3.0, section 9.2';

/** What was found of the endorsements of a badge; their problems are warnings of the badge. */
export interface EndorsementsCheck {
  readonly result: CheckResult;
  readonly endorsements: readonly ReportedEndorsement[];
}

/**
 * Checks the endorsements that a badge carries, each by itself: its own form, key, signature, dates and status, and
 * that it is about what it stands on. Whoever endorses is looked up in the reader’s list. None of it is about the
 * badge, so all of it only warns.
 */
export async function checkEndorsements(
  attached: readonly AttachedEndorsement[],
  badge: AchievementCredential,
  verification: Verification,
): Promise<EndorsementsCheck> {
  const checked: CheckedEndorsement[] = [];
  // One after the other, so that it is always the last ones for which the limits of the network are too tight.
  for (const endorsement of attached.slice(0, MOST_ENDORSEMENTS))
    checked.push(await checkEndorsement(endorsement, verification));
  const served = [badge.issuer.id, badge.credentialSubject.id];
  const endorsements = await Promise.all(
    checked.map(async (endorsement) =>
      reportEndorsement(endorsement, {
        endorser: await findEndorser(endorsement, verification),
        served,
      }),
    ),
  );
  const warnings = endorsements.flatMap((endorsement) => warningOf(endorsement) ?? []);
  const left = attached.length - checked.length;
  return {
    result: { problems: [], warnings: left === 0 ? warnings : [...warnings, tooMany(left)] },
    endorsements,
  };
}

/** Whom an endorsement names, looked up only where it is signed by just that one. */
async function findEndorser(
  { report, credential }: CheckedEndorsement,
  { settings }: Verification,
): Promise<ReportedIssuer | undefined> {
  const trust = report.proven ? settings.trust : undefined;
  return credential && addIssuer(report, credential.issuer, { ...settings, trust });
}

function warningOf({ path, verdict, issuer, problems }: ReportedEndorsement): Problem | undefined {
  const decisive = problems.find(({ code }) => !isUnverifiableCode(code)) ?? problems[0];
  const by = issuer === undefined ? '' : ` by ${issuer.id.slice(0, LONGEST_ID)}`;
  return match({ verdict, code: decisive?.code, trust: issuer?.trust })
    .with({ code: 'endorsement.subject-mismatch' }, ({ code }) =>
      problem(code, `The endorsement${by} is about something else than what it stands on.`, {
        path,
        reference: REFERENCE,
      }),
    )
    .with({ verdict: 'invalid' }, () =>
      problem('endorsement.invalid', `The endorsement${by} does not hold: ${decisive?.message}`, {
        path,
        reference: REFERENCE,
      }),
    )
    .with({ verdict: 'unverifiable' }, () =>
      problem(
        'endorsement.unverifiable',
        `The endorsement${by} could not be checked: ${decisive?.message}`,
        { path, reference: REFERENCE },
      ),
    )
    .with({ verdict: 'valid', trust: 'not-listed' }, () =>
      problem(
        'endorsement.issuer-not-listed',
        `The endorsement${by} holds, and whoever that is, is not on the list of known issuers.`,
        { path },
      ),
    )
    .with({ verdict: 'valid', trust: P.any }, () => undefined)
    .exhaustive();
}

function tooMany(left: number): Problem {
  return problem(
    'endorsement.unverifiable',
    `It carries ${left} endorsements more than the ${MOST_ENDORSEMENTS} that are looked at.`,
    { reference: REFERENCE },
  );
}
