import type { ReportedEndorsement, VerificationReport } from '@cop-credentials/badges';
import { match } from 'ts-pattern';
import { adviceList } from './advice.js';
import { card } from './card.js';
import { claim, claimedAddress } from './claim.js';
import { element } from './element.js';
import { icon } from './icon.js';

/** Who else vouches for the badge, and what is proven of that. */
export function endorsementsCard({
  endorsements = [],
}: VerificationReport): readonly HTMLElement[] {
  if (endorsements.length === 0) return [];
  const items = endorsements.map((each) => element('li', { children: endorsement(each) }));
  return [card('Who else vouches for it', [element('ul', { class: 'advice', children: items })])];
}

function endorsement(endorsement: ReportedEndorsement): readonly HTMLElement[] {
  const { verdict, issuer, independent, comment, problems } = endorsement;
  const answer = match(verdict)
    .with('valid', () => [icon('good'), 'Signed, and in force'])
    .with('invalid', () => [icon('bad'), 'Does not hold'])
    .with('unverifiable', () => [icon('open'), 'Could not be checked'])
    .exhaustive();
  return [
    element('p', { class: 'with-icon', children: answer }),
    ...(issuer === undefined
      ? []
      : [element('p', { children: ['By ', claimedAddress(issuer.id), ...calledBy(issuer.name)] })]),
    ...(independent
      ? []
      : [
          element('p', {
            class: 'hint',
            children: ['Whoever endorses has a part in the badge: the voice is not independent.'],
          }),
        ]),
    ...(comment === undefined
      ? []
      : [element('blockquote', { class: 'quote', children: [claim(comment)] })]),
    ...(problems.length === 0 ? [] : [adviceList(problems)]),
  ];
}

function calledBy(name: string | undefined): readonly (Node | string)[] {
  return name === undefined ? [] : [', who calls itself “', claim(name), '”'];
}
