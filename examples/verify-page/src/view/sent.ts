import type { SourceStep } from '@cop-credentials/badges';
import { match } from 'ts-pattern';
import type { Finding } from '../check-badge.js';
import { dayOf } from '../day.js';
import type { RequestOutcome, ServerRequest } from '../servers.js';
import { card } from './card.js';
import { claim, claimedAddress } from './claim.js';
import { element } from './element.js';

/** What left the page, where the badge was found, and when all this was so. */
export function sentCard({ report, made, checkedAt }: Finding): HTMLElement {
  const isFromWeb = report.source.some(({ url }) => url !== undefined);
  return card('What left this page', [
    ...(made.length === 0
      ? [element('p', { children: ['Nothing. No server was asked.'] })]
      : [element('ul', { class: 'requests', children: made.map(request) })]),
    ...(isFromWeb
      ? [
          element('h4', { children: ['How the badge was found'] }),
          element('ol', { class: 'requests', children: report.source.map(step) }),
        ]
      : []),
    element('p', {
      class: 'hint',
      children: [`Checked on ${dayOf(checkedAt)}, by the clock of this device.`],
    }),
  ]);
}

function request({ address, outcome }: ServerRequest): HTMLElement {
  return element('li', { children: [claimedAddress(address), ` ${wordFor(outcome)}`] });
}

function wordFor(outcome: RequestOutcome): string {
  return match(outcome)
    .with('answered', () => 'answered')
    .with('redirected', () => 'sent on to another address')
    .with('not-readable', () => 'could not be read')
    .with('not-made', () => 'was not asked')
    .exhaustive();
}

function step({ step: what, url }: SourceStep): HTMLElement {
  return element('li', {
    children: [claim(what), ...(url === undefined ? [] : [': ', claimedAddress(url)])],
  });
}
