import type { FC } from 'hono/jsx';
import { Checkbox } from '../web/components/form.js';
import { type Entered, type FieldError, firstOf } from '../web/form.js';
import { type FactField, type FactRows, inRow, mostRows, noneName } from './fact-field.js';
import { rowCount } from './rows.js';

interface RowProps {
  readonly rows: FactRows;
  readonly entered: Entered;
  readonly errors: readonly FieldError[];
  readonly action: string;
  /** Shows one field. */
  readonly Entry: FC<{
    readonly field: FactField;
    readonly entered: Entered;
    readonly errors: readonly FieldError[];
    readonly action: string;
  }>;
}

/** Several things of a kind. Rows come and go by buttons that send the form and keep what was entered. */
export const FactRowFields: FC<RowProps> = (props) => {
  const { rows, entered, errors, action } = props;
  const { path, label, hint, noun, shown } = rows;
  const entries = rowCount(entered, path);
  const count = Math.max(entries, entered[noneName(path)] === undefined ? shown : 0);
  const error = errors.find(({ field }) => field === path);
  return (
    <fieldset id={path} class={error ? 'fact-rows has-error' : 'fact-rows'}>
      <legend class="fact-legend">{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {error && <p class="field-error">{error.message}</p>}
      {Array.from({ length: count }, (_, row) => (
        <FactRow {...props} row={row} />
      ))}
      {rows.none !== undefined && (
        <Checkbox
          name={noneName(path)}
          label={rows.none}
          checked={firstOf(entered, noneName(path)) !== ''}
        />
      )}
      {count < mostRows && (
        <button
          class="button quiet"
          type="submit"
          name="intent"
          value={`add ${path}`}
          formaction={`${action}#${path}.${count}`}
          formnovalidate
        >
          Add {/^[aeiou]/.test(noun) ? 'an' : 'a'} {noun}
        </button>
      )}
    </fieldset>
  );
};

const FactRow: FC<RowProps & { readonly row: number }> = ({ rows, row, Entry, ...state }) => {
  const { path, noun, fields, more } = rows;
  const title = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${row + 1}`;
  const within = `${path}.${row}`;
  const hasTold = more?.fields.some((field) =>
    Object.entries(state.entered).some(
      ([name, values]) =>
        name.startsWith(`${within}.${field.path}`) && values.some((value) => value !== ''),
    ),
  );
  return (
    <fieldset class="fact-row" id={within}>
      <legend class="fact-legend">{title}</legend>
      <div class="fact-row-fields">
        {fields.map((field) => (
          <Entry field={inRow(field, path, row)} {...state} />
        ))}
      </div>
      {more && (
        <details open={hasTold}>
          <summary>{more.title}</summary>
          {more.fields.map((field) => (
            <Entry field={inRow(field, path, row)} {...state} />
          ))}
        </details>
      )}
      <button
        class="button quiet small"
        type="submit"
        name="intent"
        value={`remove ${within}`}
        formaction={`${state.action}#${path}`}
        formnovalidate
      >
        Remove {title.toLowerCase()}
      </button>
    </fieldset>
  );
};
