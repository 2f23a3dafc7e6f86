/**
 * The published rules of community-of-practice and micro-credential programs as pure functions.
 *
 * @module
 */

export type {
  Application,
  ApplicationFee,
  PanelDecision,
  Payment,
  Recommendation,
  Recorded,
  RecordedJudgement,
  Refund,
  SelfAssessment,
  Submission,
  Waiver,
  Withdrawal,
} from './application/application.js';
export { availableCommands } from './application/available-commands.js';
export type {
  AddMaterialCommand,
  ApplicationCommand,
  ApplicationCommandType,
  AssignPanelCommand,
  AwardCommand,
  CommandBase,
  CompleteBasicInformationCommand,
  CompleteSelfAssessmentCommand,
  DecideCommand,
  DeclareConflictCommand,
  JoinCohortCommand,
  JudgeCompetencyCommand,
  LeaveCohortCommand,
  ReApplyCommand,
  RecommendCommand,
  RecordPaymentCommand,
  RecordPreparationCommand,
  RefundPaymentCommand,
  RemoveMaterialCommand,
  SignAgreementCommand,
  StartCommand,
  StepCommand,
  SubmitCommand,
  WaiveFeeCommand,
  WithdrawCommand,
} from './application/command.js';
export { type CommandResult, decide } from './application/decide.js';
export type {
  CompetencyJudgement,
  CredentialOffer,
  DecisionDetails,
  Determination,
  MaterialDetails,
  PanelMember,
  PaymentDetails,
  RecommendationDetails,
  RefundDetails,
  SelfAssessmentDetails,
  SubmissionDetails,
  WaiverDetails,
  WithdrawalDetails,
} from './application/details.js';
export type {
  AgreementSigned,
  ApplicationDecided,
  ApplicationEvent,
  ApplicationEventType,
  ApplicationStarted,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  BasicInformationCompleted,
  CohortJoined,
  CohortLeft,
  CompetencyJudged,
  ConflictDeclared,
  CredentialAwarded,
  EventBase,
  FeeWaived,
  MaterialAdded,
  MaterialRemoved,
  PanelAssigned,
  PaymentRecorded,
  PaymentRefunded,
  PreparationRecorded,
  RecommendationMade,
  SelfAssessmentCompleted,
  StepEvent,
} from './application/event.js';
export { evolve } from './application/evolve.js';
export { applicationFacts } from './application/facts.js';
export type { LifecycleOptions } from './application/lifecycle-options.js';
export { type LifecycleCell, lifecycleTable } from './application/lifecycle-table.js';
export { type NextStep, nextSteps } from './application/next-steps.js';
export type { ApplicationProblem, ApplicationProblemCode } from './application/problem.js';
export type { StageRefusal } from './application/stage-refusal.js';
export type { ApplicationStatus, Stage } from './application/status.js';
export { applyOverride, overrideRoles } from './apply-override.js';
export { assess } from './assess.js';
export type { AttendanceProjection } from './attendance/attendance-projection.js';
export { projectAttendance } from './attendance/project-attendance.js';
export type {
  AchievementType,
  AssessmentBasis,
  Award,
  AwardBasis,
  AwardsAnswer,
  CertificationBasis,
  NoAwardCode,
  NoAwardReason,
  PanelBasis,
} from './awards/award.js';
export { type AwardOptions, awardsFor } from './awards/awards-for.js';
export type {
  ApplicationDecision,
  AssessedCourse,
  AwardDecision,
  CertificationDecision,
  CopAttendanceDecision,
  CourseBadgeDecision,
  GrowingTogetherDecision,
} from './awards/decision.js';
export { type CalendarDate, isCalendarDate } from './calendar-date.js';
export { getRule, listRules } from './catalogue.js';
export {
  assessCertification,
  type CertificationAssessment,
  type CertificationOptions,
} from './certification/assess-certification.js';
export type { CertificationGap } from './certification/gap.js';
export type {
  AlternativeGroup,
  CertificationPolicy,
  EarnedCredential,
  LapsedStanding,
} from './certification/policy.js';
export type {
  CountedCredential,
  NotCountedCredential,
  NotCountedReason,
} from './certification/standing.js';
export { CoreError, type CoreErrorCode, type CoreProblem } from './errors.js';
export {
  type ExplainOptions,
  type ExplanationFormat,
  type ExplanationLayout,
  explain,
} from './explain.js';
export type { ExplanationMessages, MessageCode, MessageText } from './explanation/messages.js';
export { factsJsonSchema, type JsonSchema } from './facts-json-schema.js';
export type { AskOptions } from './kernel/resolve-terms.js';
export type { Actor, Role } from './model/actor.js';
export type { Assessment, Outcome } from './model/assessment.js';
export type { AwardKind } from './model/award-kind.js';
export type { Credential, KeyCompetency } from './model/credential.js';
export type { Edition } from './model/edition.js';
export type { FeeLine, FeeSchedule } from './model/fees.js';
export type { Finding } from './model/finding.js';
export type { FindingStatus } from './model/finding-status.js';
export type {
  AppliedOverride,
  Override,
} from './model/override.js';
export type { Program } from './model/program.js';
export type {
  ChoiceReading,
  NumberReading,
  Reading,
  ReadingTaken,
  ReadingValue,
} from './model/reading.js';
export type {
  CheckKind,
  Modality,
  ParameterValue,
  Rule,
  RuleOrigin,
  RuleParameters,
} from './model/rule.js';
export type { Source, SourceDocument } from './model/source.js';
export type { Subject } from './model/subject.js';
export type { Terms } from './model/terms.js';
export { addMoney, formatMoney, type Money } from './money.js';
export type {
  AvoidedDays,
  ImpossiblePlan,
  MeetingPlan,
  MeetingRequest,
  MeetingSlot,
  OpenPlan,
  PlanAttempt,
  PlanContext,
  PlannedMeeting,
  PossiblePlan,
  Weekday,
} from './planning/meeting-plan.js';
export { planMeetings } from './planning/plan-meetings.js';
export { type DefineProgramOptions, defineProgram } from './program-file/define-program.js';
export type {
  AnswerFile,
  AnswerKind,
  FactKind,
  FactValue,
  FileFacts,
  ProgramFile,
  RuleFile,
  RuleFileSource,
  SimpleFactKind,
  SimpleFactValue,
  SubjectFile,
} from './program-file/program-file.js';
export type {
  AnyRuleFunction,
  RuleAnswer,
  RuleFunction,
  RuleFunctionTerms,
} from './program-file/rule-function.js';
export type {
  ApplicationFacts,
  ApplicationRecord,
  CredentialRequirements,
  MaterialsFacts,
  PaymentFacts,
  SelfAssessmentFacts,
} from './programs/campus-compact-cep/application/facts.js';
export type {
  ApplicationStartFacts,
  FormerApplication,
  StartedCredential,
} from './programs/campus-compact-cep/application-start/facts.js';
export type { BadgeUseFacts } from './programs/campus-compact-cep/badge-use/facts.js';
export type {
  CertificationFacts,
  CertificationPolicyFacts,
} from './programs/campus-compact-cep/certification/facts.js';
export type {
  CopParticipant,
  CopParticipantsFacts,
} from './programs/campus-compact-cep/cop-participants/facts.js';
export type {
  CopLeader,
  CopMeeting,
  CopProposalFacts,
  CopProposalReview,
  DeliveryMode,
  DesignAttestations,
  FacilitatorCompensation,
  Proposer,
  ProposingInstitution,
} from './programs/campus-compact-cep/cop-proposal/facts.js';
export type { EnrollmentPeriod } from './programs/campus-compact-cep/enrollment-period.js';
export type { EquityPrinciples } from './programs/campus-compact-cep/equity-principle.js';
export type { FeeQuoteFacts, FeeQuoteItem } from './programs/campus-compact-cep/fee-quote/facts.js';
export type {
  KeyCompetencyFinding,
  PanelFacts,
  PanelMemberFacts,
  PanelReviewFacts,
} from './programs/campus-compact-cep/panel-review/facts.js';
export type { ParticipantRole } from './programs/campus-compact-cep/participant-role.js';
export type {
  CopApprovalCriteria,
  Offering,
  OfferingReview,
  PreparationListingFacts,
} from './programs/campus-compact-cep/preparation-listing/facts.js';
export { campusCompactCep } from './programs/campus-compact-cep/program.js';
export type { Reviewer, ReviewOutcome } from './programs/campus-compact-cep/review.js';
export type { CampusCompactCepRuleId } from './programs/campus-compact-cep/rules.js';
export type {
  TrainingOpportunityFacts,
  TrainingProvider,
  TrainingReview,
} from './programs/campus-compact-cep/training-opportunity/facts.js';
export type {
  CourseCertificationFacts,
  CourseCertificationPolicy,
} from './programs/cscce-community-manager/certification/facts.js';
export type { CourseBadgeFacts } from './programs/cscce-community-manager/course-badge/facts.js';
export type { CourseEnrolmentFacts } from './programs/cscce-community-manager/course-enrolment/facts.js';
export type { CourseGraduationFacts } from './programs/cscce-community-manager/course-graduation/facts.js';
export type { CoursePlanFacts } from './programs/cscce-community-manager/course-plan/facts.js';
export type { CourseRecord } from './programs/cscce-community-manager/course-record.js';
export type {
  CourseFeeQuoteFacts,
  CourseFeeQuoteItem,
} from './programs/cscce-community-manager/fee-quote/facts.js';
export { cscceCommunityManager } from './programs/cscce-community-manager/program.js';
export type {
  ActivityReportFacts,
  ReportedConsultation,
  ReportedCop,
  ReportedTrainingEvent,
} from './programs/growing-together/activity-report/facts.js';
export type { ReportedOutcome } from './programs/growing-together/activity-report/reported-outcome.js';
export type {
  BeneficialSkills,
  CopDescription,
  CopFacilitator,
  CopFacts,
  CopGathering,
  DomainPeriod,
  EquippedMember,
  FacilitatorAttestations,
  FacilitatorDuties,
  InPersonPlan,
  MeetingRoom,
} from './programs/growing-together/cop/facts.js';
export type { CopContinuationFacts } from './programs/growing-together/cop-continuation/facts.js';
export type { CopMember, CopMembersFacts } from './programs/growing-together/cop-members/facts.js';
export type {
  FacilitatorTrainingFacts,
  GuidedPractice,
  TrainingSessions,
} from './programs/growing-together/facilitator-training/facts.js';
export type { MemberParticipationFacts } from './programs/growing-together/member-participation/facts.js';
export { growingTogether } from './programs/growing-together/program.js';
export type {
  FlatPrice,
  HourlyPrice,
  RequestedService,
  ServiceKind,
  ServicePriceList,
  ServiceQuote,
  ServiceQuoteFacts,
} from './programs/growing-together/service-quote/facts.js';
export { type FeeQuote, quoteFees, type UnknownFee } from './quote-fees.js';
export type {
  ActivityRecord,
  ConsultationRecord,
  CopRecord,
  SessionRecord,
  SurveyAnswerRecord,
  TrainingEventRecord,
} from './reporting/activity-record.js';
export type {
  ActivityMeasure,
  ActivityOutcome,
  ActivityOutputs,
  ActivityReport,
  FiscalYear,
  LeftOut,
} from './reporting/activity-report.js';
export { type ReportOptions, reportActivity } from './reporting/report-activity.js';
export type { PartialMoney } from './schema/parts.js';
export { withEdition } from './with-edition.js';
