import type { Assessment, Finding, FindingStatus, Outcome } from '@cop-credentials/core';
import type { Child, FC } from 'hono/jsx';
import { Said, Tag, type Tone } from './parts.js';

const groups: readonly {
  readonly statuses: readonly FindingStatus[];
  readonly title: string;
  readonly tone: Tone;
}[] = [
  { statuses: ['violated'], title: 'Must change', tone: 'bad' },
  { statuses: ['unknown'], title: 'Still to be told', tone: 'open' },
  { statuses: ['advisory'], title: 'Recommended', tone: 'open' },
  { statuses: ['satisfied'], title: 'In order', tone: 'good' },
  { statuses: ['not-applicable'], title: 'Does not apply', tone: 'plain' },
];

/** An outcome in words, and its colour. */
export const outcomes: Readonly<Record<Outcome, { readonly text: string; readonly tone: Tone }>> = {
  meets: { text: 'Meets the published rules', tone: 'good' },
  'meets-with-advisories': { text: 'Meets the rules; something is recommended', tone: 'good' },
  'does-not-meet': { text: 'A published rule is broken', tone: 'bad' },
  undetermined: { text: 'Not everything is told yet', tone: 'open' },
};

/** What the published rules say, by what is to be done about it, each finding with its source. */
export const Findings: FC<{
  readonly assessment: Assessment;
  /** Something to stand with a finding, such as a form to overrule it. */
  readonly beside?: (finding: Finding) => Child;
}> = ({ assessment, beside }) => {
  const { outcome, findings, edition, asOf, restsOnOverrides = [] } = assessment;
  const { text, tone } = outcomes[outcome];
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">What the rules say</h2>
      <p>
        <Tag tone={tone}>{text}</Tag>{' '}
        <span class="hint">
          Edition {edition}, as of {asOf}
        </span>
      </p>
      {restsOnOverrides.length > 0 && (
        <p class="notice open">
          This rests on what staff decided otherwise than the rule: {restsOnOverrides.join(', ')}.
        </p>
      )}
      {groups.map(({ statuses, title, tone: groupTone }) => {
        const members = findings.filter(({ status }) => statuses.includes(status));
        if (members.length === 0) return null;
        const isOpen = groupTone !== 'good' && groupTone !== 'plain';
        return (
          <details open={isOpen} class={`finding-group ${groupTone}`}>
            <summary>
              {title} <span class="count">{members.length}</span>
            </summary>
            <ul>
              {members.map((finding) => (
                <li id={`finding-${finding.rule}`}>
                  {/* What is not known says little without what it is asked for. */}
                  {finding.status === 'unknown' && <p>{finding.statement}</p>}
                  <p class={finding.status === 'unknown' ? 'hint' : undefined}>{finding.message}</p>
                  <p class="source">
                    <a href={`/rules/${finding.rule}`}>
                      <cite>
                        {finding.source.title}, {finding.source.place}
                      </cite>
                    </a>
                  </p>
                  {finding.overrides?.map(({ from, to, on, why }) => (
                    <p class="notice open">
                      Decided otherwise on {on}: {from} became {to}. <Said>{why}</Said>
                    </p>
                  ))}
                  {beside?.(finding)}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};
