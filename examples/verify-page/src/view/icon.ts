import type { Tone } from '../verdict.js';

/** `none`: there was nothing to look at. */
export type IconKind = Tone | 'none';

const PATHS: Readonly<Record<IconKind, string>> = {
  good: 'm6 12.5 4 4 8-9',
  bad: 'm7 7 10 10M17 7 7 17',
  open: 'M12 6v7.5M12 17.2v.1',
  none: 'M7 12h10',
  waiting: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.4v.1',
};
const SVG = 'http://www.w3.org/2000/svg';

/** A sign beside a word that says the same. */
export function icon(kind: IconKind): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${kind}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[kind]);
  svg.append(path);
  return svg;
}
