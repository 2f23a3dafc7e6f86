import {
  framingCriticalSelfReflection,
  framingExperience,
  framingKnowledgeEthics,
  framingPersonalGrowth,
} from './application/framing-rules.js';
import {
  applicationImmediateSubmission,
  applicationPreparationRoutes,
  applicationSelfAssessment,
  preparationOptional,
  selfAssessmentGaugesOnly,
} from './application/preparation-rules.js';
import {
  applicationAgreementForm,
  applicationBasicInfo,
  applicationCohortOptional,
  applicationFeePaidAtStart,
  applicationPortalOnly,
  applicationStartWhenBeginningWork,
} from './application/start-rules.js';
import {
  applicationMaterialsSubmitted,
  applicationRequirementsPublished,
  applicationRequirementsVary,
  applicationReturnToSubmit,
} from './application/submission-rules.js';
import { applicationCredentialAvailable, reapplicationAllowed } from './application-start/rules.js';
import { badgeUses } from './badge-use/rules.js';
import {
  certificationAccumulation,
  certificationNumberAndRange,
  certificationRequirementsPending,
} from './certification/rules.js';
import {
  activityDiscussCases,
  activityDiscussCompetencies,
  activityDiscussSubmission,
  activityPeerReview,
  activityShareModels,
  activityShareResources,
  activityShareStories,
} from './cop-proposal/activities.js';
import {
  copCollegialNotContent,
  copDemocraticDesign,
  copGoalsEmergent,
  copNotDidacticOnly,
  copOneCompetencyArea,
} from './cop-proposal/design.js';
import {
  equityEveryoneHasKnowledge,
  equityEveryoneHasLearning,
  equityManyIdentities,
} from './cop-proposal/equity.js';
import {
  copLocalLeader,
  facilitationLevels,
  facilitatorExperienced,
  facilitatorNoPayment,
} from './cop-proposal/facilitators.js';
import {
  copDeliveryMode,
  copMeetingDuration,
  copMeetingVenue,
  copMinMeetings,
} from './cop-proposal/meetings.js';
import {
  participantAffiliated,
  participantRoleNeutral,
  participantRolesOpen,
} from './cop-proposal/participants.js';
import { proposerEligible } from './cop-proposal/proposer.js';
import { copFreeForParticipants, copMaxParticipants } from './cop-proposal/size-and-charge.js';
import { supportApprovedCop, supportFacilitatorPairing } from './cop-proposal/support.js';
import { copCompletesBeforeDeadline, copEnrollmentPeriodAligned } from './cop-proposal/timing.js';
import { feeAmount, reapplicationNewFee } from './fees/rules.js';
import {
  applicationEntryPoint,
  badgeOnSuccess,
  catalogMailingList,
  catalogPlannedTotal,
  catalogRollingRelease,
  competencyComponents,
  competencyProvenance,
  contactBestPractices,
  copDefinition,
  copFacilitationGuidebook,
  copPurposeCohort,
  copPurposeCompetencySpace,
  credentialDefinition,
  feePurpose,
  portalProgressTracking,
  supportDesignTechnical,
  trainingPurpose,
} from './notes.js';
import {
  credentialRequiresKeyCompetencies,
  reviewBinaryDetermination,
  reviewExpertPanel,
} from './panel-review/rules.js';
import {
  copApprovalCriteria,
  copListingRequiresApproval,
  copReviewedByStaff,
  preparationKinds,
} from './preparation-listing/rules.js';
import {
  trainingClearCurriculum,
  trainingGuidedInstruction,
  trainingLearningProgram,
  trainingServesCompetencyArea,
  trainingSpecificGoals,
} from './training-opportunity/design-rules.js';
import {
  trainingCompetenciesIdentified,
  trainingReviewedByBoard,
} from './training-opportunity/review-rules.js';

/** Every rule of the program, in catalogue order. */
export const cepRules = [
  proposerEligible,
  facilitatorExperienced,
  facilitationLevels,
  supportDesignTechnical,
  supportFacilitatorPairing,
  facilitatorNoPayment,
  copDemocraticDesign,
  copNotDidacticOnly,
  equityEveryoneHasKnowledge,
  equityEveryoneHasLearning,
  equityManyIdentities,
  copFacilitationGuidebook,
  copPurposeCompetencySpace,
  copPurposeCohort,
  copEnrollmentPeriodAligned,
  copCompletesBeforeDeadline,
  contactBestPractices,
  copFreeForParticipants,
  participantRolesOpen,
  participantAffiliated,
  participantRoleNeutral,
  copDeliveryMode,
  copMaxParticipants,
  copLocalLeader,
  copOneCompetencyArea,
  copMinMeetings,
  copMeetingDuration,
  copMeetingVenue,
  activityDiscussCompetencies,
  activityShareModels,
  activityShareStories,
  activityDiscussCases,
  activityShareResources,
  activityDiscussSubmission,
  activityPeerReview,
  supportApprovedCop,
  preparationKinds,
  preparationOptional,
  trainingLearningProgram,
  trainingGuidedInstruction,
  trainingClearCurriculum,
  trainingSpecificGoals,
  trainingPurpose,
  trainingReviewedByBoard,
  trainingCompetenciesIdentified,
  trainingServesCompetencyArea,
  copDefinition,
  copCollegialNotContent,
  copGoalsEmergent,
  copReviewedByStaff,
  copListingRequiresApproval,
  copApprovalCriteria,
  credentialDefinition,
  competencyComponents,
  credentialRequiresKeyCompetencies,
  competencyProvenance,
  applicationMaterialsSubmitted,
  applicationRequirementsVary,
  framingKnowledgeEthics,
  framingExperience,
  framingCriticalSelfReflection,
  framingPersonalGrowth,
  applicationRequirementsPublished,
  applicationPortalOnly,
  applicationEntryPoint,
  applicationStartWhenBeginningWork,
  portalProgressTracking,
  applicationBasicInfo,
  applicationAgreementForm,
  applicationFeePaidAtStart,
  applicationCohortOptional,
  applicationSelfAssessment,
  selfAssessmentGaugesOnly,
  applicationPreparationRoutes,
  applicationImmediateSubmission,
  applicationReturnToSubmit,
  reviewExpertPanel,
  reviewBinaryDetermination,
  badgeOnSuccess,
  badgeUses,
  reapplicationAllowed,
  certificationAccumulation,
  catalogPlannedTotal,
  catalogRollingRelease,
  applicationCredentialAvailable,
  reapplicationNewFee,
  certificationNumberAndRange,
  certificationRequirementsPending,
  feeAmount,
  feePurpose,
  catalogMailingList,
] as const;

/** Id of a rule of the program. */
export type CampusCompactCepRuleId = (typeof cepRules)[number]['rule']['id'];
