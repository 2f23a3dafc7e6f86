import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A TypeScript example in the documentation. */
export interface Example {
  /** File and line it begins at, from the root of the repository. */
  readonly place: string;
  readonly code: string;
  /** What it prints, where a `text` block after it shows that. */
  readonly output?: string;
}

const PACKAGES = ['core', 'badges'];
const DOCUMENTS = ['tutorial', 'how-to', 'explanation'];

/** Every `ts` block of the Markdown files and of the documentation comments of the packages. */
export function findExamples(root: string): readonly Example[] {
  const documents = [
    'README.md',
    ...PACKAGES.map((name) => `packages/${name}/README.md`),
    ...DOCUMENTS.flatMap((name) => filesIn(root, `docs/${name}`, '.md')),
  ];
  const sources = PACKAGES.flatMap((name) => filesIn(root, `packages/${name}/src`, '.ts'));
  return [
    ...documents.flatMap((file) => examplesIn(file, read(root, file))),
    ...sources.flatMap((file) => examplesIn(file, read(root, file).map(withoutCommentStar))),
  ];
}

function filesIn(root: string, folder: string, ending: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => `${folder}/${file}`);
}

function read(root: string, file: string): readonly string[] {
  return readFileSync(join(root, file), 'utf8').split('\n');
}

function withoutCommentStar(line: string): string {
  return line.replace(/^\s*\* ?/, '');
}

function examplesIn(file: string, lines: readonly string[]): readonly Example[] {
  const examples: Example[] = [];
  for (const { language, start, text } of blocksIn(lines)) {
    const last = examples.at(-1);
    if (language === 'ts') {
      examples.push({ place: `${file}:${start}`, code: text });
    } else if (language === 'text' && last !== undefined && last.output === undefined) {
      examples.splice(-1, 1, { ...last, output: text });
    }
  }
  return examples;
}

interface Block {
  readonly language: string;
  readonly start: number;
  readonly text: string;
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly language: string; readonly start: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const language = /^```(\w*)\s*$/.exec(line)?.[1];
    if (language === undefined) continue;
    if (open === undefined) {
      open = { language, start: index + 1 };
    } else {
      blocks.push({ ...open, text: lines.slice(open.start, index).join('\n') });
      open = undefined;
    }
  }
  return blocks;
}
