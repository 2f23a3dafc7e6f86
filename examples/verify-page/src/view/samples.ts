import type { GivenBadge } from '../given-badge.js';
import { button, element, find } from './element.js';

const SAMPLES: readonly (readonly [label: string, file: string])[] = [
  ['A good one', 'good.png'],
  ['Changed after it was signed', 'changed.json'],
  ['Expired', 'expired.json'],
  ['Needs its issuer’s server', 'needs-server.json'],
];

/** What becomes of a badge that somebody wants to try. */
export interface SampleTakers {
  readonly give: (badge: GivenBadge) => void;
  readonly tellFailure: () => void;
}

/** Offers the badges that come with the page. */
export function showSamples({ give, tellFailure }: SampleTakers): void {
  const items = SAMPLES.map(([label, fileName]) => {
    const act = () => void readSample(fileName).then(give, tellFailure);
    return element('li', { children: [button(label, { act })] });
  });
  find('sample-list', HTMLElement).replaceChildren(...items);
}

async function readSample(fileName: string): Promise<GivenBadge> {
  const answer = await fetch(new URL(`samples/${fileName}`, document.baseURI));
  if (!answer.ok) throw new Error(`There is no sample ${fileName}.`);
  return { content: new Uint8Array(await answer.arrayBuffer()), fileName };
}
