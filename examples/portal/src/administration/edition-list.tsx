import type { CalendarDate, Edition, Program } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import type { ReadProgram } from '../program/current-program.js';
import type { KeptEditions } from '../program/edition.js';
import { parameterName, parameterText } from '../program/parameter-words.js';
import { parametersOn } from '../program/parameters.js';
import { ErrorSummary, TextField } from '../web/components/form.js';
import { Instant, Notice, Said, Table, Tag } from '../web/components/parts.js';
import type { FieldError } from '../web/form.js';
import { Who } from './who.js';

interface EditionListProps extends ReadProgram {
  readonly kept: KeptEditions;
  readonly today: CalendarDate;
  readonly timeZone: string;
  readonly names: ReadonlyMap<string, string>;
  readonly errors: readonly FieldError[];
}

/** The editions of the program, the latest first, and every value of today. */
export const EditionList: FC<EditionListProps> = (props) => {
  const { program, unfitting, today, errors } = props;
  return (
    <>
      <h1>Editions of the rules</h1>
      <ErrorSummary errors={errors} />
      {unfitting.length > 0 && (
        <Notice tone="bad" title="Not every edition applies">
          <p>These were made here and do not fit the program any more. Nothing rests on them.</p>
          <ul>
            {unfitting.map(({ edition, why }) => (
              <li>
                {edition.id}: <Said>{why}</Said>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="lead">
        An edition is a dated set of the numbers, lists and names in the rules. The latest that
        began by a day applies on it.
      </p>
      <h2>Make a new edition</h2>
      <form method="get" action="/administration/editions/new">
        <TextField
          name="from"
          label="First day on which it applies"
          type="date"
          min={today}
          required
          errors={errors}
        />
        <button class="button" type="submit">
          Enter its values
        </button>
      </form>
      <h2>All editions</h2>
      {[...program.editions].reverse().map((edition) => (
        <EditionCard {...props} edition={edition} />
      ))}
      <Today program={program} today={today} />
    </>
  );
};

const EditionCard: FC<EditionListProps & { readonly edition: Edition }> = (props) => {
  const { program, kept, today, timeZone, names, edition } = props;
  const here = kept.editions.find((one) => one.edition.id === edition.id);
  const applied = program.editions.filter(({ from }) => from <= today).at(-1);
  const begun = parametersOn(program, edition.from);
  const values = Object.entries(edition.parameters).flatMap(([rule, parameters]) =>
    Object.keys(parameters).map((name) => [
      <a href={`/rules/${rule}`}>{rule}</a>,
      <span class="term">{parameterName(name)}</span>,
      <Said>{parameterText(begun.get(rule) ?? parameters, name)}</Said>,
    ]),
  );
  return (
    <section class="panel edition" aria-labelledby={`edition-${edition.id}`}>
      <h3 id={`edition-${edition.id}`}>
        From {edition.from} {edition === applied && <Tag tone="good">Applies today</Tag>}
        {edition.from > today && <Tag tone="open">Begins later</Tag>}
      </h3>
      {edition.note !== undefined && (
        <p>
          <Said>{edition.note}</Said>
        </p>
      )}
      {here !== undefined && (
        <p class="hint">
          Made by <Who by={here.made.by} names={names} />,{' '}
          <Instant at={here.made.at} timeZone={timeZone} />
        </p>
      )}
      <Table
        caption="Values that differ from the edition before"
        columns={['Rule', 'Value', `From ${edition.from}`]}
        rows={values}
        empty="The values that the rules were read with."
      />
      <p>
        <a href={`/rules?as-of=${edition.from}`}>Every rule with its values from {edition.from}</a>
      </p>
      {here !== undefined && edition.from > today && (
        <p>
          <a href={`/administration/editions/${edition.from}/withdraw`}>
            Withdraw the edition from {edition.from}
          </a>
        </p>
      )}
    </section>
  );
};

const Today: FC<{ readonly program: Program; readonly today: CalendarDate }> = ({
  program,
  today,
}) => {
  const parameters = parametersOn(program, today);
  const rows = program.rules.flatMap(({ id, statement, parameters: read }) => {
    const now = parameters.get(id) ?? {};
    return Object.keys(read).map((name) => [
      <a href={`/rules/${id}`}>{statement}</a>,
      <span class="term">{parameterName(name)}</span>,
      parameterText(read, name),
      <Said>{parameterText(now, name)}</Said>,
    ]);
  });
  return (
    <>
      <h2>Every value today</h2>
      <Table
        caption={`Values that apply on ${today}`}
        columns={['Rule', 'Value', 'On the page', 'Today']}
        rows={rows}
        empty="The rules have no values."
      />
    </>
  );
};
