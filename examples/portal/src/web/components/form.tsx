import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { type Entered, type FieldError, firstOf } from '../form.js';

/** What went wrong with a form, first on the page, each with a way to its field. */
export const ErrorSummary: FC<{ readonly errors: readonly FieldError[] }> = ({ errors }) => {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>Something is not right yet</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
};

/** What every field has. */
export interface FieldProps {
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child;
  readonly required?: boolean;
  /** Leaves out that it may be left empty, in a form where everything may. */
  readonly isPlain?: boolean;
  /** What was entered before, to be shown again. */
  readonly entered?: Entered | undefined;
  readonly errors?: readonly FieldError[];
  /** What stands there where nothing was entered yet. */
  readonly value?: string | number | undefined;
}

/** A line, or a field of another kind that a line is made of. */
export const TextField: FC<
  FieldProps & {
    readonly type?: 'text' | 'email' | 'date' | 'number' | 'url' | 'file' | 'time' | 'search';
    readonly autocomplete?: string;
    readonly min?: number | string;
    readonly max?: number | string;
    readonly accept?: string;
  }
> = (props) => {
  const { name, type = 'text', autocomplete, min, max, accept, required } = props;
  return (
    <Labelled {...props}>
      <input
        id={name}
        name={name}
        type={type}
        autocomplete={autocomplete}
        min={min}
        max={max}
        accept={accept}
        required={required}
        value={type === 'file' ? undefined : shown(props)}
        {...description(props)}
      />
    </Labelled>
  );
};

/** Several lines. */
export const TextArea: FC<FieldProps & { readonly rows?: number }> = (props) => {
  const { name, rows = 4, required } = props;
  return (
    <Labelled {...props}>
      <textarea id={name} name={name} rows={rows} required={required} {...description(props)}>
        {shown(props)}
      </textarea>
    </Labelled>
  );
};

/** One of several. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A list to choose one from. */
export const Select: FC<
  FieldProps & { readonly choices: readonly Choice[]; readonly none?: string }
> = (props) => {
  const { name, choices, none, required } = props;
  const chosen = shown(props);
  return (
    <Labelled {...props}>
      <select id={name} name={name} required={required} {...description(props)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

/** A box to tick. */
export const Checkbox: FC<{
  readonly name: string;
  readonly label: Child;
  readonly value?: string;
  readonly checked?: boolean;
  readonly required?: boolean;
}> = ({ name, label, value = 'yes', checked, required }) => (
  <label class="choice">
    <input type="checkbox" name={name} value={value} checked={checked} required={required} />
    <span>{label}</span>
  </label>
);

/** Choices that belong together, of which one is taken (`radio`) or any (`checkbox`). */
export const ChoiceGroup: FC<
  Omit<FieldProps, 'value'> & {
    readonly type: 'radio' | 'checkbox';
    readonly choices: readonly Choice[];
    readonly chosen?: readonly string[];
  }
> = (props) => {
  const { name, label, hint, type, choices, chosen = [], entered, errors = [], required } = props;
  const taken = entered === undefined ? chosen : (entered[name] ?? []);
  const error = errors.find(({ field }) => field === name);
  return (
    <fieldset
      id={name}
      class={error ? 'field has-error' : 'field'}
      aria-describedby={describes(props)}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} class="field-error">
          {error.message}
        </p>
      )}
      {choices.map((choice) => (
        <label class="choice">
          <input
            type={type}
            name={name}
            value={choice.value}
            checked={taken.includes(choice.value)}
            required={type === 'radio' && required}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** A form that does one thing by one button. */
export const ActionForm: FC<
  PropsWithChildren<{
    readonly action: string;
    readonly button: string;
    readonly tone?: 'main' | 'quiet' | 'danger';
    readonly upload?: boolean;
    /** Names the form where several on a page have the same button. */
    readonly label?: string;
  }>
> = ({ action, button, tone = 'main', upload, label, children }) => (
  <form
    method="post"
    action={action}
    enctype={upload ? 'multipart/form-data' : undefined}
    aria-label={label}
  >
    {children}
    <button class={`button ${tone}`} type="submit">
      {button}
    </button>
  </form>
);

const Labelled: FC<PropsWithChildren<FieldProps>> = ({
  name,
  label,
  hint,
  required,
  isPlain,
  errors = [],
  children,
}) => {
  const error = errors.find(({ field }) => field === name);
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={name}>
        {label}
        {required !== true && !isPlain && <span class="optional"> (if you like)</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} class="field-error">
          {error.message}
        </p>
      )}
      {children}
    </div>
  );
};

function shown({ entered, name, value }: FieldProps): string {
  return entered === undefined ? String(value ?? '') : firstOf(entered, name);
}

function describes({ name, hint, errors = [] }: Omit<FieldProps, 'value'>): string | undefined {
  const parts = [
    ...(hint ? [`${name}-hint`] : []),
    ...(errors.some(({ field }) => field === name) ? [`${name}-error`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

function description(props: FieldProps) {
  const isFaulty = props.errors?.some(({ field }) => field === props.name) === true;
  return {
    'aria-describedby': describes(props),
    'aria-invalid': isFaulty ? ('true' as const) : undefined,
  };
}
