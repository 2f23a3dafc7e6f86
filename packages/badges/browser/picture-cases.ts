import { bakePng, bakeSvg } from '../src/index.js';
import type { CorpusCase } from '../test/corpus/corpus-case.js';
import { compressedItxt, png } from '../test/support/png.js';
import { svg } from '../test/support/svg.js';

/** The good badges of the corpus that are JSON and lead nowhere, once more in pictures of each kind. */
export function pictureCases(corpus: readonly CorpusCase[]): readonly CorpusCase[] {
  return corpus.flatMap(({ input, ...described }) => {
    const { id, expected, network } = described;
    const isGood = expected.verdict === 'valid' && Object.keys(network).length === 0;
    if (!isGood || typeof input !== 'object' || input instanceof Uint8Array) return [];
    const text = JSON.stringify(input);
    const warnings = [...expected.warnings, 'image.compressed' as const].sort();
    return [
      { ...described, id: `${id} in PNG`, input: bakePng(png(), text) },
      { ...described, id: `${id} in SVG`, input: bakeSvg(svg(), text) },
      {
        ...described,
        id: `${id} in PNG, compressed`,
        input: png([compressedItxt(text)]),
        expected: { ...expected, warnings },
      },
    ];
  });
}
