import { SaxesParser } from 'saxes';
import { BadgeError } from '../errors.js';
import { isInFont } from './measure-text.js';

/**
 * Refuses artwork with text that the font does not have: it would be drawn as nothing at all.
 *
 * @param svg - well-formed XML
 * @throws {BadgeError} `option.invalid`
 */
export function assertInFont(svg: string): void {
  const missing = [...drawnText(svg)].find((character) => !isInFont(character));
  if (missing === undefined) return;
  const code = missing.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  throw new BadgeError('option.invalid', `The font has no "${missing}" (U+${code}).`, {
    path: '/fonts',
    hint: 'Give a TrueType or OpenType font that has the script, such as one of the Noto family.',
  });
}

function drawnText(svg: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let drawn = '';
  let depth = 0;
  parser.on('opentag', ({ local }) => {
    if (depth > 0 || local === 'text') depth += 1;
  });
  parser.on('closetag', () => {
    depth = Math.max(0, depth - 1);
  });
  parser.on('text', (text) => {
    if (depth > 0) drawn += text.replace(/\s/g, ' ');
  });
  parser.write(svg).close();
  return drawn;
}
