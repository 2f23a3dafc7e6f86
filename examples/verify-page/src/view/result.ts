import type { Finding, Question } from '../check-badge.js';
import { verdictWords } from '../verdict.js';
import { adviceCard, warningsCard } from './advice.js';
import { askCard } from './ask.js';
import { badgeCard } from './badge.js';
import { checksCard } from './checks.js';
import { containedCard } from './contained.js';
import { credentialCard } from './credential.js';
import { element } from './element.js';
import { endorsementsCard } from './endorsements.js';
import { icon } from './icon.js';
import { sentCard } from './sent.js';

/** What is shown, and what asking servers does. */
interface ResultParts {
  readonly finding: Finding;
  readonly question: Question;
  readonly ask: () => void;
}

/** Shows what was found, the verdict first, and puts the reader there. */
export function showResult(place: HTMLElement, { finding, question, ask }: ResultParts): void {
  const { report } = finding;
  const heading = verdictHeading(finding);
  const sent = sentCard(finding);
  const source = {
    given: question.badge,
    tellSent: (made: Finding['made']) =>
      sent.replaceWith(sentCard({ ...finding, made: [...finding.made, ...made] })),
  };
  place.replaceChildren(
    heading.banner,
    ...askCard(finding, ask),
    ...adviceCard(finding),
    ...badgeCard(finding, source),
    ...warningsCard(report),
    ...endorsementsCard(report),
    ...containedCard(report),
    checksCard(report),
    sent,
    ...credentialCard(report),
  );
  place.hidden = false;
  document.title = `${verdictWords(finding).word}: Check a badge`;
  heading.heading.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}

function verdictHeading(finding: Finding) {
  const { tone, word, sentence, note } = verdictWords(finding);
  const heading = element('h2', {
    class: 'verdict-heading',
    attributes: { tabindex: '-1' },
    children: [
      element('span', { class: 'verdict-word', children: [word] }),
      element('span', { class: 'verdict-sentence', children: [sentence] }),
    ],
  });
  const notes =
    note === undefined ? [] : [element('p', { class: 'verdict-note', children: [note] })];
  const words = element('div', { children: [heading, ...notes] });
  const banner = element('div', { class: `verdict tone-${tone}`, children: [icon(tone), words] });
  return { banner, heading };
}
