import type { ChoiceReading, Reading } from '../../model/reading.js';

export const monthly: ChoiceReading<'calendar-month' | 'rolling-31-days'> = {
  name: 'gt.monthly',
  question: 'Is a month one of the calendar, or any 31 days in a row?',
  default: 'calendar-month',
  values: ['calendar-month', 'rolling-31-days'],
};

export const facilitatorSkills: ChoiceReading<'each-facilitator' | 'at-least-one'> = {
  name: 'gt.facilitator-skills',
  question:
    'Must each facilitator have strong leadership and communication skills, or at least one of them?',
  default: 'each-facilitator',
  values: ['each-facilitator', 'at-least-one'],
};

/** Every reading of the program. */
export const readings: readonly Reading[] = [monthly, facilitatorSkills];
