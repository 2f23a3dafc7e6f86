/**
 * The published rules of community-of-practice and micro-credential programs as pure functions.
 *
 * @module
 */
export type { Actor, Role } from './application/actor.js';
export { applyOverride, overrideRoles } from './apply-override.js';
export { assess } from './assess.js';
export { type CalendarDate, isCalendarDate } from './calendar-date.js';
export { getRule, listRules } from './catalogue.js';
export { CoreError, type CoreErrorCode, type CoreProblem } from './errors.js';
export { type ExplainOptions, type ExplanationFormat, explain } from './explain.js';
export { factsJsonSchema, type JsonSchema } from './facts-json-schema.js';
export type { AskOptions } from './kernel/resolve-terms.js';
export type { Terms } from './kernel/terms.js';
export type { Assessment, Outcome } from './model/assessment.js';
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
export { addMoney, formatMoney, type Money } from './money.js';
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
export { cscceCommunityManager } from './programs/cscce-community-manager/program.js';
export { type FeeQuote, quoteFees, type UnknownFee } from './quote-fees.js';
export type { PartialMoney } from './schema/parts.js';
export { withEdition } from './with-edition.js';
