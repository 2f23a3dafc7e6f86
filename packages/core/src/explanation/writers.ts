import { escapeMarkdown } from '../text/markdown.js';
import { visibleText } from '../text/visible-text.js';
import type { FindingLines } from './lines.js';

/** How a format writes the parts of an explanation. Each part makes the texts it is given safe to print. */
export interface Writer {
  headline(sentence: string): string;
  paragraph(sentence: string): string;
  section(heading: string, entries: readonly FindingLines[]): string;
}

export const plainText: Writer = {
  headline: visibleText,
  paragraph: visibleText,
  section: (heading, entries) => [`${heading}:`, ...entries.map(plainEntry)].join('\n'),
};

export const markdown: Writer = {
  headline: (sentence) => `**${markdownText(sentence)}**`,
  paragraph: markdownText,
  section: (heading, entries) => `### ${heading}\n\n${entries.map(markdownEntry).join('\n')}`,
};

function plainEntry({ line, details, done }: FindingLines): string {
  return [
    `${bulletOf(done)} ${visibleText(line)}`,
    ...details.map((detail) => `  ${visibleText(detail)}`),
  ].join('\n');
}

function markdownEntry({ line, details, done }: FindingLines): string {
  const lines = details.map((detail) => `  - ${markdownText(detail)}`);
  return [`${bulletOf(done)} ${markdownText(line)}`, ...lines].join('\n');
}

/** A bullet, or a box to tick off, which Markdown reads too. */
function bulletOf(done: boolean | undefined): string {
  if (done === undefined) return '-';
  return done ? '- [x]' : '- [ ]';
}

function markdownText(text: string): string {
  return escapeMarkdown(visibleText(text));
}
