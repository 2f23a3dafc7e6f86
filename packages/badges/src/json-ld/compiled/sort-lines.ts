/** With more lines than this, the sort of the language takes less time. */
const FEW = 20;

/** Sorts lines in place. Most lists have a few, and most of those are nearly in order. */
export function sortLines(lines: string[]): string[] {
  return lines.length > FEW ? lines.sort() : insertInOrder(lines);
}

function insertInOrder(lines: string[]): string[] {
  for (const [index, line] of lines.entries()) {
    let at = index;
    for (; at > 0; at -= 1) {
      const before = lines[at - 1] ?? '';
      if (before <= line) break;
      lines[at] = before;
    }
    lines[at] = line;
  }
  return lines;
}
