import { CoreError } from '../errors.js';
import { jsonPointer } from '../json/pointer.js';
import type { Outcome } from '../model/assessment.js';
import type { Finding } from '../model/finding.js';
import type { FindingStatus } from '../model/finding-status.js';
import { quoted } from '../text/visible-text.js';
import { type Heading, headings } from './sections.js';

/** The code of a text in an explanation: of a finding, a heading or an outcome. */
export type MessageCode =
  | `${string}.${FindingStatus}`
  | `heading.${Heading}`
  | `outcome.${Outcome}`;

/** A text, or for a finding a function that writes one from what was found. */
export type MessageText = string | ((finding: Finding) => string);

/** Texts by code. */
export type ExplanationMessages = Readonly<Partial<Record<MessageCode, MessageText>>>;

/** The message of a finding, or the text that was given in its place. */
export function messageOf(finding: Finding, messages: ExplanationMessages): string {
  const text = messages[`${finding.rule}.${finding.status}`];
  return typeof text === 'function' ? text(finding) : (text ?? finding.message);
}

/** The text that was given for a heading or an outcome; `undefined` for none. */
export function fixedText(
  code: `heading.${Heading}` | `outcome.${Outcome}`,
  messages: ExplanationMessages,
): string | undefined {
  const text = messages[code];
  return typeof text === 'string' ? text : undefined;
}

const statuses: Readonly<Record<FindingStatus, true>> = {
  satisfied: true,
  violated: true,
  advisory: true,
  unknown: true,
  'not-applicable': true,
};

const outcomes: Readonly<Record<Outcome, true>> = {
  meets: true,
  'meets-with-advisories': true,
  'does-not-meet': true,
  undetermined: true,
};

/** Refuses a code that no text can have, so that a slip of the pen does not go unseen. */
export function assertCodes(messages: ExplanationMessages): void {
  const wrong = Object.keys(messages).find((code) => !isCode(code));
  if (wrong === undefined) return;
  throw new CoreError({
    code: 'message.unknown-code',
    path: jsonPointer(['messages', wrong]),
    message: `${quoted(wrong)} is not the code of a text.`,
    expected:
      'the id of a rule and a status, such as cep-cop-max-participants.violated, or heading.broken, or outcome.meets',
  });
}

function isCode(code: string): boolean {
  const dot = code.lastIndexOf('.');
  const [start, end] = [code.slice(0, dot), code.slice(dot + 1)];
  if (start === 'heading') return headings.some(([heading]) => heading === end);
  if (start === 'outcome') return Object.hasOwn(outcomes, end);
  return start !== '' && Object.hasOwn(statuses, end);
}
