import {
  type Check,
  explainReport,
  listChecks,
  type Problem,
  type VerificationReport,
} from '@cop-credentials/badges';
import type { Child, FC } from 'hono/jsx';
import { Facts, Instant, Notice, Said, Table, Tag, type Tone } from '../web/components/parts.js';
import { readClaims } from './named-recipient.js';
import { Narrative } from './narrative.js';

type Verdict = VerificationReport['verdict'];

/** A verdict in words, its colour, and what to do about it. */
export const verdicts: Readonly<
  Record<Verdict, { readonly word: string; readonly tone: Tone; readonly next: string }>
> = {
  valid: {
    word: 'Valid',
    tone: 'good',
    next: 'Decide whether you trust who signed it: look at the identifier above, not at the name. To see that it belongs to the person who shows it, verify it with their e-mail address.',
  },
  invalid: {
    word: 'Not valid',
    tone: 'bad',
    next: 'Do not rely on it. If somebody showed it to you, ask them for the address of their badge today; if you think this is a mistake, ask the issuer.',
  },
  unverifiable: {
    word: 'Could not be checked',
    tone: 'open',
    next: 'That is no forgery, and no proof. Try again later; if it stays so, ask the issuer.',
  },
};

/** Who looked at a badge and when. */
export interface Looked {
  readonly at: Date;
  readonly timeZone: string;
}

/** What became of a badge: the verdict first, then what was found. */
export const VerdictPanel: FC<{ readonly report: VerificationReport } & Looked> = ({
  report,
  at,
  timeZone,
}) => {
  const { word, tone } = verdicts[report.verdict];
  const [proven = '', judged = ''] = explainReport(report, { detail: 'short' }).split('\n\n');
  const [sentence = ''] = judged.split('\n');
  const { problems } = report;
  return (
    <section class={`verdict ${tone}`} aria-label="Verdict">
      <p class="verdict-word">
        <Tag tone={tone}>{word}</Tag>
      </p>
      <p class="verdict-sentence">
        {proven} {sentence}
      </p>
      <ProblemList problems={problems} />
      <p class="hint">
        Checked just now, <Instant at={at.toISOString()} timeZone={timeZone} /> ({timeZone}).
      </p>
    </section>
  );
};

/** What a badge says, where it is proven that its issuer said so. */
export const BadgeClaims: FC<{
  readonly report: VerificationReport;
  /** Whether the name of the recipient is shown. */
  readonly showsName?: boolean;
}> = ({ report, showsName = true }) => {
  const { badge, issuer, credential } = report;
  if (badge === undefined) return null;
  const { names, tags } = readClaims(credential);
  const optional = (term: string, said: Child, isThere: boolean) =>
    isThere ? [[term, said] as const] : [];
  const { validFrom, validUntil, description, criteria, criteriaUrl } = badge;
  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">What the badge says</h2>
      <Facts
        facts={[
          ['For', <Said>{badge.name}</Said>],
          ...optional('To', <Said>{names.join(', ')}</Said>, showsName && names.length > 0),
          ['That is', <Said>{description}</Said>],
          ...optional('Key competencies', <Said>{tags.join(', ')}</Said>, tags.length > 0),
          ['Valid from', <Moment at={validFrom} />],
          ['Valid until', validUntil === undefined ? 'no end' : <Moment at={validUntil} />],
          ...optional(
            'Recipient’s id',
            <Code text={badge.recipientId} />,
            badge.recipientId !== undefined,
          ),
          ['Is it theirs?', recipientWords[report.recipient]],
          ['Issuer’s id', <Code text={issuer?.id} />],
          [
            'Issuer’s name',
            <>
              <Said>{issuer?.name ?? 'none'}</Said> (its own claim)
            </>,
          ],
          ...optional('Its own address', <Code text={badge.id} />, badge.id !== undefined),
        ]}
      />
      {criteria !== undefined && (
        <>
          <h3>How it was earned</h3>
          <Narrative text={criteria} />
        </>
      )}
      {criteriaUrl !== undefined && (
        <p>
          More about that: <OutsideLink address={criteriaUrl} />
        </p>
      )}
    </section>
  );
};

const recipientWords: Readonly<Record<VerificationReport['recipient'], string>> = {
  matched: 'Yes, it is of the person that you asked about.',
  'not-matched': 'No, it is not of the person that you asked about.',
  'not-checked': 'Whether the person who shows it is the one it names was not checked.',
};

/** Every check, what became of it, and why. */
export const ChecksTable: FC<{ readonly checks: readonly Check[] }> = ({ checks }) => {
  const described = new Map(listChecks().map((check) => [check.id, check]));
  return (
    <Table
      caption="Every check"
      columns={['Check', 'Outcome', 'What was looked at, or why it was not']}
      empty="Nothing was checked."
      rows={checks.map(({ id, status, why }) => [
        described.get(id)?.establishes ?? id,
        <Tag tone={outcomes[status].tone}>{outcomes[status].word}</Tag>,
        <Said>{why ?? described.get(id)?.looksAt ?? ''}</Said>,
      ])}
    />
  );
};

const outcomes: Readonly<Record<Check['status'], { readonly word: string; readonly tone: Tone }>> =
  {
    passed: { word: 'passed', tone: 'good' },
    warning: { word: 'passed, with a warning', tone: 'open' },
    failed: { word: 'failed', tone: 'bad' },
    'not-run': { word: 'not run', tone: 'plain' },
  };

/** What else there is to know, and what to do. */
export const WhatNext: FC<{ readonly report: VerificationReport }> = ({ report }) => (
  <>
    {report.warnings.length > 0 && (
      <Notice tone="open" title="Worth knowing">
        <ProblemList problems={report.warnings} />
      </Notice>
    )}
    <h2>What to do now</h2>
    <p>{verdicts[report.verdict].next}</p>
  </>
);

const ProblemList: FC<{ readonly problems: readonly Problem[] }> = ({ problems }) => {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.map(({ code, message, hint, path }) => (
        <li data-code={code}>
          <Said>{message}</Said> {path && <Code text={path} />}
          {hint && (
            <p class="hint">
              What to do: <Said>{hint}</Said>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

/** An instant that a badge names, with the day of it in words where it is one. */
const Moment: FC<{ readonly at: string }> = ({ at }) => {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return <Said>{at}</Said>;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      {day.format(instant)} <Code text={at} />
    </>
  );
};

const Code: FC<{ readonly text: string | undefined }> = ({ text = '' }) => (
  <code>
    <bdi>{text}</bdi>
  </code>
);

/** An address that somebody else chose: shown as it is, and linked only over https. */
const OutsideLink: FC<{ readonly address: string }> = ({ address }) =>
  address.startsWith('https://') ? (
    <a href={address} rel="nofollow noopener noreferrer">
      <bdi>{address}</bdi>
    </a>
  ) : (
    <Code text={address} />
  );
