import type { FC } from 'hono/jsx';
import { match } from 'ts-pattern';
import { Facts, Said, Table } from '../web/components/parts.js';
import { type Entered, firstOf } from '../web/form.js';
import { enterFacts, valueAt } from './enter-facts.js';
import {
  type FactField,
  type FactGroup,
  fieldsOfRow,
  inRow,
  none,
  noneName,
  other,
  otherName,
} from './fact-field.js';
import { rowCount } from './rows.js';

/** Facts in words, group by group. What is not known is said to be so. */
export const FactsTold: FC<{ readonly facts: unknown; readonly groups: readonly FactGroup[] }> = ({
  facts,
  groups,
}) => {
  const entered = enterFacts(
    facts,
    groups.flatMap(({ fields }) => fields),
  );
  return (
    <>
      {groups.map(({ title, fields }) => (
        <section>
          <h3>{title}</h3>
          <Facts
            facts={fields
              .filter((field) => field.kind !== 'rows')
              .map(
                (field) =>
                  [
                    field.label,
                    <Told words={said(facts, field) ?? wordsOf(entered, field)} />,
                  ] as const,
              )}
          />
          {fields.map((field) =>
            field.kind === 'rows' ? <RowsTold rows={field} entered={entered} /> : null,
          )}
        </section>
      ))}
    </>
  );
};

const RowsTold: FC<{
  readonly rows: Extract<FactField, { readonly kind: 'rows' }>;
  readonly entered: Entered;
}> = ({ rows, entered }) => {
  const fields = fieldsOfRow(rows);
  return (
    <Table
      caption={rows.label}
      columns={[capitalised(rows.noun), ...fields.map(({ label }) => label)]}
      rows={Array.from({ length: rowCount(entered, rows.path) }, (_, row) => [
        row + 1,
        ...fields.map((field) => {
          const told = <Told words={wordsOf(entered, inRow(field, rows.path, row))} />;
          return field.kind === 'day' ? <span class="day">{told}</span> : told;
        }),
      ])}
      empty={`${rows.label}: ${isNone(entered, rows.path) ? (rows.none ?? 'none').toLowerCase() : 'not known yet'}.`}
    />
  );
};

const Told: FC<{ readonly words: string | undefined }> = ({ words }) =>
  words === undefined ? <span class="hint">Not known yet</span> : <Said>{words}</Said>;

function said(facts: unknown, field: FactField): string | undefined {
  return field.kind === 'choice' ? field.say?.(valueAt(facts, field.path)) : undefined;
}

function capitalised(noun: string): string {
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

/** What was told of one fact; `undefined` where nothing was. */
function wordsOf(entered: Entered, field: FactField): string | undefined {
  const { path } = field;
  const first = firstOf(entered, path);
  const plain = first === '' ? undefined : first;
  return match(field)
    .with(
      { kind: 'day' },
      { kind: 'time' },
      { kind: 'whole-number' },
      { kind: 'rows' },
      () => plain,
    )
    .with({ kind: 'text' }, ({ none: words }) => (isNone(entered, path) ? words : plain))
    .with({ kind: 'yes-or-no' }, () => ({ yes: 'Yes', no: 'No' })[first])
    .with({ kind: 'money' }, () => {
      const amount = firstOf(entered, `${path}.amount`);
      return amount === '' ? undefined : `${amount} ${firstOf(entered, `${path}.currency`)}`;
    })
    .with({ kind: 'choice' }, ({ choices, none: words }) => {
      if (first === none) return words;
      if (first === other) return firstOf(entered, otherName(path));
      return choices.find(({ value }) => value === first)?.label ?? plain;
    })
    .with({ kind: 'several' }, ({ choices, none: words }) => {
      if (isNone(entered, path)) return words;
      const ticked = choices.filter(({ value }) => entered[path]?.includes(value));
      const others = firstOf(entered, otherName(path)).split('\n');
      return listed([...ticked.map(({ label }) => label), ...others]);
    })
    .with({ kind: 'lines' }, ({ none: words }) =>
      isNone(entered, path) ? words : listed(first.split('\n')),
    )
    .exhaustive();
}

function listed(words: readonly string[]): string | undefined {
  const said = words.filter((word) => word !== '');
  return said.length === 0 ? undefined : said.join('; ');
}

function isNone(entered: Entered, path: string): boolean {
  return firstOf(entered, noneName(path)) !== '';
}
