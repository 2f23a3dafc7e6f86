// Writes src/artwork/font-widths.ts anew from the font; run it when the version of the font changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { findFontFile } from '../src/artwork/font-file.js';
import { readFontWidths } from './read-font-widths.js';

// Latin, Greek, Cyrillic and their punctuation; what the font has beyond them is signs that no title needs.
const LAST = 0x22ff;

const font = readFileSync(findFontFile());
const runs: [number, ...number[]][] = [];
let previous = -1;
for (const [code, width] of [...readFontWidths(font)].sort(([a], [b]) => a - b)) {
  if (code < 0x20 || code > LAST) continue;
  if (code === previous + 1) runs.at(-1)?.push(width);
  else runs.push([code, width]);
  previous = code;
}
const rows = runs.map((run) => `  [${run.join(', ')}],`).join('\n');
writeFileSync(
  new URL('../src/artwork/font-widths.ts', import.meta.url),
  `// Written by scripts/write-font-widths.ts; a test compares it with the font.

/**
 * Advance widths of Inter SemiBold in thousandths of the font size. Each row is a run of characters: the code point of
 * the first, then the width of each.
 */
export const FONT_WIDTHS: readonly (readonly [number, ...number[]])[] = [
${rows}
];
`,
);
