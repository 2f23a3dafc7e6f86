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

function plainEntry({ line, details }: FindingLines): string {
  return [`- ${visibleText(line)}`, ...details.map((detail) => `  ${visibleText(detail)}`)].join(
    '\n',
  );
}

function markdownEntry({ line, details }: FindingLines): string {
  const lines = details.map((detail) => `  - ${markdownText(detail)}`);
  return [`- ${markdownText(line)}`, ...lines].join('\n');
}

function markdownText(text: string): string {
  return escapeMarkdown(visibleText(text));
}
