import type { VerificationReport } from '@cop-credentials/badges';
import { type Advice, adviceOn } from '../advice.js';
import type { Finding } from '../check-badge.js';
import { card } from './card.js';
import { claim } from './claim.js';
import { element } from './element.js';

/** Why the badge is not valid, and what to do; nothing where asking servers comes first. */
export function adviceCard(finding: Finding): readonly HTMLElement[] {
  const { report, open } = finding;
  const isWaiting = report.verdict === 'unverifiable' && open.length > 0;
  const advice = adviceOn(finding);
  return advice.length === 0 || isWaiting
    ? []
    : [card('Why, and what to do', [adviceList(advice)])];
}

/** What else is worth knowing. */
export function warningsCard({ warnings }: VerificationReport): readonly HTMLElement[] {
  return warnings.length === 0 ? [] : [card('Worth knowing', [adviceList(warnings)])];
}

/** Things to know, each with what to do. */
export function adviceList(advice: readonly Advice[]): HTMLElement {
  return element('ul', { class: 'advice', children: advice.map(adviceItem) });
}

function adviceItem({ message, hint }: Advice): HTMLElement {
  const toDo =
    hint === undefined
      ? []
      : [
          element('p', {
            class: 'to-do',
            children: [element('strong', { children: ['What to do: '] }), claim(hint)],
          }),
        ];
  return element('li', { children: [element('p', { children: [claim(message)] }), ...toDo] });
}
