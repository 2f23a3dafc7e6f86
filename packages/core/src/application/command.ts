import type { CalendarDate } from '../calendar-date.js';
import type { Actor } from '../model/actor.js';
import type {
  CompetencyJudgement,
  CredentialOffer,
  DecisionDetails,
  MaterialDetails,
  PanelMember,
  PaymentDetails,
  RecommendationDetails,
  RefundDetails,
  SelfAssessmentDetails,
  SubmissionDetails,
  WaiverDetails,
  WithdrawalDetails,
} from './details.js';

/** Who asks for something, and on which day it happens. */
export interface CommandBase {
  readonly by: Actor;
  /** Not before the day of what happened last. */
  readonly on: CalendarDate;
}

/** Opens an application. Who gives it is the applicant. */
export interface StartCommand extends CommandBase {
  readonly type: 'start';
  /** The caller's own id for the application. */
  readonly applicationId: string;
  readonly credential: CredentialOffer;
}

/** Opens a further application for the same micro-credential, linked to the one before. */
export interface ReApplyCommand extends CommandBase {
  readonly type: 're-apply';
  /** The caller's own id for the new application. */
  readonly applicationId: string;
  /** The micro-credential as it is offered now. */
  readonly credential: CredentialOffer;
}

/** Says that the basic information is complete. What it holds stays with the caller. */
export interface CompleteBasicInformationCommand extends CommandBase {
  readonly type: 'complete-basic-information';
}

/** Signs the agreement: the applicant intends to earn the micro-credential. */
export interface SignAgreementCommand extends CommandBase {
  readonly type: 'sign-agreement';
}

/** Records money that was received, for the fee or for a part of it. */
export interface RecordPaymentCommand extends CommandBase, PaymentDetails {
  readonly type: 'record-payment';
}

/** Waives what is still owed of the fee. */
export interface WaiveFeeCommand extends CommandBase, WaiverDetails {
  readonly type: 'waive-fee';
}

/** Records money that was given back. */
export interface RefundPaymentCommand extends CommandBase, RefundDetails {
  readonly type: 'refund-payment';
}

/** Joins a cohort of applicants who work together toward submission. */
export interface JoinCohortCommand extends CommandBase {
  readonly type: 'join-cohort';
  readonly cohortId: string;
}

/** Leaves the cohort. */
export interface LeaveCohortCommand extends CommandBase {
  readonly type: 'leave-cohort';
}

/** Completes the self-assessment. */
export interface CompleteSelfAssessmentCommand extends CommandBase, SelfAssessmentDetails {
  readonly type: 'complete-self-assessment';
}

/** Notes a way in which the applicant prepared. It never makes a difference to the application. */
export interface RecordPreparationCommand extends CommandBase {
  readonly type: 'record-preparation';
  /** Such as `specified-training`, `reading-list` or `community-of-practice`. */
  readonly preparation: string;
}

/** Puts a material into the application. */
export interface AddMaterialCommand extends CommandBase, MaterialDetails {
  readonly type: 'add-material';
}

/** Takes a material out of the application. */
export interface RemoveMaterialCommand extends CommandBase {
  readonly type: 'remove-material';
  readonly material: string;
}

/** Submits the materials for evaluation. */
export interface SubmitCommand extends CommandBase, SubmissionDetails {
  readonly type: 'submit';
}

/** Names the panel, or names it anew. Who stays keeps what they found. */
export interface AssignPanelCommand extends CommandBase {
  readonly type: 'assign-panel';
  readonly members: readonly PanelMember[];
}

/** Declares a conflict of interest that became known after the panel was named. */
export interface DeclareConflictCommand extends CommandBase {
  readonly type: 'declare-conflict';
  readonly conflictOfInterest: string;
}

/** Records what one member finds of one key competency, in place of what they found of it before. */
export interface JudgeCompetencyCommand extends CommandBase, CompetencyJudgement {
  readonly type: 'judge-competency';
}

/** Records what one member advises the panel to decide, in place of what they advised before. */
export interface RecommendCommand extends CommandBase, RecommendationDetails {
  readonly type: 'recommend';
}

/**
 * Records what the panel decides.
 *
 * A member who may judge gives it, and nobody else: "these experts will determine" (`cep-review-binary-determination`).
 * Every member who may judge has recommended before, and at least one of them this. How a panel settles a difference is
 * not said by the pages, so it is not decided here.
 */
export interface DecideCommand extends CommandBase, DecisionDetails {
  readonly type: 'decide';
}

/** Awards the micro-credential that the panel decided for. */
export interface AwardCommand extends CommandBase {
  readonly type: 'award';
}

/** Takes the application back. */
export interface WithdrawCommand extends CommandBase, WithdrawalDetails {
  readonly type: 'withdraw';
}

/** What may be asked of an application that there is. */
export type StepCommand =
  | CompleteBasicInformationCommand
  | SignAgreementCommand
  | RecordPaymentCommand
  | WaiveFeeCommand
  | RefundPaymentCommand
  | JoinCohortCommand
  | LeaveCohortCommand
  | CompleteSelfAssessmentCommand
  | RecordPreparationCommand
  | AddMaterialCommand
  | RemoveMaterialCommand
  | SubmitCommand
  | AssignPanelCommand
  | DeclareConflictCommand
  | JudgeCompetencyCommand
  | RecommendCommand
  | DecideCommand
  | AwardCommand
  | WithdrawCommand;

/** Everything that may be asked, told apart by `type`. Plain JSON. */
export type ApplicationCommand = StartCommand | ReApplyCommand | StepCommand;

/** The name of a command. */
export type ApplicationCommandType = ApplicationCommand['type'];
