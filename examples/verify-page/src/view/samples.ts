import type { GivenBadge } from '../given-badge.js';
import { button, element, find } from './element.js';

const SAMPLES: readonly (readonly [label: string, file: string])[] = [
  ['A good one', 'good.png'],
  ['Changed after it was signed', 'changed.json'],
  ['Expired', 'expired.json'],
  ['Needs its issuer’s server', 'needs-server.json'],
];

/** Offers the badges that come with the page. */
export function showSamples(give: (badge: GivenBadge) => void): void {
  const items = SAMPLES.map(([label, fileName]) =>
    element('li', {
      children: [button(label, { act: async () => give(await readSample(fileName)) })],
    }),
  );
  find('sample-list', HTMLElement).replaceChildren(...items);
}

async function readSample(fileName: string): Promise<GivenBadge> {
  const answer = await fetch(new URL(`samples/${fileName}`, document.baseURI));
  return { content: new Uint8Array(await answer.arrayBuffer()), fileName };
}
