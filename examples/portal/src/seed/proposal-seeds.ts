import {
  type CalendarDate,
  type CopMeeting,
  type CopProposalFacts,
  type EnrollmentPeriod,
  type Program,
  planMeetings,
  type TrainingOpportunityFacts,
} from '@cop-credentials/core';
import type { OfferingContent } from '../offerings/offering.js';
import { addDays } from './days.js';

/** A proposal in which every rule is met. */
export function soundProposal(terms: SeedTerms): OfferingContent<CopProposalFacts> {
  return {
    title: 'Partners at the table',
    about:
      'For people who work with community partners and want to do it better. We read little, tell each other much, and look at one partnership of each of us in turn.',
    facts: {
      ...common(terms),
      participantCount: 12,
      participantFee: { amount: 0, currency: 'USD' },
      openToRoles: ['faculty', 'staff', 'administrator', 'student', 'community-partner'],
      deliveryMode: 'virtual',
      meetings: meetingsFor(terms),
    },
  };
}

/** A proposal that takes too many people and asks them for money. */
export function costlyProposal(terms: SeedTerms): OfferingContent<CopProposalFacts> {
  const meetings = meetingsFor(terms);
  const last: CopMeeting = {
    date: addDays(terms.period.submissionDeadline, 5),
    durationMinutes: 60,
    channel: 'telephone',
  };
  return {
    title: 'Partnership seminar of the hill campus',
    about: 'A seminar about what makes partnerships last, with guests from the town.',
    facts: {
      ...common(terms),
      participantCount: 18,
      participantFee: { amount: 2500, currency: 'USD' },
      openToRoles: ['faculty', 'staff'],
      deliveryMode: 'virtual',
      meetings: [...meetings.slice(0, 4), last],
    },
  };
}

/** A draft of which much is not known yet. */
export function openProposal({ period }: SeedTerms): OfferingContent<CopProposalFacts> {
  return {
    title: 'Learning circle by the lake',
    about: '',
    facts: {
      proposer: { kind: 'member-institution' },
      level: 'institutional',
      participantFee: { amount: 0, currency: 'USD' },
      competencyAreaIds: ['facilitating-reflection'],
      learningGoalsOrigin: 'emergent',
      enrollmentPeriod: period,
    },
  };
}

/** A training as the board sees it. */
export const reflectionWorkshop: OfferingContent<TrainingOpportunityFacts> = {
  title: 'Questions that open',
  about:
    'Four afternoons on facilitating reflection, offered by the Lakeside Learning Cooperative.',
  facts: {
    format: 'seminar-series',
    provider: { isThirdParty: true },
    guidedInstruction: true,
    curriculum:
      'Four sessions with readings, exercises and feedback; the syllabus is sent on request.',
    learningGoals: ['Plan a reflection', 'Ask questions that open', 'Make room for every voice'],
    competencyAreaIds: ['facilitating-reflection'],
  },
};

/** What the seed data depend on. */
export interface SeedTerms {
  readonly program: Program;
  readonly today: CalendarDate;
  readonly period: EnrollmentPeriod & { readonly submissionDeadline: CalendarDate };
}

function common({ period }: SeedTerms): CopProposalFacts {
  return {
    proposer: { kind: 'member-institution', isCompactMember: true },
    level: 'institutional',
    leaders: [
      { id: 'A coordinator', experienced: true, networkAffiliation: true },
      { id: 'A community partner', experienced: true, networkAffiliation: true },
    ],
    facilitatorCompensation: [],
    wantsPairing: false,
    affiliatedWithMemberCampuses: true,
    roleRestrictions: [],
    competencyAreaIds: ['community-partnerships'],
    learningGoalsOrigin: 'emergent',
    supportRequested: [],
    attestations: {
      democraticDesign: true,
      didacticOnly: false,
      equityPrinciples: {
        everyoneHasKnowledge: true,
        everyoneHasLearning: true,
        manyIdentities: true,
      },
    },
    enrollmentPeriod: period,
  };
}

const activities = [
  ['discuss-competencies'],
  ['share-models', 'share-resources'],
  ['share-stories'],
  ['discuss-cases'],
  ['discuss-submission'],
  ['peer-review'],
] as const;

function meetingsFor({ program, today, period }: SeedTerms): readonly CopMeeting[] {
  const request = {
    earliest: addDays(today, 14),
    deadline: period.submissionDeadline,
    slots: [{ weekday: 'tuesday', startTime: '15:00' }],
    channel: 'web-video-conference',
  };
  const plan = planMeetings(program, request, { asOf: today });
  if (plan.status !== 'planned') throw new Error('The seed data leave no room for meetings.');
  return plan.meetings.map((meeting, index) => ({
    ...meeting,
    activities: activities[index] ?? [],
  }));
}
