import {
  type Check,
  type CheckId,
  listChecks,
  listProblemCodes,
  type VerificationReport,
} from '@cop-credentials/badges';
import { card } from './card.js';
import { claim } from './claim.js';
import { element } from './element.js';
import { type IconKind, icon } from './icon.js';

const OUTCOMES: Readonly<Record<Check['status'], readonly [kind: IconKind, word: string]>> = {
  passed: ['good', 'Passed'],
  failed: ['bad', 'Failed'],
  warning: ['open', 'With a warning'],
  'not-run': ['none', 'Not run'],
};

/** Every check, what became of it, and why. */
export function checksCard(report: VerificationReport): HTMLElement {
  const head = ['What is checked', 'Result'].map((title) =>
    element('th', { attributes: { scope: 'col' }, children: [title] }),
  );
  const rows = report.checks.map((check) => row(check, report));
  return card('Every check', [
    element('table', {
      class: 'checks',
      children: [
        element('thead', { children: [element('tr', { children: head })] }),
        element('tbody', { children: rows }),
      ],
    }),
  ]);
}

const NAMES = new Map(listChecks().map(({ id, establishes }) => [id, establishes]));

function row(check: Check, report: VerificationReport): HTMLElement {
  const [kind, word] = OUTCOMES[check.status];
  const why = whyOf(check, report);
  return element('tr', {
    children: [
      element('th', {
        attributes: { scope: 'row' },
        children: [
          NAMES.get(check.id) ?? check.id,
          ...(why === '' ? [] : [element('p', { class: 'hint', children: [claim(why)] })]),
        ],
      }),
      element('td', {
        children: [element('span', { class: 'with-icon', children: [icon(kind), word] })],
      }),
    ],
  });
}

const CHECK_OF_CODE: ReadonlyMap<string, CheckId> = new Map(
  listProblemCodes().map(({ code, check }) => [code, check]),
);

/** Where a check does not say why by itself, what it found does. */
function whyOf({ id, why }: Check, { problems, warnings }: VerificationReport): string {
  if (why !== undefined) return why;
  return [...problems, ...warnings]
    .filter(({ code }) => CHECK_OF_CODE.get(code) === id)
    .map(({ message }) => message)
    .join(' ');
}
