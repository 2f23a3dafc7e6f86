import { largestSuch } from './largest-such.js';
import { openDays } from './open-days.js';
import type { MeetingPlanner } from './planner.js';

/** Plans a CoP for an enrollment period: as early as it can, with as many meetings as are recommended. */
export const cepPlanner: MeetingPlanner = {
  subject: 'cop-proposal',
  topics: ['session', 'timing'],
  duration: { rule: 'cep-cop-meeting-duration', parameter: 'minutes' },
  numbers: [{ rule: 'cep-cop-min-meetings', parameter: 'minMeetings' }],
  facts: (meetings, { deadline }) => ({
    enrollmentPeriod: { submissionDeadline: deadline },
    meetings,
  }),
  proposals({ request, numbers: [least = 0], brokenBy }) {
    const earliest = openDays(request, { most: Math.max(1, least) });
    if (earliest.length === 0) return [];
    // Later meetings can only break more, so the longest part that breaks no more than the first day does is the other
    // end: whatever lies between breaks what one of the two breaks.
    const ofFirst = brokenBy(earliest.slice(0, 1));
    const inTime = largestSuch(earliest.length - 1, (length) =>
      [...brokenBy(earliest.slice(0, length + 1))].every((rule) => ofFirst.has(rule)),
    );
    return [earliest, earliest.slice(0, inTime + 1)];
  },
};
