import type { Role } from '../model/actor.js';
import type { CampusCompactCepRuleId } from '../programs/campus-compact-cep/rules.js';
import type { Application } from './application.js';
import type { ApplicationCommandType } from './command.js';
import {
  type Condition,
  everybodyRecommended,
  hasKeyCompetency,
  hasMaterial,
  isInCohort,
  isInNoCohort,
  isReadyToSubmit,
  notDone,
  panelIsInOrder,
  somebodyCanJudge,
  somebodyJudgedAll,
  somethingIsOwed,
  somethingWasPaid,
} from './condition.js';
import {
  addMaterialNeed,
  assignPanelNeed,
  judgeNeed,
  type Need,
  payNeed,
  recommendNeed,
} from './need.js';
import { competencyRule, determinationRule, panelRule, successRule } from './review-rules.js';
import type { RuleContext } from './rule-check.js';
import { applicationStatuses, type Stage } from './status.js';

/** One step of an application's life: who may take it, when, and on what it rests. */
export interface Step {
  /** What the step is, in words that follow "to". */
  readonly does: string;
  readonly roles: readonly Role[];
  /** Stages in which it may be taken. */
  readonly from: readonly Stage[];
  /** Statuses that it leads to, and in which it has been taken already. */
  readonly leadsTo?: readonly Stage[];
  /** Id of the rule that gives it its place; left out where the pages are silent. */
  readonly rule?: CampusCompactCepRuleId;
  /** What must be so besides. */
  readonly conditions: readonly Condition[];
  /** Whether the application waits for it. */
  readonly need: Need | ((application: Application, context: RuleContext) => Need);
}

const beforeSubmission: readonly Stage[] = ['starting', 'preparing'];

/** Every step, in the order in which they are usually taken: the one definition of the application's life. */
export const steps: Readonly<Record<ApplicationCommandType, Step>> = {
  start: {
    does: 'open an application',
    roles: ['applicant'],
    from: ['not-started'],
    rule: 'cep-application-credential-available',
    conditions: [],
    need: 'required',
  },
  'complete-basic-information': {
    does: 'give the basic information',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-basic-info',
    conditions: [notDone('basicInformation', 'The basic information is complete already.')],
    need: 'required',
  },
  'sign-agreement': {
    does: 'sign the agreement',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-agreement-form',
    conditions: [notDone('agreement', 'The agreement is signed already.')],
    need: 'required',
  },
  'record-payment': {
    does: 'pay the fee',
    roles: ['applicant', 'staff'],
    from: beforeSubmission,
    rule: 'cep-application-fee-paid-at-start',
    conditions: [somethingIsOwed],
    need: payNeed,
  },
  'waive-fee': {
    does: 'waive what is owed of the fee',
    roles: ['staff'],
    from: beforeSubmission,
    conditions: [somethingIsOwed],
    need: 'none',
  },
  'refund-payment': {
    does: 'give money back',
    roles: ['staff'],
    from: applicationStatuses,
    conditions: [somethingWasPaid],
    need: 'none',
  },
  'join-cohort': {
    does: 'join a cohort',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-cohort-optional',
    conditions: [isInNoCohort],
    need: 'optional',
  },
  'leave-cohort': {
    does: 'leave the cohort',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-cohort-optional',
    conditions: [isInCohort],
    need: 'none',
  },
  'complete-self-assessment': {
    does: 'complete the self-assessment',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-self-assessment',
    conditions: [notDone('selfAssessment', 'The self-assessment is complete already.')],
    need: 'required',
  },
  'record-preparation': {
    does: 'note a preparation',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-preparation-routes',
    conditions: [],
    need: 'optional',
  },
  'add-material': {
    does: 'add a material',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-materials-submitted',
    conditions: [],
    need: addMaterialNeed,
  },
  'remove-material': {
    does: 'remove a material',
    roles: ['applicant'],
    from: beforeSubmission,
    rule: 'cep-application-materials-submitted',
    conditions: [hasMaterial],
    need: 'none',
  },
  submit: {
    does: 'submit the materials',
    roles: ['applicant'],
    from: beforeSubmission,
    leadsTo: ['submitted'],
    rule: 'cep-application-return-to-submit',
    conditions: [isReadyToSubmit],
    need: 'required',
  },
  'assign-panel': {
    does: 'assign the panel',
    roles: ['staff'],
    from: ['submitted', 'in-review'],
    rule: panelRule,
    conditions: [],
    need: assignPanelNeed,
  },
  'declare-conflict': {
    does: 'declare a conflict of interest',
    roles: ['panel-member'],
    from: ['in-review'],
    conditions: [somebodyCanJudge],
    need: 'none',
  },
  'judge-competency': {
    does: 'judge a key competency',
    roles: ['panel-member'],
    from: ['in-review'],
    rule: competencyRule,
    conditions: [somebodyCanJudge, hasKeyCompetency],
    need: judgeNeed,
  },
  recommend: {
    does: 'recommend a decision',
    roles: ['panel-member'],
    from: ['in-review'],
    rule: determinationRule,
    conditions: [somebodyCanJudge, somebodyJudgedAll],
    need: recommendNeed,
  },
  decide: {
    does: 'record what the panel decides',
    // "These experts will determine": staff administer the review and do not decide it.
    roles: ['panel-member'],
    from: ['in-review'],
    leadsTo: ['successful', 'unsuccessful'],
    rule: determinationRule,
    conditions: [somebodyCanJudge, everybodyRecommended, panelIsInOrder],
    need: 'required',
  },
  award: {
    does: 'award the micro-credential',
    roles: ['staff'],
    from: ['successful'],
    leadsTo: ['awarded'],
    rule: successRule,
    conditions: [],
    need: 'required',
  },
  withdraw: {
    does: 'withdraw the application',
    roles: ['applicant'],
    from: [...beforeSubmission, 'submitted', 'in-review'],
    leadsTo: ['withdrawn'],
    conditions: [],
    need: 'none',
  },
  're-apply': {
    does: 'apply again',
    roles: ['applicant'],
    from: ['unsuccessful', 'withdrawn'],
    rule: 'cep-reapplication-allowed',
    conditions: [],
    need: 'optional',
  },
};

/** The name of every step, in that order. */
export function stepNames(): readonly ApplicationCommandType[] {
  // Sound because the record is written with these names and no others.
  return Object.keys(steps) as ApplicationCommandType[];
}
