import type { Answer } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { type Fact, field } from '../../../kernel/fact.js';
import type { FactPath } from '../../../kernel/fact-path.js';
import { known, type Truth, test } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { hoursOf, minutesOf } from '../hours.js';
import { growingTogetherRule } from '../rule.js';
import type { ActivityReportFacts } from './facts.js';
import { answerReported, inFiscalYear } from './reported.js';
import { reportingFiscalYear } from './rules.js';

export const outputCopCount = output({
  id: 'gt-output-cop-count',
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

export const outputSessionsPerCop = output({
  id: 'gt-output-sessions-per-cop',
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

export const outputTrainingEvents = output({
  id: 'gt-output-training-events-and-participants',
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

export const outputConsultationIndividuals = output({
  id: 'gt-output-consultation-individuals',
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

export const outputConsultationHours = output({
  id: 'gt-output-consultation-hours-total',
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

interface OutputDraft<Id extends string> {
  readonly id: Id;
  /** The figure in words. */
  readonly what: string;
  readonly line: string;
  readonly needs: readonly FactPath<ActivityReportFacts>[];
  readonly note?: string;
  readonly answer: (facts: Fact<ActivityReportFacts>, what: string) => Answer;
}

function output<const Id extends string>({
  id,
  what,
  line,
  needs,
  note,
  answer,
}: OutputDraft<Id>): RuleDefinition<Id, { readonly fiscalYear: 'FY 24-25' }, GrowingTogetherFacts> {
  return growingTogetherRule({
    id,
    topic: 'reporting',
    modality: 'must',
    statement: `NCPC report (FY 24-25), minimal output: ${what}.`,
    source: inCatalog('Minimal Outputs for NCPC Reporting', line),
    parameters: reportingFiscalYear.parameters,
    parametersFrom: reportingFiscalYear,
    check: 'machine',
    ...(note !== undefined && { note }),
    answers: {
      'activity-report': {
        needs: ['fiscalYear', ...needs],
        answer: (facts, { parameters: { fiscalYear } }) =>
          inFiscalYear(facts, {
            fiscalYear,
            answer: () => answer(facts, what),
          }),
      },
    },
  });
}

function isReported(figure: Fact<number | null | undefined>): Truth {
  return test(figure, (number) => number !== null);
}
