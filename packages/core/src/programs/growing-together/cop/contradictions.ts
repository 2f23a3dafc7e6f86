import type { CalendarDate } from '../../../calendar-date.js';
import type { CoreProblem } from '../../../errors.js';
import { jsonPointer } from '../../../json/pointer.js';
import { heldInFuture } from '../../../kernel/held-in-future.js';
import { quoted } from '../../../text/visible-text.js';
import type { CopFacts } from './facts.js';

/** What cannot be true of a CoP together. */
export function copContradictions(facts: CopFacts, asOf: CalendarDate): readonly CoreProblem[] {
  return [
    ...heldInFuture(facts.meetings ?? [], asOf),
    ...endedBeforeItBegan(facts),
    ...twoDomainsAtOnce(facts),
  ];
}

function endedBeforeItBegan({ activeFrom, activeTo }: CopFacts): readonly CoreProblem[] {
  if (!activeFrom || !activeTo || activeFrom <= activeTo) return [];
  return [
    {
      code: 'facts.contradiction',
      path: '/activeTo',
      message: `A CoP that is active from ${activeFrom} cannot have ended on ${activeTo}.`,
      expected: `${activeFrom} or later`,
      hint: 'Correct one of the two days.',
    },
  ];
}

function twoDomainsAtOnce({ domainHistory = [] }: CopFacts): readonly CoreProblem[] {
  const domains = new Map<CalendarDate, string>();
  return domainHistory.flatMap(({ from, domain }, index): readonly CoreProblem[] => {
    if (from === undefined || domain === undefined) return [];
    const other = domains.get(from) ?? domain;
    domains.set(from, other);
    if (other === domain) return [];
    return [
      {
        code: 'facts.contradiction',
        path: jsonPointer(['domainHistory', index, 'domain']),
        message: `From ${from} on the domain cannot be both ${quoted(other)} and ${quoted(domain)}.`,
        expected: 'one domain for each day',
        hint: 'Correct the day or the domain.',
      },
    ];
  });
}
