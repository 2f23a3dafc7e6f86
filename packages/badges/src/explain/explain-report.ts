import { match } from 'ts-pattern';
import { establishes } from '../report/checks.js';
import type {
  BadgeSummary,
  Check,
  Problem,
  VerificationReport,
} from '../report/verification-report.js';
import { foundAt } from './found-at.js';
import { type Inert, inertIdentifier, inertMarkdown, inertText } from './inert-text.js';
import { holderOf, provenBy } from './proven-by.js';

/** Options of {@link explainReport}. */
export interface ExplainReportOptions {
  /** `text` for a terminal or a mail, `markdown` for a page; `text` otherwise. */
  readonly format?: 'text' | 'markdown';
  /** `short` leaves out the list of checks; `full` otherwise. */
  readonly detail?: 'short' | 'full';
}

/**
 * Says what a report means, for people. The first sentence names what was proven, not the name claimed; then the
 * verdict and what to do, what the badge says, every address on the way to it, and every check with what became of it.
 *
 * Texts from the badge cannot act: controls are shown as code points, Markdown is escaped. It is no HTML; escape it
 * where it goes into a page.
 *
 * @example
 * ```ts
 * import { explainReport, verifyBadge } from '@cop-credentials/badges';
 *
 * const text = explainReport(await verifyBadge('not a badge'));
 * text.split('\n')[0]; //=> 'This is not a badge that anybody can be shown to have signed.'
 * ```
 */
export function explainReport(
  report: VerificationReport,
  { format = 'text', detail = 'full' }: ExplainReportOptions = {},
): string {
  const inert = format === 'text' ? inertText : inertMarkdown;
  const sections = [
    [provenBy(report, inert)],
    [verdict(report), ...report.problems.flatMap((problem) => lines(problem, inert))],
    claims(report, inert),
    endorsers(report, inert),
    foundAt(report, inert),
    report.warnings.length === 0
      ? []
      : ['Worth knowing:', ...report.warnings.flatMap((found) => lines(found, inert))],
    detail === 'short'
      ? []
      : ['Checks:', ...report.checks.map((check) => `- ${checkLine(check, inert)}`)],
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}

function verdict(report: VerificationReport): string {
  const { verdict, problems, issuer, assurance } = report;
  const what = subjectOf(report);
  return match(verdict)
    .with('valid', () =>
      issuer?.trust === 'trusted'
        ? `${what} is valid.`
        : assurance === 'hosted'
          ? `${what} is valid: it is in force. That does not say who runs that server.`
          : `${what} is valid: it is in force and unchanged. That does not say who that holder is.`,
    )
    .with('invalid', () =>
      problems.length === 1
        ? `${what} is not valid:`
        : `${what} is not valid, for several reasons:`,
    )
    .with('unverifiable', () => `${what} could not be checked; that does not make it a forgery:`)
    .exhaustive();
}

function subjectOf({ contained, warnings }: VerificationReport): string {
  if (contained !== undefined) return 'The learner record';
  // What is given and is neither a record nor a badge is judged only where it is an endorsement.
  const noBadge = warnings.some(({ code }) => code === 'input.not-an-open-badge');
  return noBadge ? 'The endorsement' : 'The badge';
}

function lines({ message, hint, path }: Problem, inert: Inert): readonly string[] {
  const where = path ? ` (at ${inert(path)})` : '';
  return [
    `- ${inert(message)}${where}`,
    ...(hint === undefined ? [] : [`  What to do: ${inert(hint)}`]),
  ];
}

function claims({ badge, issuer, recipient }: VerificationReport, inert: Inert): readonly string[] {
  if (badge === undefined) return [];
  return [
    'What the badge says:',
    `- for: ${inert(badge.name)}. ${inert(badge.description)}`,
    ...(badge.criteria === undefined ? [] : [`- earned by: ${inert(badge.criteria)}`]),
    `- ${to(badge, recipient, inert)}`,
    `- valid ${period(badge, inert)}`,
    ...(issuer?.name === undefined
      ? []
      : [`- the issuer calls itself “${inert(issuer.name)}”; the name is its own claim`]),
  ];
}

/** Those who are proven to endorse; the others stand among the warnings. */
function endorsers({ endorsements = [] }: VerificationReport, inert: Inert): readonly string[] {
  const proven = endorsements.flatMap(({ verdict, issuer, endorsed, comment, independent }) =>
    verdict !== 'valid' || issuer === undefined || endorsed === undefined
      ? []
      : [
          `- ${inertIdentifier(endorsed, inert)}, by ${holderOf(issuer, inert)}`,
          ...(independent
            ? []
            : ['  Whoever endorses has a part in the badge: the voice is not independent.']),
          ...(comment === undefined ? [] : [`  In their words: “${inert(comment)}”`]),
        ],
  );
  return proven.length === 0 ? [] : ['Endorsed:', ...proven];
}

function to(badge: BadgeSummary, recipient: VerificationReport['recipient'], inert: Inert): string {
  const whom =
    badge.recipientId === undefined
      ? 'somebody it does not name openly'
      : inertIdentifier(badge.recipientId, inert);
  return match(recipient)
    .with('matched', () => `to: ${whom}, which is who you asked about`)
    .with('not-matched', () => `to: ${whom}, which is not who you asked about`)
    .with('not-checked', () => `to: ${whom}; whether that is the person showing it was not checked`)
    .exhaustive();
}

function period({ validFrom, validUntil }: BadgeSummary, inert: Inert): string {
  const until = validUntil === undefined ? ', with no end' : ` until ${inert(validUntil)}`;
  return `from ${inert(validFrom)}${until}`;
}

function checkLine({ id, status, why }: Check, inert: Inert): string {
  const outcome = match(status)
    .with('passed', () => 'yes')
    .with('warning', () => 'with a warning')
    .with('failed', () => 'no')
    .with('not-run', () => 'not checked')
    .exhaustive();
  return `${establishes(id)}: ${outcome}${why === undefined ? '' : `. ${inert(why)}`}`;
}
