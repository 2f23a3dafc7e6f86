import type {
  ApplicationFacts,
  MaterialsFacts,
} from '../programs/campus-compact-cep/application/facts.js';
import type { ApplicationStartFacts } from '../programs/campus-compact-cep/application-start/facts.js';
import type { PanelReviewFacts } from '../programs/campus-compact-cep/panel-review/facts.js';
import type { Application, Recorded } from './application.js';
import type { CredentialOffer, SubmissionDetails } from './details.js';
import { standingPayments } from './fee-balance.js';
import { competencyFindings, judgesOf } from './panel.js';
import { parseApplication } from './parse.js';

/**
 * Writes an application as the facts of the subject `application`, to be given to `assess`.
 *
 * What has not happened yet is left out, so that the rules answer `unknown` and name it. Materials count once they are
 * submitted; members of the panel count if they may judge; payments count for what was not given back. A waiver is no
 * payment and no fact of this subject: the rules about the fee then speak of what was paid.
 *
 * @throws {@link CoreError} `facts.*` for what is no application.
 *
 * @example
 * ```ts
 * import { applicationFacts, decide, evolve } from '@cop-credentials/core';
 *
 * const result = decide(undefined, {
 *   type: 'start',
 *   by: { id: 'ada', role: 'applicant' },
 *   on: '2026-01-20',
 *   applicationId: 'a-1',
 *   credential: { id: 'mc-1', availability: 'available' },
 * });
 * const [event] = result.ok ? result.events : [];
 * const application = event && evolve(undefined, event);
 *
 * application && applicationFacts(application).application?.credentialId; //=> 'mc-1'
 * ```
 */
export function applicationFacts(application: Application): ApplicationFacts {
  return factsOf(parseApplication(application));
}

/** A submission, or one that is only supposed. */
export type SupposedSubmission = Pick<Recorded, 'on'> & Partial<SubmissionDetails>;

/** The same of an application that was read already, as it stands or as if it were submitted. */
export function factsOf(
  application: Application,
  submission: SupposedSubmission | null = application.submission,
): ApplicationFacts {
  const { credential, fee, selfAssessment, startedOn, decision } = application;
  const payments = standingPayments(fee);
  const panelSize = judgesOf(application).length;
  return {
    application: {
      id: application.id,
      credentialId: credential.id,
      attempt: application.attempt,
      ...(application.basicInformation && { basicInfoComplete: true }),
      ...(application.agreement && { agreementSignedAt: application.agreement.on }),
      ...((payments.length > 0 || submission) && {
        payments: payments.map(({ amount, on, reference }) => ({ amount, paidAt: on, reference })),
      }),
      ...(startedOn && { startedAt: startedOn }),
      cohortId: application.cohortId,
      ...(selfAssessment && {
        selfAssessment: {
          completedAt: selfAssessment.on,
          ...(selfAssessment.score !== undefined && { score: selfAssessment.score }),
        },
      }),
      preparation: application.preparation,
      ...(submission && {
        materials: materialsOf(application),
        submittedAt: submission.on,
        submittedThroughApplicationId: application.id,
        ...(submission.channel !== undefined && { channel: submission.channel }),
      }),
    },
    credential: {
      id: credential.id,
      ...(credential.requiredMaterials && { requiredMaterials: credential.requiredMaterials }),
    },
    ...(panelSize > 0 && {
      review: { panelSize, ...(decision && { decision: decision.outcome }) },
    }),
  };
}

/** Writes an application as the facts of the subject `panel-review`. */
export function reviewFactsOf(application: Application): PanelReviewFacts {
  const { panel, decision } = application;
  const keyCompetencies = competencyFindings(application);
  return {
    ...(panel.length > 0 && { panelSize: judgesOf(application).length }),
    ...(decision && { decision: decision.outcome }),
    ...(keyCompetencies && { keyCompetencies }),
  };
}

/** Writes the beginning of an application as the facts of the subject `application-start`. */
export function startFactsOf(
  { id, availability }: CredentialOffer,
  former: Application | undefined,
): ApplicationStartFacts {
  const decision = former?.decision;
  const history =
    former && decision
      ? [
          {
            credentialId: former.credential.id,
            attempt: former.attempt,
            decision: decision.outcome,
            decidedAt: decision.on,
          },
        ]
      : [];
  return { credential: { id, availability }, history };
}

function materialsOf({ materials }: Application): MaterialsFacts {
  return {
    items: materials.map(({ material }) => material),
    framing: [...new Set(materials.flatMap(({ framing }) => framing ?? []))].sort(),
  };
}
