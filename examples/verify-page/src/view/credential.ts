import type { VerificationReport } from '@cop-credentials/badges';
import { visibleText } from '../claimed-text.js';
import { closedCard } from './card.js';
import { element } from './element.js';

/** The credential as it was read, for those who want to see it; written out only when it is opened. */
export function credentialCard({ credential }: VerificationReport): readonly HTMLElement[] {
  if (credential === undefined) return [];
  const text = element('pre', {
    attributes: { tabindex: '0', 'aria-label': 'The credential as JSON' },
  });
  const details = closedCard('The credential itself', [text]);
  details.addEventListener('toggle', () => {
    text.textContent = visibleText(JSON.stringify(credential, null, 2));
  });
  return [details];
}
