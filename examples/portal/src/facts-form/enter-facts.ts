import { match } from 'ts-pattern';
import * as z from 'zod';
import type { Entered } from '../web/form.js';
import {
  type FactField,
  type FactRows,
  fieldsOfRow,
  none,
  noneName,
  other,
  otherName,
} from './fact-field.js';
import { enterAmount } from './money-entry.js';

const named = z.record(z.string(), z.unknown());
const texts = z.array(z.string());
/** Something that was chosen by its id, with what belongs to it. */
const chosenThing = z.object({ id: z.string() });
const money = z.object({ amount: z.number(), currency: z.string() });

/** Facts as they would be entered, to be changed in a form. */
export function enterFacts(facts: unknown, fields: readonly FactField[]): Entered {
  return Object.assign({}, ...fields.map((field) => enter(valueAt(facts, field.path), field)));
}

function enter(value: unknown, field: FactField): Entered {
  const { path } = field;
  if (value === undefined) return {};
  return match(field)
    .with({ kind: 'day' }, { kind: 'time' }, { kind: 'whole-number' }, () => ({
      [path]: [String(value)],
    }))
    .with({ kind: 'text' }, () =>
      value === null ? { [noneName(path)]: ['yes'] } : { [path]: [String(value)] },
    )
    .with({ kind: 'yes-or-no' }, () => ({ [path]: [value === true ? 'yes' : 'no'] }))
    .with({ kind: 'money' }, (): Entered => {
      const read = money.safeParse(value);
      if (!read.success) return {};
      const { amount, currency } = read.data;
      return {
        [`${path}.amount`]: [enterAmount(amount, currency)],
        [`${path}.currency`]: [currency],
      };
    })
    .with({ kind: 'choice' }, ({ choices, takesOther }): Entered => {
      if (value === null) return { [path]: [none] };
      const text = chosenThing.safeParse(value).data?.id ?? String(value);
      const isListed = choices.some((choice) => choice.value === text);
      if (isListed || !takesOther) return { [path]: [text] };
      return { [path]: [other], [otherName(path)]: [text] };
    })
    .with({ kind: 'several' }, ({ choices }) => {
      const all = texts.parse(value);
      if (all.length === 0) return { [noneName(path)]: ['yes'] };
      const isListed = (text: string) => choices.some((choice) => choice.value === text);
      return {
        [path]: all.filter(isListed),
        [otherName(path)]: [all.filter((text) => !isListed(text)).join('\n')],
      };
    })
    .with({ kind: 'lines' }, (): Entered => {
      const all = texts.parse(value);
      return all.length === 0 ? { [noneName(path)]: ['yes'] } : { [path]: [all.join('\n')] };
    })
    .with({ kind: 'rows' }, (rows) => enterRows(z.array(z.unknown()).parse(value), rows))
    .exhaustive();
}

function enterRows(values: readonly unknown[], rows: FactRows): Entered {
  if (values.length === 0) return { [noneName(rows.path)]: ['yes'] };
  const fields = fieldsOfRow(rows);
  return Object.assign(
    {},
    ...values.map((value, row) =>
      Object.fromEntries(
        Object.entries(rowOf(value, fields)).map(([name, entries]) => [
          `${rows.path}.${row}.${name}`,
          entries,
        ]),
      ),
    ),
  );
}

/** A thing of which a fact is not known is one nevertheless, where its field can say so. */
function rowOf(value: unknown, fields: readonly FactField[]): Entered {
  const marks = fields.flatMap((field) =>
    field.kind === 'yes-or-no' && field.unknown !== undefined && !knows(value, field.path)
      ? [[field.path, ['unknown']] as const]
      : [],
  );
  return { ...enterFacts(value, fields), ...Object.fromEntries(marks) };
}

function knows(value: unknown, path: string): boolean {
  return valueAt(value, path) !== undefined;
}

/** The fact at a path; `undefined` where it is not known. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((at: unknown, name) => named.safeParse(at).data?.[name], value);
}
