import { listProblemCodes, type VerificationReport } from '@cop-credentials/badges';
import { match } from 'ts-pattern';
import type { Finding } from './check-badge.js';
import { hostsOf } from './servers.js';

/** How a verdict looks; never told by colour alone. */
export type Tone = 'good' | 'bad' | 'open' | 'waiting';

/** The verdict for somebody who has a few seconds. */
export interface VerdictWords {
  readonly tone: Tone;
  readonly word: string;
  readonly sentence: string;
  /** What a good verdict does not say. */
  readonly note?: string;
}

/** Says a verdict in one sentence. */
export function verdictWords({ report, open }: Pick<Finding, 'report' | 'open'>): VerdictWords {
  return match(report.verdict)
    .with('valid', () => valid(report))
    .with('invalid', () => (foundNoBadge(report) ? noBadge(report) : invalid(report)))
    .with('unverifiable', () => (open.length > 0 ? waiting(open) : unverifiable(report)))
    .exhaustive();
}

function valid(report: VerificationReport): VerdictWords {
  const what = subjectOf(report);
  const sentence =
    report.assurance === 'hosted'
      ? `${what} is in force: its issuer’s own server says so today.`
      : `${what} is in force, and unchanged since it was signed.`;
  return { tone: 'good', word: 'Valid', sentence, note: noteOn(report) };
}

function noteOn({ issuer, recipient }: VerificationReport): string {
  const known =
    issuer?.trust === 'trusted'
      ? 'This page knows its issuer.'
      : 'This page does not know its issuer: anybody can sign a badge, so look at who did.';
  const person = recipient === 'matched' ? '' : ' Whose badge it is was not checked.';
  return `${known}${person}`;
}

function subjectOf({ contained, warnings }: VerificationReport): string {
  if (contained !== undefined) return 'This learner record';
  const isEndorsement = warnings.some(({ code }) => code === 'input.not-an-open-badge');
  return isEndorsement ? 'This endorsement' : 'This badge';
}

/** Whether nothing was found that could be a badge at all, which says nothing against whoever gave it. */
function foundNoBadge({ checks }: VerificationReport): boolean {
  return checks.some(({ id, status }) => id === 'input' && status === 'failed');
}

function noBadge({ problems }: VerificationReport): VerdictWords {
  const [first] = problems;
  return { tone: 'open', word: 'No badge found', sentence: first?.message ?? '' };
}

function invalid({ problems }: VerificationReport): VerdictWords {
  const meanings = new Map(listProblemCodes().map(({ code, meaning }) => [code, meaning]));
  const [first] = problems.map(({ code, message }) => meanings.get(code) ?? message);
  const others = problems.length - 1;
  const more =
    others === 0 ? '' : others === 1 ? ' And there is one more reason.' : ` And ${others} more.`;
  return { tone: 'bad', word: 'Not valid', sentence: `${first ?? ''}${more}` };
}

function waiting(open: Finding['open']): VerdictWords {
  const hosts = hostsOf(open);
  const who = hosts.length === 1 ? hosts[0] : 'some servers';
  return {
    tone: 'waiting',
    word: 'Not decided yet',
    sentence: `To decide, ${who} would have to be asked. Nothing was sent so far.`,
  };
}

function unverifiable({ checks }: VerificationReport): VerdictWords {
  const isFound = checks.some(({ id, status }) => id === 'input' && status !== 'not-run');
  const sentence = isFound
    ? 'Something that is needed could not be looked up. That does not make it a forgery.'
    : 'No badge could be had from this link. That says nothing against it.';
  return { tone: 'open', word: 'Could not be checked', sentence };
}
