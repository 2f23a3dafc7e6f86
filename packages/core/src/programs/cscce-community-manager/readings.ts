import type { ChoiceReading, Reading } from '../../model/reading.js';

/** How much of the course a learner may miss. */
export type AttendanceReading = 'two-absences' | 'bare-majority';

export const attendance: ChoiceReading<AttendanceReading> = {
  name: 'cscce.attendance',
  question:
    'Does the number of absences that the page permits decide, or the majority of sessions that it asks for?',
  default: 'two-absences',
  values: ['two-absences', 'bare-majority'],
};

export const graduationEventReading: ChoiceReading<'separate' | 'one-of-the-sessions'> = {
  name: 'cscce.graduation-event',
  question: 'Is the graduation event apart from the sessions, or the last of them?',
  default: 'separate',
  values: ['separate', 'one-of-the-sessions'],
};

/** Every reading of the program. */
export const readings: readonly Reading[] = [attendance, graduationEventReading];
