import type { CalendarDate } from '../calendar-date.js';
import { reportedOutcomes } from '../programs/growing-together/activity-report/reported-outcome.js';
import type { ActivityReport, FiscalYear } from './activity-report.js';
import { checkedCops } from './checked-cops.js';
import type { Tally } from './tally.js';

/** The part of a report that is active. */
export type Summary = Pick<ActivityReport, 'outputs' | 'outcomes' | 'measure' | 'leftOut'>;

/** Turns what was kept of the records into the counts of a year. */
export function summaryOf(
  tally: Tally,
  { year, asOf }: { readonly year: FiscalYear; readonly asOf: CalendarDate },
): Summary {
  const { events, trained, consulted, surveys, outsideYear, unheld } = tally;
  const cops = checkedCops(tally.cops);
  const active = cops.filter(({ record: { activeFrom, activeTo } }) => {
    const end = year.to < asOf ? year.to : asOf;
    return (activeFrom ?? end) <= end && (activeTo ?? year.from) >= year.from;
  });
  const minutes = [...consulted.values()];
  return {
    outputs: {
      cops: active.length,
      sessionsByCop: inOrder(active.map(({ record: { id }, sessions }) => ({ id, sessions }))),
      trainingEvents: events.size,
      participantsByEvent: inOrder([...events].map(([id, participants]) => ({ id, participants }))),
      peopleTrained: trained.size,
      peopleConsulted: consulted.size,
      consultationMinutes: minutes.reduce((sum, each) => sum + each, 0),
    },
    outcomes: outcomesOf(tally),
    measure: { surveys: [...surveys].sort(), people: peopleAsked(tally) },
    leftOut: {
      outsideYear: { ...outsideYear, cop: cops.length - active.length },
      ...unheld,
    },
  };
}

/** In the order of the page. */
function outcomesOf({ answers }: Tally): ActivityReport['outcomes'] {
  return reportedOutcomes.flatMap((outcome) => {
    const byPerson = [...(answers.get(outcome)?.values() ?? [])];
    if (byPerson.length === 0) return [];
    const reached = byPerson.filter((latest) => latest.reached).length;
    return [{ outcome, asked: byPerson.length, reached }];
  });
}

function peopleAsked({ answers }: Tally): number {
  return new Set([...answers.values()].flatMap((byPerson) => [...byPerson.keys()])).size;
}

/** By id, as text compares, so that neither the order of records nor a locale shows. */
function inOrder<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
