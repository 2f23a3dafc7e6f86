import type { EnrollmentPeriod } from '@cop-credentials/core';
import * as z from 'zod';
import { listCredentials } from '../credentials/credentials.js';
import type { FactField, FactGroup } from '../facts-form/fact-field.js';
import { meetingRows } from './meeting-fields.js';

/** A period as one chooses it. */
export type ChosenPeriod = Required<Pick<EnrollmentPeriod, 'id' | 'name' | 'submissionDeadline'>>;

/** Everything that a proposer can tell of a CoP. What staff add to it is not among it. */
export function proposalGroups(periods: readonly ChosenPeriod[]): readonly FactGroup[] {
  return [
    { title: 'Who proposes it', fields: proposerFields },
    { title: 'Who leads it', fields: leaderFields },
    { title: 'Who takes part', fields: participantFields },
    { title: 'What it is about', fields: designFields },
    {
      title: 'When it meets',
      hint: 'Meetings end before the deadline of the enrollment period that participants apply in.',
      fields: [
        {
          kind: 'choice',
          path: 'enrollmentPeriod',
          label: 'Enrollment period that it is timed for',
          none: 'For no enrollment period',
          say: (fact) => {
            const period = chosenPeriod.safeParse(fact).data;
            return period && periodInWords(period);
          },
          choices: periods.map((period) => ({ value: period.id, label: periodInWords(period) })),
        },
        meetingRows,
      ],
    },
    { title: 'Help from Campus Compact', fields: supportFields },
  ];
}

const chosenPeriod: z.ZodType<ChosenPeriod> = z.object({
  id: z.string(),
  name: z.string(),
  submissionDeadline: z.string(),
});

function periodInWords({ name, submissionDeadline }: ChosenPeriod): string {
  return `${name}, until ${submissionDeadline}`;
}

const proposerFields: readonly FactField[] = [
  {
    kind: 'choice',
    path: 'proposer.kind',
    label: 'Who puts it forward',
    takesOther: true,
    choices: [
      { value: 'member-institution', label: 'An institution that is a member' },
      { value: 'set-of-institutions', label: 'Several institutions together' },
      { value: 'state-compact-office', label: 'A state office of Campus Compact' },
      { value: 'regional-compact-office', label: 'A regional office of Campus Compact' },
    ],
  },
  {
    kind: 'yes-or-no',
    path: 'proposer.isCompactMember',
    label: 'Is the institution a member of Campus Compact?',
  },
  {
    kind: 'rows',
    path: 'proposer.members',
    label: 'Institutions that propose it together',
    hint: 'Only where several institutions put it forward.',
    noun: 'institution',
    shown: 0,
    fields: [
      {
        kind: 'yes-or-no',
        path: 'isCompactMember',
        label: 'Member of Campus Compact?',
        unknown: 'Not known yet',
      },
    ],
  },
  {
    kind: 'choice',
    path: 'level',
    label: 'Level at which it is offered',
    none: 'At no particular level',
    takesOther: true,
    choices: [
      { value: 'institutional', label: 'Institution' },
      { value: 'state', label: 'State' },
      { value: 'regional', label: 'Region' },
      { value: 'national', label: 'Nation' },
    ],
  },
];

const leaderFields: readonly FactField[] = [
  {
    kind: 'rows',
    path: 'leaders',
    label: 'People who lead it',
    hint: 'Coordinators, chairs, co-chairs, co-facilitators. Their names stay between you and staff.',
    noun: 'leader',
    none: 'Nobody is found yet who leads it',
    shown: 1,
    fields: [
      { kind: 'text', path: 'id', label: 'Name, or another word for them' },
      { kind: 'yes-or-no', path: 'experienced', label: 'Experienced?' },
      {
        kind: 'yes-or-no',
        path: 'networkAffiliation',
        label: 'From the Campus Compact network?',
      },
    ],
  },
  {
    kind: 'yes-or-no',
    path: 'wantsPairing',
    label: 'Do you look for a partner to co-facilitate with?',
  },
  {
    kind: 'rows',
    path: 'facilitatorCompensation',
    label: 'What those who lead are paid',
    noun: 'payment',
    none: 'Nobody who leads is paid',
    shown: 0,
    fields: [
      {
        kind: 'choice',
        path: 'payer',
        label: 'Paid by',
        takesOther: true,
        choices: [
          { value: 'host-institution', label: 'The institution that hosts it' },
          { value: 'campus-compact', label: 'Campus Compact' },
        ],
      },
      { kind: 'money', path: 'amount', label: 'Amount' },
    ],
  },
];

const participantFields: readonly FactField[] = [
  {
    kind: 'whole-number',
    path: 'participantCount',
    label: 'How many may take part',
    hint: 'Those who lead it not counted.',
  },
  {
    kind: 'money',
    path: 'participantFee',
    label: 'What each participant is charged',
    hint: '0 where it is free of charge.',
  },
  {
    kind: 'several',
    path: 'openToRoles',
    label: 'Open to',
    none: 'Open to none of these',
    choices: [
      { value: 'faculty', label: 'Faculty' },
      { value: 'staff', label: 'Staff' },
      { value: 'administrator', label: 'Administrators' },
      { value: 'student', label: 'Students' },
      { value: 'community-partner', label: 'Community partners' },
    ],
  },
  {
    kind: 'lines',
    path: 'roleRestrictions',
    label: 'Limits by rank or position',
    hint: 'Such as "directors only", one a line.',
    none: 'Nobody is kept out for rank or position',
  },
  {
    kind: 'yes-or-no',
    path: 'affiliatedWithMemberCampuses',
    label: 'Are all who take part affiliated with member campuses?',
  },
];

const designFields: readonly FactField[] = [
  {
    kind: 'several',
    path: 'competencyAreaIds',
    label: 'Competency areas that it explores',
    none: 'None of these',
    takesOther: true,
    choices: listCredentials().map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    kind: 'choice',
    path: 'learningGoalsOrigin',
    label: 'Learning goals',
    choices: [
      { value: 'emergent', label: 'Arise in the community' },
      { value: 'fixed-in-advance', label: 'Are set beforehand' },
    ],
  },
  {
    kind: 'yes-or-no',
    path: 'attestations.democraticDesign',
    label: 'Does it allow active, ongoing and inclusive participation of all?',
  },
  {
    kind: 'yes-or-no',
    path: 'attestations.didacticOnly',
    label: 'Is it nothing but didactic workshops or webinars?',
  },
  {
    kind: 'yes-or-no',
    path: 'attestations.equityPrinciples.everyoneHasKnowledge',
    label: 'Does it hold that everyone has knowledge to share?',
  },
  {
    kind: 'yes-or-no',
    path: 'attestations.equityPrinciples.everyoneHasLearning',
    label: 'Does it hold that everyone has learning to do?',
  },
  {
    kind: 'yes-or-no',
    path: 'attestations.equityPrinciples.manyIdentities',
    label: 'Do its activities take in many identities and ways of knowing?',
  },
  {
    kind: 'choice',
    path: 'deliveryMode',
    label: 'How it meets as a whole',
    choices: [
      { value: 'virtual', label: 'Virtually' },
      { value: 'in-person', label: 'In person' },
      { value: 'hybrid', label: 'Both' },
    ],
  },
];

const supportFields: readonly FactField[] = [
  {
    kind: 'several',
    path: 'supportRequested',
    label: 'Support that you ask for',
    none: 'No support',
    takesOther: true,
    choices: [
      { value: 'promotion', label: 'Promotion' },
      { value: 'technical', label: 'Technical support' },
      { value: 'participant-recruitment', label: 'Finding participants' },
    ],
  },
];
