import {
  type Answer,
  met,
  missing,
  notApplicable,
  notMet,
  unaddressed,
} from '../../../kernel/answer.js';
import { type Fact, field, type ItemFact, itemsOf, unlessNull } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { all, type Truth } from '../../../kernel/truth.js';
import { quoted } from '../../../text/visible-text.js';
import type { ActivityReportFacts } from './facts.js';

/** What is asked of a figure that is taken from raw records. */
export interface FigureQuestion<Entry> {
  readonly list: Fact<readonly Entry[] | null | undefined>;
  /** Whether a record gives what the figure is taken from. */
  readonly holds: (entry: ItemFact<Entry>) => Truth;
  /** The figure, in words that follow "Reported:". */
  readonly what: string;
  readonly figure: (entries: readonly Entry[]) => unknown;
  /** Said of no records, where the figure is one of each record and not their number. */
  readonly none?: string;
}

/** Whether a figure is reported. `null` is not; no records are a reported 0. */
export function answerReported<Entry>(question: FigureQuestion<Entry>): Answer {
  const { holds, what, figure, none } = question;
  const list = unlessNull(question.list);
  if (list === null) return notMet(`Not reported: ${what}.`, { observed: null });
  const entries = itemsOf(list);
  if (isOpen(entries)) return missing(entries.missing);
  if (entries.length === 0 && none !== undefined) return notApplicable(none);
  const truth = all(entries.map(holds));
  if (isOpen(truth)) return missing(truth.missing);
  if (!truth) return notMet(`Not reported in full: ${what}.`);
  return met(`Reported: ${what}.`, { observed: figure(entries.map(({ value }) => value)) });
}

/** Answers for the fiscal year that the page speaks of; the page does not say what is reported for another. */
export function inFiscalYear(
  facts: Fact<ActivityReportFacts>,
  { fiscalYear, answer }: { readonly fiscalYear: string; readonly answer: () => Answer },
): Answer {
  const { path, value: year } = field(facts, 'fiscalYear');
  if (year === undefined) return missing([path]);
  if (year === fiscalYear) return answer();
  return unaddressed(
    `The page says what is reported for ${quoted(fiscalYear)}, and not for ${quoted(year)}.`,
    { observed: year, expected: fiscalYear },
  );
}
