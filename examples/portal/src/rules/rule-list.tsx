import type { CalendarDate, Program, Rule, RuleParameters } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { parameterName, parameterText } from '../program/parameter-words.js';
import { Select, TextField } from '../web/components/form.js';
import { Said, SourceLine, Tag } from '../web/components/parts.js';
import { groupNames, type RuleGroup, type RuleQuery } from './find-rules.js';
import { modalities } from './rule-words.js';

/** The rules that were looked for, by what they are asked of. */
export const RuleList: FC<{
  readonly program: Program;
  readonly query: RuleQuery;
  readonly asOf: CalendarDate;
  readonly groups: readonly RuleGroup[];
  readonly parameters: ReadonlyMap<string, RuleParameters>;
}> = ({ program, query, asOf, groups, parameters }) => {
  const edition = program.editions.filter(({ from }) => from <= asOf).at(-1);
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <h1>The rules</h1>
      <p class="lead">
        What the pages of the {program.name} say, one rule at a time, each with the place where it
        stands.
      </p>
      <search>
        <form method="get" action="/rules" class="filters">
          <TextField
            name="words"
            label="Words in the rule"
            type="search"
            isPlain
            value={query.words}
          />
          <Select
            name="subject"
            label="Asked of"
            isPlain
            none="Anything"
            value={query.subject}
            choices={groupNames(program).map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Select
            name="modality"
            label="How strongly"
            isPlain
            none="However strongly"
            value={query.modality}
            choices={Object.entries(modalities).map(([value, { text }]) => ({
              value,
              label: text,
            }))}
          />
          <TextField name="as-of" label="Values as of" type="date" isPlain value={asOf} />
          <button class="button quiet" type="submit">
            Find rules
          </button>
        </form>
      </search>
      <p role="status">
        {count === 0
          ? 'No rule is like that. Try fewer words.'
          : `${count} of ${program.rules.length} rules, with their values as of ${asOf}.`}
      </p>
      {edition !== undefined && (
        <p class="hint">
          The edition from {edition.from} applies. <Said>{edition.note ?? ''}</Said>
        </p>
      )}
      {groups.map(({ id, title, rules }) => (
        <section aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`}>
            {title} <span class="count">{rules.length}</span>
          </h2>
          <ul class="rules">
            {rules.map((rule) => (
              <RuleEntry rule={rule} parameters={parameters.get(rule.id) ?? {}} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

const RuleEntry: FC<{ readonly rule: Rule; readonly parameters: RuleParameters }> = ({
  rule,
  parameters,
}) => (
  <li class="rule">
    <p>
      <Tag tone={modalities[rule.modality].tone}>{modalities[rule.modality].text}</Tag>{' '}
      <a href={`/rules/${rule.id}`}>{rule.statement}</a>
    </p>
    <p>
      <SourceLine source={rule.source} />
    </p>
    {Object.keys(parameters).length > 0 && (
      <p class="hint">
        {Object.keys(parameters).map((name, index) => (
          <>
            {index > 0 && ' · '}
            {parameterName(name)}: <Said>{parameterText(parameters, name)}</Said>
          </>
        ))}
      </p>
    )}
  </li>
);
