/** A step of a page: a file that it shows, or a command with what it prints. */
export type PageStep =
  | { readonly file: string; readonly content: string }
  | { readonly command: string; readonly output: string };

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * The steps of a page in its order. A file is a block whose paragraph before it names the file in backquotes; a command
 * is a line of a `console` block that begins with `$`, and what it prints are the lines up to the next one.
 */
export function sessionOf(page: string): readonly PageStep[] {
  return [...page.matchAll(FENCE)].flatMap(({ 1: language, 2: block = '', index }) => {
    if (language === 'console') return commandsOf(block);
    const paragraph = page.slice(0, index).trimEnd().split('\n').at(-1) ?? '';
    const [, file] = /`([\w-]+\.(?:json|csv))`/.exec(paragraph) ?? [];
    return file === undefined ? [] : [{ file, content: block }];
  });
}

function commandsOf(block: string): readonly PageStep[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.trimEnd().split('\n');
      return { command, output: lines.join('\n') };
    });
}

/** What a page shows as a pattern: `…` stands for anything, at the end of a line or within it. */
export function patternOf(output: string): RegExp {
  const parts = output.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`);
}
