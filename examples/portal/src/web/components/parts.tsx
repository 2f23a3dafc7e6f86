import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Problem } from '../../ledger/problem.js';

/** A colour with a meaning; the word beside it says the same. */
export type Tone = 'good' | 'bad' | 'open' | 'plain';

/** A word that says how something stands. */
export const Tag: FC<PropsWithChildren<{ readonly tone?: Tone }>> = ({
  tone = 'plain',
  children,
}) => <span class={`tag ${tone}`}>{children}</span>;

/** A text that somebody entered, kept apart from the text around it whatever its direction. */
export const Said: FC<PropsWithChildren> = ({ children }) => <bdi>{children}</bdi>;

/** Something the reader should know. */
export const Notice: FC<PropsWithChildren<{ readonly tone?: Tone; readonly title?: string }>> = ({
  tone = 'plain',
  title,
  children,
}) => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {title && <p class="notice-title">{title}</p>}
    {children}
  </div>
);

/** Why something was refused, with the published pages that it rests on. */
export const Problems: FC<{ readonly problems: readonly Problem[] }> = ({ problems }) => {
  if (problems.length === 0) return null;
  return (
    <Notice tone="bad" title="That was not possible">
      <ul>
        {problems.map(({ code, message, source }) => (
          <li data-code={code}>
            {message}
            {source && <SourceLine source={source} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Where a rule stands. */
export const SourceLine: FC<{ readonly source: NonNullable<Problem['source']> }> = ({ source }) => (
  <span class="source">
    {' '}
    <cite>
      {source.title}, {source.place}
    </cite>
  </span>
);

/** Terms with what is said of them. */
export const Facts: FC<{ readonly facts: readonly (readonly [string, Child])[] }> = ({ facts }) => (
  <dl class="facts">
    {facts.map(([term, said]) => (
      <div>
        <dt>{term}</dt>
        <dd>{said}</dd>
      </div>
    ))}
  </dl>
);

/** A table with a caption; on small screens each row becomes a block of its own. */
export const Table: FC<{
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Child[])[];
  /** Said in place of a table without rows. */
  readonly empty: string;
}> = ({ caption, columns, rows, empty }) => {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, index) => (
              <td data-label={columns[index]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** An instant as people read it, exact for programs. */
export const Instant: FC<{ readonly at: string; readonly timeZone: string }> = ({
  at,
  timeZone,
}) => (
  <time datetime={at}>
    {new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      new Date(at),
    )}
  </time>
);
