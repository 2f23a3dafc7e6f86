import type { FC } from 'hono/jsx';
import { match } from 'ts-pattern';
import {
  Checkbox,
  type Choice,
  ChoiceGroup,
  Select,
  TextArea,
  TextField,
} from '../web/components/form.js';
import { type Entered, type FieldError, firstOf } from '../web/form.js';
import { type FactField, type FactGroup, none, noneName, other, otherName } from './fact-field.js';
import { FactRowFields } from './fact-row-fields.js';
import { currencies } from './money-entry.js';

/** What a part of a form needs to show itself. */
export interface FormState {
  readonly entered: Entered;
  readonly errors: readonly FieldError[];
  /** Where the form is sent. */
  readonly action: string;
}

/** All fields of a form of facts, in their groups. */
export const FactGroups: FC<FormState & { readonly groups: readonly FactGroup[] }> = ({
  groups,
  ...state
}) => (
  <>
    {groups.map(({ title, hint, fields }) => (
      <section class="fact-group">
        <h2>{title}</h2>
        {hint && <p class="hint">{hint}</p>}
        {fields.map((field) => (
          <FactFieldEntry field={field} {...state} />
        ))}
      </section>
    ))}
  </>
);

const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** One fact to be entered. */
const FactFieldEntry: FC<FormState & { readonly field: FactField }> = ({ field, ...state }) => {
  const { entered, errors } = state;
  const { path, label, hint } = field;
  const common = { name: path, label, hint, entered, errors, isPlain: true } as const;
  return match(field)
    .with({ kind: 'day' }, () => <TextField {...common} type="date" />)
    .with({ kind: 'time' }, () => <TextField {...common} type="time" />)
    .with({ kind: 'whole-number' }, () => <TextField {...common} type="number" min={0} />)
    .with({ kind: 'text' }, ({ isLong, none: words }) => (
      <>
        {isLong ? <TextArea {...common} /> : <TextField {...common} />}
        {words !== undefined && <NoneBox path={path} words={words} entered={entered} />}
      </>
    ))
    .with({ kind: 'yes-or-no' }, ({ unknown }) => (
      <Select
        {...common}
        none={unknown === undefined ? 'Not known yet' : ''}
        choices={
          unknown === undefined ? yesOrNo : [...yesOrNo, { value: 'unknown', label: unknown }]
        }
      />
    ))
    .with({ kind: 'money' }, () => (
      <div class="field-pair">
        <TextField {...common} name={`${path}.amount`} />
        <Select
          {...common}
          name={`${path}.currency`}
          label="Currency"
          hint={undefined}
          choices={currencies.map((value) => ({ value, label: value }))}
        />
      </div>
    ))
    .with({ kind: 'choice' }, ({ choices, none: words, takesOther }) => (
      <div class={takesOther ? 'field-pair' : undefined}>
        <Select
          {...common}
          none="Not known yet"
          choices={[
            ...choices,
            ...(words === undefined ? [] : [{ value: none, label: words }]),
            ...(takesOther ? [{ value: other, label: 'Another' }] : []),
          ]}
        />
        {takesOther && (
          <TextField
            name={otherName(path)}
            label="If another, which"
            isPlain={true}
            entered={entered}
          />
        )}
      </div>
    ))
    .with({ kind: 'several' }, ({ choices, none: words, takesOther }) => (
      <>
        <ChoiceGroup {...common} type="checkbox" choices={choices} />
        {takesOther && (
          <TextArea
            name={otherName(path)}
            label="Others, one a line"
            rows={2}
            isPlain={true}
            entered={entered}
          />
        )}
        <NoneBox path={path} words={words} entered={entered} />
      </>
    ))
    .with({ kind: 'lines' }, ({ none: words }) => (
      <>
        <TextArea {...common} rows={3} />
        <NoneBox path={path} words={words} entered={entered} />
      </>
    ))
    .with({ kind: 'rows' }, (rows) => (
      <FactRowFields rows={rows} Entry={FactFieldEntry} {...state} />
    ))
    .exhaustive();
};

/** A box that says that there is none, which is another thing than not to know. */
const NoneBox: FC<{
  readonly path: string;
  readonly words: string;
  readonly entered: Entered;
}> = ({ path, words, entered }) => (
  <div class="none-box">
    <Checkbox
      name={noneName(path)}
      label={words}
      checked={firstOf(entered, noneName(path)) !== ''}
    />
  </div>
);
