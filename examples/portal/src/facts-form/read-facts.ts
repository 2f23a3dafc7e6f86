import { match } from 'ts-pattern';
import { type Entered, type FieldError, firstOf } from '../web/form.js';
import {
  type FactField,
  type FactRows,
  fieldsOfRow,
  inRow,
  none,
  noneName,
  other,
  otherName,
} from './fact-field.js';
import { readAmount } from './money-entry.js';
import { rowCount } from './rows.js';

/** Facts as they were entered. Whether they are of the right shape is for core to judge, which says so in words. */
export interface EnteredFacts {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

/** One fact by its path; none where the field was left empty. */
type Told = readonly (readonly [path: string, value: unknown])[];

const mostCharacters = 4000;

/** Reads what was entered as facts. What was left empty is absent: not known. */
export function readFacts(entered: Entered, fields: readonly FactField[]): EnteredFacts {
  return {
    facts: nested(fields.flatMap((field) => told(entered, field))),
    errors: fields.flatMap((field) => errorsOf(entered, field)),
  };
}

function told(entered: Entered, field: FactField): Told {
  const { path } = field;
  const first = firstOf(entered, path).trim();
  const only = (value: unknown): Told => (value === '' ? [] : [[path, value]]);
  return match(field)
    .with({ kind: 'day' }, { kind: 'time' }, () => only(first))
    .with({ kind: 'text' }, () => (isNone(entered, path) ? [[path, null] as const] : only(first)))
    .with({ kind: 'whole-number' }, () => only(/^\d{1,9}$/.test(first) ? Number(first) : first))
    .with({ kind: 'yes-or-no' }, ({ unknown }) =>
      unknown !== undefined && first === 'unknown' ? [] : only(truths.get(first) ?? first),
    )
    .with({ kind: 'money' }, () => {
      const amount = firstOf(entered, `${path}.amount`).trim();
      if (amount === '') return [];
      const currency = firstOf(entered, `${path}.currency`);
      return [
        [`${path}.amount`, readAmount(amount, currency)] as const,
        [`${path}.currency`, currency] as const,
      ];
    })
    .with({ kind: 'choice' }, ({ none: words, takesOther }): Told => {
      if (words !== undefined && first === none) return [[path, null]];
      if (takesOther && first === other) return [[path, firstOf(entered, otherName(path)).trim()]];
      return only(first);
    })
    .with({ kind: 'several' }, ({ takesOther }): Told => {
      const ticked = entered[path] ?? [];
      const all = takesOther ? [...ticked, ...linesOf(entered, otherName(path))] : ticked;
      return list(path, all, isNone(entered, path));
    })
    .with({ kind: 'lines' }, () => list(path, linesOf(entered, path), isNone(entered, path)))
    .with({ kind: 'rows' }, (rows) =>
      list(path, rowFacts(entered, rows), rows.none !== undefined && isNone(entered, path)),
    )
    .exhaustive();
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

function list(path: string, values: readonly unknown[], isEmpty: boolean): Told {
  return values.length > 0 || isEmpty ? [[path, values]] : [];
}

function rowFacts(entered: Entered, rows: FactRows): readonly unknown[] {
  const fields = fieldsOfRow(rows);
  return Array.from({ length: rowCount(entered, rows.path) }, (_, row) =>
    nested(
      fields.flatMap((field) =>
        told(entered, inRow(field, rows.path, row)).map(
          ([path, value]) => [path.slice(`${rows.path}.${row}.`.length), value] as const,
        ),
      ),
    ),
  );
}

function isNone(entered: Entered, path: string): boolean {
  return firstOf(entered, noneName(path)) !== '';
}

function linesOf(entered: Entered, name: string): readonly string[] {
  return firstOf(entered, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Paths come from the tables of this portal, never from a form. */
function nested(entries: Told): Readonly<Record<string, unknown>> {
  const names = [...new Set(entries.map(([path]) => path.split('.')[0] ?? ''))];
  return Object.fromEntries(
    names.map((name) => {
      const direct = entries.find(([path]) => path === name);
      if (direct !== undefined) return [name, direct[1]];
      const start = `${name}.`;
      const within = entries.flatMap(([path, value]) =>
        path.startsWith(start) ? [[path.slice(start.length), value] as const] : [],
      );
      return [name, nested(within)];
    }),
  );
}

function errorsOf(entered: Entered, field: FactField): readonly FieldError[] {
  const { path } = field;
  if (field.kind === 'rows') {
    const count = rowCount(entered, path);
    const inRows = Array.from({ length: count }, (_, row) =>
      fieldsOfRow(field).flatMap((one) => errorsOf(entered, inRow(one, path, row))),
    ).flat();
    return isNone(entered, path) && count > 0 ? [contradicted(path), ...inRows] : inRows;
  }
  const texts = [...(entered[path] ?? []), ...(entered[otherName(path)] ?? [])];
  const isContradicted =
    isNone(entered, path) && texts.some((text) => text.trim() !== '') && field.kind !== 'choice';
  return [
    ...(isContradicted ? [contradicted(path)] : []),
    ...(texts.some(({ length }) => length > mostCharacters)
      ? [{ field: path, message: `At most ${mostCharacters} characters.` }]
      : []),
  ];
}

function contradicted(path: string): FieldError {
  return { field: path, message: 'Say that there are none, or name them: not both.' };
}
