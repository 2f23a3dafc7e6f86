import type { BadgeSummary } from '@cop-credentials/badges';
import { match } from 'ts-pattern';
import type { Finding } from '../check-badge.js';
import { dayOf } from '../day.js';
import { meaningOfIdentifier, provenOfSigner } from '../signer.js';
import { card } from './card.js';
import { claim, claimedAddress, linkOut } from './claim.js';
import { element } from './element.js';
import { icon } from './icon.js';
import { type PictureSource, pictureOf } from './picture.js';

/** What the badge says, and what is proven of whom. */
export function badgeCard(finding: Finding, source: PictureSource): readonly HTMLElement[] {
  const { report } = finding;
  const { badge } = report;
  if (badge === undefined) {
    // Nobody is proven to have said anything.
    return report.issuer === undefined ? [] : [card('Who signed it', signer(finding))];
  }
  const facts = [
    fact('Who signed it', signer(finding)),
    fact('To whom', recipient(finding)),
    fact('For what', criteria(badge)),
    fact('How long', period(badge)),
  ];
  return [
    element('section', {
      class: 'card badge',
      children: [
        pictureOf(badge, source),
        element('div', {
          class: 'badge-name',
          children: [
            element('p', { class: 'eyebrow', children: ['The badge says'] }),
            element('h3', { children: [claim(badge.name)] }),
            element('p', { class: 'prose', children: [claim(badge.description)] }),
          ],
        }),
        element('dl', { class: 'facts', children: facts }),
      ],
    }),
  ];
}

function fact(name: string, children: readonly HTMLElement[]): HTMLElement {
  return element('div', {
    children: [element('dt', { children: [name] }), element('dd', { children })],
  });
}

function paragraph(...children: readonly (Node | string)[]): HTMLElement {
  return element('p', { children });
}

function aside(...children: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'hint', children });
}

function signer({ report }: Finding): readonly HTMLElement[] {
  const { issuer, assurance } = report;
  const meaning = meaningOfIdentifier(report);
  const calls = assurance === 'none' ? 'The badge calls its issuer “' : 'It calls itself “';
  return [
    paragraph(...withAddress(provenOfSigner(report), issuer?.id)),
    ...(issuer?.name === undefined
      ? []
      : [paragraph(calls, claim(issuer.name), '”. No signature proves a name.')]),
    ...(meaning === undefined ? [] : [aside(meaning)]),
    ...(issuer === undefined ? [] : [aside('The list of known issuers is that of this page.')]),
  ];
}

/** A sentence in which an address is told from the words around it. */
function withAddress(sentence: string, address: string | undefined): readonly Node[] {
  if (address === undefined || !sentence.includes(address)) return [claim(sentence)];
  const [before = '', ...after] = sentence.split(address);
  return [claim(before), claimedAddress(address), claim(after.join(address))];
}

function recipient({ report }: Finding): readonly HTMLElement[] {
  const id = report.badge?.recipientId;
  const answer = match(report.recipient)
    .with('matched', () => [icon('good'), 'It belongs to the person you asked about.'])
    .with('not-matched', () => [icon('bad'), 'It does not belong to the person you asked about.'])
    .with('not-checked', () => [
      icon('open'),
      'Not checked. Give the e-mail address of the person above, and check again.',
    ])
    .exhaustive();
  return [
    element('p', { class: 'with-icon', children: answer }),
    ...(id === undefined ? [] : [aside('The badge names its holder as ', claimedAddress(id))]),
  ];
}

function criteria({ criteria: narrative, criteriaUrl, achievementType }: BadgeSummary) {
  return [
    paragraph(
      narrative === undefined
        ? 'The badge does not say in words how it is earned.'
        : claim(narrative),
    ),
    ...(criteriaUrl === undefined ? [] : [paragraph(linkOut(criteriaUrl))]),
    ...(achievementType === undefined
      ? []
      : [aside('Kind of achievement: ', claim(achievementType))]),
  ];
}

function period({ validFrom, validUntil }: BadgeSummary): readonly HTMLElement[] {
  return [
    paragraph(
      'From ',
      claim(dayOf(validFrom)),
      ...(validUntil === undefined ? [', with no end'] : [' until ', claim(dayOf(validUntil))]),
    ),
  ];
}
