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
  copFreeForParticipants,
  copMaxParticipants,
  participantAffiliated,
  participantRoleNeutral,
  participantRolesOpen,
} from './cop-proposal/participants.js';
import { proposerEligible } from './cop-proposal/proposer.js';
import { supportApprovedCop, supportFacilitatorPairing } from './cop-proposal/support.js';
import { copCompletesBeforeDeadline, copEnrollmentPeriodAligned } from './cop-proposal/timing.js';
import { feeAmount, reapplicationNewFee } from './fee-quote/rules.js';

/** Every rule of the program, in catalogue order. */
export const cepRules = [
  proposerEligible,
  facilitatorExperienced,
  facilitationLevels,
  supportFacilitatorPairing,
  facilitatorNoPayment,
  copDemocraticDesign,
  copNotDidacticOnly,
  equityEveryoneHasKnowledge,
  equityEveryoneHasLearning,
  equityManyIdentities,
  copEnrollmentPeriodAligned,
  copCompletesBeforeDeadline,
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
  copCollegialNotContent,
  copGoalsEmergent,
  reapplicationNewFee,
  feeAmount,
] as const;
