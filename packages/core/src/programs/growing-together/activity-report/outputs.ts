import { type Fact, field } from '../../../kernel/fact.js';
import { known, type Truth, test } from '../../../kernel/truth.js';
import { hoursOf, minutesOf } from '../hours.js';
import { ncpcRule } from './ncpc-rule.js';
import { answerReported } from './reported.js';

export const outputCopCount = ncpcRule({
  id: 'gt-output-cop-count',
  kind: 'output',
  what: 'number of CoPs',
  line: '106',
  needs: ['cops'],
  note: 'The page does not say whether a CoP that was active for part of the year counts; each that is told of does.',
  answer: (facts, what) =>
    answerReported({
      what,
      list: field(facts, 'cops'),
      holds: () => true,
      figure: (cops) => ({ cops: cops.length }),
    }),
});

export const outputSessionsPerCop = ncpcRule({
  id: 'gt-output-sessions-per-cop',
  kind: 'output',
  what: 'number of sessions for each CoP',
  line: '107',
  needs: ['cops[].sessions'],
  answer: (facts, what) =>
    answerReported({
      what,
      list: field(facts, 'cops'),
      holds: (cop) => isReported(field(cop, 'sessions')),
      figure: (cops) => cops.map(({ id = null, sessions }) => ({ id, sessions })),
      none: 'No CoP is reported.',
    }),
});

export const outputTrainingEvents = ncpcRule({
  id: 'gt-output-training-events-and-participants',
  kind: 'output',
  what: 'number of training events and the participants of each',
  line: '108',
  needs: ['trainingEvents[].participants'],
  note: 'Participants are those of each event, so somebody may be counted in several.',
  answer: (facts, what) =>
    answerReported({
      what,
      list: field(facts, 'trainingEvents'),
      holds: (event) => isReported(field(event, 'participants')),
      figure: (events) => ({
        events: events.length,
        participants: events.map(({ participants }) => participants),
      }),
    }),
});

export const outputConsultationIndividuals = ncpcRule({
  id: 'gt-output-consultation-individuals',
  kind: 'output',
  what: 'number of individuals receiving consultation',
  line: '109',
  needs: ['consultation[].person'],
  note: 'Somebody who received consultation more than once is counted once, which the page does not say.',
  answer: (facts, what) =>
    answerReported({
      what,
      list: field(facts, 'consultation'),
      holds: (entry) => known(field(entry, 'person')),
      figure: (entries) => ({ individuals: new Set(entries.map(({ person }) => person)).size }),
    }),
});

export const outputConsultationHours = ncpcRule({
  id: 'gt-output-consultation-hours-total',
  kind: 'output',
  what: 'hours of consultation as one total, not by person',
  line: '109',
  needs: ['consultation[].hours'],
  answer: (facts, what) =>
    answerReported({
      what,
      list: field(facts, 'consultation'),
      holds: (entry) => isReported(field(entry, 'hours')),
      figure: (entries) => ({
        hours: hoursOf(entries.reduce((sum, { hours }) => sum + minutesOf(hours ?? 0), 0)),
      }),
    }),
});

function isReported(figure: Fact<number | null | undefined>): Truth {
  return test(figure, (number) => number !== null);
}
