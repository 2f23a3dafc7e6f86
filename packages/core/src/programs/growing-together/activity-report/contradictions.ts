import type { CoreProblem } from '../../../errors.js';
import { jsonPointer } from '../../../json/pointer.js';
import { quoted } from '../../../text/visible-text.js';
import type { ActivityReportFacts } from './facts.js';

/** What cannot be true of a report together: two figures for one CoP, or for one training event. */
export function reportContradictions({
  cops,
  trainingEvents,
}: ActivityReportFacts): readonly CoreProblem[] {
  return [...repeated('cops', cops ?? []), ...repeated('trainingEvents', trainingEvents ?? [])];
}

function repeated(
  list: 'cops' | 'trainingEvents',
  entries: readonly { readonly id?: string }[],
): readonly CoreProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index): readonly CoreProblem[] => {
    if (id === undefined || seen.size < seen.add(id).size) return [];
    return [
      {
        code: 'facts.contradiction',
        path: jsonPointer([list, index, 'id']),
        message: `${quoted(id)} is reported more than once.`,
        expected: 'each once',
        hint: 'Add the figures up, or give the second an id of its own.',
      },
    ];
  });
}
