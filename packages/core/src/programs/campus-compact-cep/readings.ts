import type { ChoiceReading, NumberReading, Reading } from '../../model/reading.js';

export const proposerList: ChoiceReading<'exclusive' | 'examples-only'> = {
  name: 'cep.proposer-list',
  question: 'Are the kinds of proposer that the page names the only ones, or examples?',
  default: 'exclusive',
  values: ['exclusive', 'examples-only'],
};

export const affiliationScope: ChoiceReading<'all-roles' | 'community-partners-only'> = {
  name: 'cep.affiliation-scope',
  question:
    'Must people of every role be affiliated with a member campus, or community partners alone?',
  default: 'all-roles',
  values: ['all-roles', 'community-partners-only'],
};

export const capCounts: ChoiceReading<'participants' | 'participants-and-facilitators'> = {
  name: 'cep.cap-counts',
  question: 'Do those who lead a CoP count toward its greatest number of participants?',
  default: 'participants',
  values: ['participants', 'participants-and-facilitators'],
};

export const meetingDurationTolerance: NumberReading = {
  name: 'cep.meeting-duration-tolerance',
  question: 'How far from the recommended length is a meeting still of approximately that length?',
  default: 15,
  minimum: 0,
  maximum: 90,
  unit: 'minutes',
};

export const deadline: ChoiceReading<'before-the-day' | 'on-or-before-the-day'> = {
  name: 'cep.deadline',
  question: 'Is a last meeting on the day of the submission deadline still in time?',
  default: 'before-the-day',
  values: ['before-the-day', 'on-or-before-the-day'],
};

export const panel: ChoiceReading<'at-least-two' | 'any-size'> = {
  name: 'cep.panel',
  question: 'Is one expert alone a panel of experts?',
  default: 'at-least-two',
  values: ['at-least-two', 'any-size'],
};

export const reapplicationFee: ChoiceReading<'new-fee' | 'waived'> = {
  name: 'cep.reapplication-fee',
  question: 'Does applying again cost another fee?',
  default: 'new-fee',
  values: ['new-fee', 'waived'],
};

/** Every reading of the program. */
export const readings: readonly Reading[] = [
  proposerList,
  affiliationScope,
  capCounts,
  meetingDurationTolerance,
  deadline,
  panel,
  reapplicationFee,
];
