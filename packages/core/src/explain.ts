import { CoreError } from './errors.js';
import { entriesOf } from './explanation/checklist.js';
import { headlineOf } from './explanation/headline.js';
import { type FindingLines, linesOf } from './explanation/lines.js';
import {
  assertCodes,
  type ExplanationMessages,
  fixedText,
  messageOf,
} from './explanation/messages.js';
import { headingOf, headings } from './explanation/sections.js';
import { markdown, plainText, type Writer } from './explanation/writers.js';
import type { Assessment } from './model/assessment.js';
import type { Finding } from './model/finding.js';
import { unknownName } from './unknown-name.js';

/** How {@link explain} writes. */
export interface ExplainOptions {
  /** `text` where it is left out. */
  readonly format?: ExplanationFormat;
  /** `explanation` where it is left out; a `checklist` has a box for each rule, and a blank for each fact not known. */
  readonly layout?: ExplanationLayout;
  /**
   * Texts in place of the usual ones: of a finding by rule and status (`cep-cop-max-participants.violated`), of a heading
   * (`heading.broken`) and of an outcome (`outcome.meets`). Where a finding has none, its own message stands.
   */
  readonly messages?: ExplanationMessages;
}

/** What an explanation is for: reading, or ticking off. */
export type ExplanationLayout = 'explanation' | 'checklist';

/** A form of explanation. */
export type ExplanationFormat = 'text' | 'markdown';

/**
 * Writes an assessment for people.
 *
 * The outcome in one sentence; then what must change, what must still be told, and what is recommended; then what is in
 * order; last and short, what nothing depends on. Every finding names its source and the reading that was taken. Control,
 * bidirectional and invisible characters are written visibly, and Markdown is escaped, so the result is safe to print.
 * Does not judge anew. Writes English, but for the messages that are given.
 *
 * @param assessment - As {@link assess} returned it, or as it was stored.
 * @returns Lines that end in a line feed.
 * @throws {@link CoreError} `format.unknown`, for the layout too; `message.unknown-code` for a message that no finding, heading or outcome can
 * have.
 *
 * @example
 * ```ts
 * import { assess, campusCompactCep, explain } from '@cop-credentials/core';
 *
 * const request = { items: [{ kind: 'micro-credential-application', attempt: 1 }] };
 * const explanation = explain(assess(campusCompactCep, 'fee-quote', request, { asOf: '2026-01-15' }));
 *
 * explanation.split('\n')[0]; //=> 'The fee quote meets the rules.'
 *
 * const proposal = assess(campusCompactCep, 'cop-proposal', { participantCount: 16 }, { asOf: '2026-01-15' });
 * const checklist = explain(proposal, {
 *   layout: 'checklist',
 *   messages: { 'cep-cop-max-participants.violated': ({ observed }) => `${observed} people are too many.` },
 * });
 *
 * checklist.includes('- [ ] A CoP has at most 15 participants.\n  16 people are too many.'); //=> true
 * checklist.includes('  meetings: ________'); //=> true
 * ```
 */
export function explain(assessment: Assessment, options: ExplainOptions = {}): string {
  const { format = 'text', layout = 'explanation', messages = {} } = options;
  const writer = oneOf(writers, { option: 'format', name: format });
  const entriesIn = oneOf(layouts, { option: 'layout', name: layout });
  assertCodes(messages);
  const { program, edition, asOf, counts } = assessment;
  const findings = assessment.findings.map((finding) => ({
    ...finding,
    message: messageOf(finding, messages),
  }));
  const sections = headings.flatMap(([heading, title]) => {
    const entries = entriesIn(findings.filter((finding) => headingOf(finding) === heading));
    const given = fixedText(`heading.${heading}`, messages) ?? title;
    return entries.length === 0 ? [] : [writer.section(given, entries)];
  });
  const open = counts.unknown > 0 ? ` Open: ${counts.unknown} of ${findings.length}.` : '';
  const terms = `Rules of ${program}, edition ${edition}, as of ${asOf}.${open}`;
  const headline = headlineOf(assessment, messages);
  return `${[writer.headline(headline), writer.paragraph(terms), ...sections].join('\n\n')}\n`;
}

const writers: Readonly<Record<ExplanationFormat, Writer>> = { text: plainText, markdown };

const layouts: Readonly<
  Record<ExplanationLayout, (findings: readonly Finding[]) => readonly FindingLines[]>
> = { explanation: (findings) => findings.map(linesOf), checklist: entriesOf };

function oneOf<Known extends string, Value>(
  all: Readonly<Record<Known, Value>>,
  { option, name }: { readonly option: 'format' | 'layout'; readonly name: Known },
): Value {
  if (Object.hasOwn(all, name)) return all[name];
  const known = Object.keys(all);
  throw new CoreError(
    unknownName({ code: 'format.unknown', path: [option], what: option, name, known }),
  );
}
