import { match } from 'ts-pattern';
import type { Application } from '../application/application.js';
import { determinationRule, successRule } from '../application/review-rules.js';
import { assessCertification } from '../certification/assess-certification.js';
import type { Program } from '../model/program.js';
import type { Award, AwardsAnswer, NoAwardReason } from './award.js';
import type { AwardDecision, CertificationDecision, CourseBadgeDecision } from './decision.js';
import { parseDecision } from './parse-decision.js';

/** Whose rules decide. */
export interface AwardOptions {
  /** For a certification: Campus Compact's program, or one made from it with another edition. */
  readonly program?: Program;
}

/**
 * Says which awards a decision entitles somebody to, or why to none.
 *
 * A micro-credential follows from a positive decision of a panel whose award is recorded; full certification from the
 * caller's policy; a CSCCE course badge from an assessment of `course-badge` that meets every requirement. Taking part in
 * a community of practice, and Growing Together, entitle nobody to an award. Does not make, sign or send a badge, and
 * does not remember what it answered: each award is entitled to once.
 *
 * @param decision - Plain JSON, told apart by `decision`.
 * @throws {@link CoreError} `facts.*` with the path for a decision of another shape, and as for `assessCertification`.
 *
 * @example
 * ```ts
 * import { awardsFor } from '@cop-credentials/core';
 *
 * const answer = awardsFor({ decision: 'growing-together', recipientId: 'ada' });
 *
 * answer.awards; //=> []
 * answer.reasons.map(({ code }) => code); //=> ['award.none-in-program']
 * ```
 */
export function awardsFor(decision: AwardDecision, options: AwardOptions = {}): AwardsAnswer {
  return match(parseDecision(decision))
    .returnType<AwardsAnswer>()
    .with({ decision: 'application' }, ({ application }) => ofApplication(application))
    .with({ decision: 'certification' }, (certification) => ofCertification(certification, options))
    .with({ decision: 'course-badge' }, ofCourse)
    .with({ decision: 'growing-together' }, () =>
      none({
        code: 'award.none-in-program',
        message: 'The pages of Growing Together name no badge, certificate or credential.',
      }),
    )
    .with({ decision: 'cop-attendance' }, () =>
      none({
        code: 'award.attendance-only',
        message:
          'Taking part in a community of practice is preparation, and no award follows from it.',
      }),
    )
    .exhaustive();
}

function ofApplication(application: Application): AwardsAnswer {
  return match(application.status)
    .returnType<AwardsAnswer>()
    .with('starting', 'preparing', 'submitted', 'in-review', () =>
      none({
        code: 'award.not-decided',
        message: 'No panel has decided on the application.',
        rule: determinationRule,
      }),
    )
    .with('unsuccessful', () =>
      none({
        code: 'award.decided-against',
        message: 'The panel did not find sufficient competency.',
        rule: determinationRule,
      }),
    )
    .with('withdrawn', () =>
      none({
        code: 'award.withdrawn',
        message: 'The applicant withdrew.',
        rule: determinationRule,
      }),
    )
    .with('successful', 'awarded', () => ofPositiveDecision(application))
    .exhaustive();
}

function ofPositiveDecision(application: Application): AwardsAnswer {
  const { program, edition, id, attempt, credential, applicantId, decision, award } = application;
  if (award === null || decision?.outcome !== 'sufficient') {
    return none({
      code: 'award.not-recorded',
      message: 'The panel decided for it, and the award is still to be recorded.',
      rule: successRule,
    });
  }
  const { order, on, by } = decision;
  return only({
    program,
    kind: 'micro-credential',
    achievementType: 'MicroCredential',
    credentialId: credential.id,
    recipientId: applicantId,
    awardedOn: award.on,
    basis: {
      kind: 'panel-decision',
      applicationId: id,
      attempt,
      decision: { order, on, by },
      award,
      rules: [determinationRule, successRule],
    },
    edition,
  });
}

function ofCertification(
  { recipientId, credentialId, history, policy, asOf }: CertificationDecision,
  { program }: AwardOptions,
): AwardsAnswer {
  const assessment = assessCertification({
    history,
    asOf,
    ...(policy !== undefined && { policy }),
    ...(program !== undefined && { program }),
  });
  const { status, message, rule, edition, counted } = assessment;
  return match(status)
    .returnType<AwardsAnswer>()
    .with('not-certified', () => none({ code: 'award.not-certified', message, rule }))
    .with('undetermined', () => none({ code: 'award.undetermined', message, rule }))
    .with('certified', () =>
      only({
        program: assessment.program,
        kind: 'full-certification',
        achievementType: 'Certification',
        credentialId,
        recipientId,
        awardedOn: asOf,
        basis: {
          kind: 'certification',
          counted: counted.map((credential) => credential.credentialId),
          rules: [rule],
        },
        edition,
      }),
    )
    .exhaustive();
}

const courseRules = ['cscce-badge-certification-track', 'cscce-badge-all-requirements-complete'];

function ofCourse({ recipientId, credentialId, assessment }: CourseBadgeDecision): AwardsAnswer {
  const { program, subject, edition, asOf, outcome, findings } = assessment;
  const open = courseRules.find((id) => {
    return !findings.some(({ rule, status }) => rule === id && status === 'satisfied');
  });
  const message = 'The badge takes the certification track and every course requirement.';
  return match(outcome)
    .returnType<AwardsAnswer>()
    .with('does-not-meet', () => {
      return none({ code: 'award.requirements-not-met', message, ...(open && { rule: open }) });
    })
    .with('undetermined', () => {
      return none({ code: 'award.undetermined', message, ...(open && { rule: open }) });
    })
    .with('meets', 'meets-with-advisories', (met) => {
      if (open !== undefined) return none({ code: 'award.undetermined', message, rule: open });
      return only({
        program,
        kind: 'course-badge',
        achievementType: 'Course',
        credentialId,
        recipientId,
        awardedOn: asOf,
        basis: { kind: 'assessment', subject, outcome: met, rules: courseRules },
        edition,
      });
    })
    .exhaustive();
}

function only(award: Award): AwardsAnswer {
  return { awards: [award], reasons: [] };
}

function none(reason: NoAwardReason): AwardsAnswer {
  return { awards: [], reasons: [reason] };
}
