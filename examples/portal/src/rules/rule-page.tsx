import type { CalendarDate, Program, Reading, Rule, Source } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { parameterName, parameterText } from '../program/parameter-words.js';
import { parametersOn } from '../program/parameters.js';
import { Facts, Notice, Said, Table, Tag } from '../web/components/parts.js';
import { checks, modalities, origins } from './rule-words.js';

/** One rule with everything that is known of it. */
export const RulePage: FC<{
  readonly program: Program;
  readonly rule: Rule;
  readonly today: CalendarDate;
}> = ({ program, rule, today }) => {
  const { text, tone, meaning } = modalities[rule.modality];
  return (
    <>
      <p>
        <a href="/rules">All rules</a>
      </p>
      <h1>{rule.statement}</h1>
      <p>
        <Tag tone={tone}>{text}</Tag> {meaning}
      </p>
      {rule.note !== undefined && (
        <Notice tone="open" title="What the page leaves open">
          <p>{rule.note}</p>
        </Notice>
      )}
      <h2>Where it stands</h2>
      <ul>
        {[rule.source, ...rule.alsoAt].map((source) => (
          <li>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
      <h2>How it is checked</h2>
      <Facts
        facts={[
          ['Asked of', subjectNames(program, rule)],
          ['By whom', checks[rule.check]],
          ['Taken from the page', origins[rule.origin]],
          ...(rule.binds === 'program'
            ? [['Binds', 'the program, and never makes a person’s outcome worse'] as const]
            : []),
          ...(rule.needs.length > 0
            ? [['Reads', <code>{rule.needs.join(', ')}</code>] as const]
            : []),
          ['Its id', <code>{rule.id}</code>],
        ]}
      />
      <Values program={program} rule={rule} today={today} />
      <Readings readings={program.readings.filter(({ name }) => rule.readings.includes(name))} />
    </>
  );
};

const SourceLink: FC<{ readonly source: Source }> = ({ source }) => (
  <>
    <a href={source.url} rel="noopener noreferrer">
      <cite>{source.title}</cite>
    </a>
    , {source.place}
  </>
);

const Values: FC<{
  readonly program: Program;
  readonly rule: Rule;
  readonly today: CalendarDate;
}> = ({ program, rule, today }) => {
  const names = Object.keys(rule.parameters);
  if (names.length === 0) return null;
  const days = [
    today,
    ...program.editions.map(({ from }) => from).filter((from) => from > today),
  ].map((day) => ({ day, parameters: parametersOn(program, day).get(rule.id) ?? {} }));
  return (
    <>
      <h2>Its values</h2>
      {rule.parametersFrom !== undefined && (
        <p>
          They follow those of <a href={`/rules/${rule.parametersFrom}`}>{rule.parametersFrom}</a>{' '}
          until they are given values of their own.
        </p>
      )}
      <Table
        caption="Values by the day from which they apply"
        columns={[
          'Value',
          'On the page',
          ...days.map(({ day }, i) => (i === 0 ? 'Today' : `From ${day}`)),
        ]}
        rows={names.map((name) => [
          <span class="term">{parameterName(name)}</span>,
          parameterText(rule.parameters, name),
          ...days.map(({ parameters }) => <Said>{parameterText(parameters, name)}</Said>),
        ])}
        empty=""
      />
    </>
  );
};

const Readings: FC<{ readonly readings: readonly Reading[] }> = ({ readings }) => (
  <>
    {readings.length > 0 && <h2>How vague words are taken</h2>}
    {readings.map((reading) => (
      <p>
        {reading.question} Here: <strong>{String(reading.default)}</strong>
        {'unit' in reading ? ` ${reading.unit}` : ''}. <code>{reading.name}</code>
      </p>
    ))}
  </>
);

function subjectNames({ subjects }: Program, rule: Rule): string {
  const names = subjects.filter(({ id }) => rule.subjects.includes(id)).map(({ name }) => name);
  return names.length === 0 ? 'nothing: it is shown and not checked' : names.join(', ');
}
