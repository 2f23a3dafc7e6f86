/** Advance widths of a font in thousandths of its size, for each character that it has. */
export type FontWidths = ReadonlyMap<number, number>;

/**
 * Reads the widths from the tables `cmap` (format 12), `hhea`, `hmtx` and `head` of a TrueType font.
 *
 * @see OpenType 1.9.1, https://learn.microsoft.com/typography/opentype/spec/
 */
export function readFontWidths(font: Uint8Array): FontWidths {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tablesOf(view);
  const unitsPerEm = view.getUint16(table('head') + 18);
  const longMetrics = view.getUint16(table('hhea') + 34);
  const width = (glyph: number): number => {
    // Glyphs behind the last metric share it.
    const units = view.getUint16(table('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
    return Math.round((units * 1000) / unitsPerEm);
  };
  return new Map([...glyphsOf(view, table('cmap'))].map(([code, glyph]) => [code, width(glyph)]));
}

function tablesOf(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(record + place)));
    offsets.set(tag.join(''), view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}.`);
    return offset;
  };
}

function* glyphsOf(view: DataView, cmap: number): Generator<readonly [number, number]> {
  const subtable = findFormat12(view, cmap);
  for (let index = 0; index < view.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + 12 * index;
    const [first, last, glyph] = [0, 4, 8].map((offset) => view.getUint32(group + offset));
    if (first === undefined || last === undefined || glyph === undefined) return;
    for (let code = first; code <= last; code += 1) yield [code, glyph + code - first];
  }
}

function findFormat12(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * index);
    if (view.getUint16(subtable) === 12) return subtable;
  }
  throw new Error('The font has no character map of format 12.');
}
