import type { VerificationReport } from '@cop-credentials/badges';
import { verdictWords } from '../verdict.js';
import { card } from './card.js';
import { claim } from './claim.js';
import { element } from './element.js';
import { icon } from './icon.js';

/** What became of each credential in a learner record. */
export function containedCard({ contained = [] }: VerificationReport): readonly HTMLElement[] {
  if (contained.length === 0) return [];
  const items = contained.map(({ path, report }) => {
    const { tone, word, sentence } = verdictWords({ report, open: [] });
    return element('li', {
      children: [
        element('p', {
          class: 'with-icon',
          children: [icon(tone), `${word}: `, claim(report.badge?.name ?? path)],
        }),
        element('p', { class: 'hint', children: [claim(sentence)] }),
      ],
    });
  });
  return [card('What the record holds', [element('ul', { class: 'advice', children: items })])];
}
