import { CoreError } from './errors.js';
import { headlineOf } from './explanation/headline.js';
import { linesOf } from './explanation/lines.js';
import { headingOf, headings } from './explanation/sections.js';
import { markdown, plainText, type Writer } from './explanation/writers.js';
import type { Assessment } from './model/assessment.js';
import { unknownName } from './unknown-name.js';

/** How {@link explain} writes. */
export interface ExplainOptions {
  /** `text` where it is left out. */
  readonly format?: ExplanationFormat;
}

/** A form of explanation. */
export type ExplanationFormat = 'text' | 'markdown';

/**
 * Writes an assessment for people.
 *
 * The outcome in one sentence; then what must change, what must still be told, and what is recommended; then what is in
 * order; last and short, what nothing depends on. Every finding names its source and the reading that was taken. Control,
 * bidirectional and invisible characters are written visibly, and Markdown is escaped, so the result is safe to print.
 * Does not judge anew, and writes English alone.
 *
 * @param assessment - As {@link assess} returned it, or as it was stored.
 * @returns Lines that end in a line feed.
 * @throws {@link CoreError} `format.unknown`.
 *
 * @example
 * ```ts
 * import { assess, campusCompactCep, explain } from '@cop-credentials/core';
 *
 * const request = { items: [{ kind: 'micro-credential-application', attempt: 1 }] };
 * const explanation = explain(assess(campusCompactCep, 'fee-quote', request, { asOf: '2026-01-15' }));
 *
 * explanation.split('\n')[0]; //=> 'The fee quote meets the rules.'
 * ```
 */
export function explain(assessment: Assessment, options: ExplainOptions = {}): string {
  const writer = writerFor(options.format ?? 'text');
  const { program, edition, asOf, findings, counts } = assessment;
  const sections = headings.flatMap(([heading, title]) => {
    const own = findings.filter((finding) => headingOf(finding) === heading);
    return own.length === 0 ? [] : [writer.section(title, own.map(linesOf))];
  });
  const open = counts.unknown > 0 ? ` Open: ${counts.unknown} of ${findings.length}.` : '';
  const terms = `Rules of ${program}, edition ${edition}, as of ${asOf}.${open}`;
  return `${[writer.headline(headlineOf(assessment)), writer.paragraph(terms), ...sections].join('\n\n')}\n`;
}

const writers: Readonly<Record<ExplanationFormat, Writer>> = { text: plainText, markdown };

function writerFor(format: ExplanationFormat): Writer {
  if (Object.hasOwn(writers, format)) return writers[format];
  const known = Object.keys(writers);
  throw new CoreError(
    unknownName({ code: 'format.unknown', path: ['format'], what: 'format', name: format, known }),
  );
}
