import type { CoreProblem } from '../../../errors.js';
import { jsonPointer } from '../../../json/pointer.js';
import type { PanelFacts } from './facts.js';

/** What cannot be true of a panel together: a size that is not the number of its members. */
export function panelContradictions(
  { panelSize, members }: PanelFacts,
  path: readonly string[] = [],
): readonly CoreProblem[] {
  if (panelSize === undefined || members === undefined || members.length === panelSize) return [];
  return [
    {
      code: 'facts.contradiction',
      path: jsonPointer([...path, 'panelSize']),
      message: `A panel of ${panelSize} does not have ${members.length} members.`,
      expected: String(members.length),
      hint: 'Leave out the size, or name every member.',
    },
  ];
}
