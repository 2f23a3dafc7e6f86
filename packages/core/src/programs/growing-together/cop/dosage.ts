import type { CalendarDate } from '../../../calendar-date.js';
import { answerOf, missing, notApplicable } from '../../../kernel/answer.js';
import { type Fact, field } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { takingPlace } from '../../../kernel/taking-place.js';
import { all, known } from '../../../kernel/truth.js';
import { listedInShort } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import { monthly } from '../readings.js';
import { growingTogetherRule } from '../rule.js';
import type { CopFacts } from './facts.js';
import { type ActiveTime, inCalendarMonths, inDaysInRow } from './regularity.js';

const mostGaps = 12;

export const meetsMonthly = growingTogetherRule({
  id: 'gt-meets-monthly',
  topic: 'dosage',
  modality: 'must',
  statement: 'A CoP meets at least once a month.',
  source: inCatalog('Dosage', '50'),
  parameters: { minPerMonth: 1 },
  check: 'machine',
  note: 'The page does not say what a month is. Each month that the CoP is active in is looked at, the first and the last too; of a CoP that goes on, each month that is over. Elsewhere it lets facilitators adapt how often they meet; once a month stays the least.',
  readings: [monthly],
  answers: {
    cop: {
      needs: ['activeFrom', 'activeTo', 'meetings[].date', 'meetings[].status'],
      answer(facts, { parameters: { minPerMonth: least }, choiceOf, asOf }) {
        const find = choiceOf(monthly) === 'calendar-month' ? inCalendarMonths : inDaysInRow;
        const from = field(facts, 'activeFrom');
        const meetings = takingPlace(field(facts, 'meetings'));
        const expected = { minPerMonth: least };
        if (from.value === undefined || isOpen(meetings)) {
          const told = all([known(from), isOpen(meetings) ? meetings : true]);
          return missing(isOpen(told) ? told.missing : [], { expected });
        }
        const active = activeTime(facts, { from: from.value, asOf });
        if (active.from > active.to) return notApplicable('The CoP is not active yet.');
        if (least === null) return missing([], { expected });
        const dates = meetings.flatMap(({ value: { date } }) => date ?? []);
        const { lookedAt, where, gaps } = find(dates, { active, least });
        if (lookedAt === 0) return notApplicable('No month of the CoP is over yet.');
        const evidence = {
          observed: { meetings: dates.length, gaps: gaps.slice(0, mostGaps) },
          expected,
        };
        const undated = meetings.filter(({ value }) => value.date === undefined);
        if (gaps.length > 0 && undated.length > 0) {
          return missing(
            undated.map((meeting) => field(meeting, 'date').path),
            evidence,
          );
        }
        return answerOf(gaps.length === 0, {
          met: `The CoP meets often enough from ${active.from} to ${active.to}.`,
          notMet: `${fewerThan(least)} ${where} ${listedInShort(gaps)}.`,
          ...evidence,
        });
      },
    },
  },
});

function fewerThan(least: number): string {
  return least === 1 ? 'No meeting' : `Fewer than ${least} meetings`;
}

/** A CoP without a last day goes on, and is looked at up to the day of the question. */
function activeTime(
  { value: { activeTo } }: Fact<CopFacts>,
  { from, asOf }: { readonly from: CalendarDate; readonly asOf: CalendarDate },
): ActiveTime {
  return { from, to: activeTo ?? asOf, goesOn: !activeTo };
}
