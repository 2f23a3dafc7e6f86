import type { CalendarDate, Program, Rule } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { parameterName } from '../program/parameter-words.js';
import { parametersOn } from '../program/parameters.js';
import { groupNames } from '../rules/find-rules.js';
import { ErrorSummary, Select, TextArea, TextField } from '../web/components/form.js';
import { Notice, SourceLine } from '../web/components/parts.js';
import type { Entered, FieldError } from '../web/form.js';
import { type ParameterField, parameterFields } from './parameter-fields.js';

/** The form for a new edition: every value as it would apply from a day on. */
export const EditionForm: FC<{
  readonly program: Program;
  readonly from: CalendarDate;
  readonly seenChanges: number;
  readonly entered: Entered | undefined;
  readonly errors: readonly FieldError[];
}> = ({ program, from, seenChanges, entered, errors }) => {
  const fields = parameterFields(program, parametersOn(program, from));
  const rules = [...new Set(fields.map(({ rule }) => rule))];
  return (
    <>
      <h1>An edition from {from}</h1>
      <ErrorSummary errors={errors} />
      <Notice>
        <p>
          The form says what applies from {from} on. Only what differs from the edition before is
          kept. Nothing is kept before you have seen what would change.
        </p>
      </Notice>
      <form method="post" action="/administration/editions/preview" aria-label="New edition">
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="seenChanges" value={String(seenChanges)} />
        <TextArea
          name="note"
          label="Why there is a new edition"
          hint="Such as the page that has changed, and when. Everybody can read it."
          rows={3}
          required
          {...{ entered, errors }}
        />
        {groupNames(program).map(({ id, title }) => {
          const asked = rules.filter(({ subjects }) => subjects[0] === id);
          if (asked.length === 0) return null;
          return (
            <details class="parameters" open={hasNews(asked, { fields, entered, errors })}>
              <summary>
                {title} <span class="count">{asked.length}</span>
              </summary>
              {asked.map((rule) => (
                <fieldset class="field">
                  <legend>{rule.statement}</legend>
                  <p class="hint">
                    <a href={`/rules/${rule.id}`}>{rule.id}</a>
                    <SourceLine source={rule.source} />
                  </p>
                  {fields
                    .filter((field) => field.rule === rule)
                    .map((field) => (
                      <ParameterInput {...{ field, entered, errors }} />
                    ))}
                </fieldset>
              ))}
            </details>
          );
        })}
        <button class="button" type="submit">
          See what would change
        </button>
      </form>
    </>
  );
};

const ParameterInput: FC<{
  readonly field: ParameterField;
  readonly entered: Entered | undefined;
  readonly errors: readonly FieldError[];
}> = ({ field: { field, name, form, typed, follows }, entered, errors }) => {
  const following = follows === undefined ? '' : 'Empty follows the rule that it is taken from. ';
  const shared = {
    name: field,
    label: parameterName(name),
    isPlain: true,
    value: typed,
    entered,
    errors,
  };
  switch (form) {
    case 'list':
      return <TextArea {...shared} rows={4} hint={`${following}One in each line.`} />;
    case 'yes-or-no':
      return <Select {...shared} choices={yesOrNo} required />;
    case 'text':
      return <TextField {...shared} hint={following} />;
    case 'number':
      return <TextField {...shared} hint={following || unpublished} />;
    case 'amount':
      return <TextField {...shared} hint={`${following || unpublished} Such as 75 or 75.50.`} />;
  }
};

const unpublished = 'Leave it empty where the pages give no number.';

const yesOrNo = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
];

/** A group stands open where something was entered anew or is wrong. */
function hasNews(
  rules: readonly Rule[],
  given: {
    readonly fields: readonly ParameterField[];
    readonly entered: Entered | undefined;
    readonly errors: readonly FieldError[];
  },
): boolean {
  const { fields, entered, errors } = given;
  return fields
    .filter(({ rule }) => rules.includes(rule))
    .some(
      ({ field, typed }) =>
        errors.some((error) => error.field === field) ||
        (entered !== undefined && withoutReturns(entered[field]?.[0]) !== typed),
    );
}

/** Browsers send the ends of lines with a carriage return. */
function withoutReturns(typed: string | undefined): string | undefined {
  return typed?.replaceAll('\r', '');
}
