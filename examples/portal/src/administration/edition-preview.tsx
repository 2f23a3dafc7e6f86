import type { CalendarDate, Edition, Program } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { parameterName, parameterText } from '../program/parameter-words.js';
import { parametersOn } from '../program/parameters.js';
import { outcomes } from '../web/components/findings.js';
import { TextField } from '../web/components/form.js';
import { Facts, Notice, Said, SourceLine, Table, Tag } from '../web/components/parts.js';
import type { Entered } from '../web/form.js';
import type { Effect } from './edition-effects.js';

/** What a new edition would do, before it is kept. */
export interface EditionPreview {
  readonly before: Program;
  readonly after: Program;
  readonly edition: Edition;
  /** The day as of which the records were assessed. */
  readonly asOf: CalendarDate;
  readonly effects: readonly Effect[];
  /** Records that could not be assessed, and why. */
  readonly unassessed: readonly { readonly title: string; readonly why: string }[];
  readonly assessedCount: number;
  /** Records that were left out since there are too many. */
  readonly leftOutCount: number;
  /** The form as it was sent, to be sent again. */
  readonly entered: Entered;
}

/** As many records are shown in full. */
const mostShown = 50;

/** Shows what would change, and lets an administrator keep the edition or go back. */
export const Preview: FC<EditionPreview> = (preview) => {
  const { edition, asOf, effects, assessedCount, leftOutCount, unassessed, entered } = preview;
  return (
    <>
      <h1>What would change from {edition.from}</h1>
      <Notice>
        <p>Nothing is kept yet.</p>
      </Notice>
      <ParameterChanges {...preview} />
      <p>
        <Said>{edition.note}</Said>
      </p>
      <h2>Stored proposals and trainings</h2>
      <p>
        {assessedCount} assessed as of {asOf} under the present and the new edition:{' '}
        {effects.length === 0 ? 'nothing would change.' : `${effects.length} would change.`}
        {leftOutCount > 0 &&
          ` ${leftOutCount} that changed longest ago were left out, as there are too many.`}
        {effects.length > mostShown && ` The first ${mostShown} are shown.`}
      </p>
      {asOf < edition.from && (
        <Notice tone="open">
          <p>On {asOf} the new edition has not begun, so it changes nothing on that day.</p>
        </Notice>
      )}
      <p class="hint">
        What was submitted stays under the edition of its day. This shows what the rules would say
        of it as of {asOf}.
      </p>
      {effects.slice(0, mostShown).map((effect) => (
        <EffectCard effect={effect} />
      ))}
      {unassessed.length > 0 && (
        <Notice tone="open" title="These could not be assessed">
          <ul>
            {unassessed.map(({ title, why }) => (
              <li>
                <Said>{title}</Said>: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h2>Keep it?</h2>
      <form method="post" action="/administration/editions" aria-label="Keep the edition">
        {Object.entries(entered)
          .filter(([name]) => name !== 'as-of')
          .flatMap(([name, values]) =>
            values.map((value) => <input type="hidden" name={name} value={value} />),
          )}
        <div class="actions">
          <button class="button" type="submit">
            Make this edition
          </button>
          <button class="button quiet" type="submit" formaction="/administration/editions/new">
            Change it
          </button>
        </div>
        <TextField name="as-of" label="Look at another day" type="date" isPlain value={asOf} />
        <button class="button quiet" type="submit" formaction="/administration/editions/preview">
          Assess as of that day
        </button>
      </form>
    </>
  );
};

const ParameterChanges: FC<EditionPreview> = ({ before, after, edition }) => {
  const old = parametersOn(before, edition.from);
  const changed = parametersOn(after, edition.from);
  const rows = before.rules.flatMap(({ id, statement }) => {
    const from = old.get(id) ?? {};
    const to = changed.get(id) ?? {};
    return Object.keys(from)
      .filter((name) => parameterText(from, name) !== parameterText(to, name))
      .map((name) => [
        <a href={`/rules/${id}`}>{statement}</a>,
        <span class="term">{parameterName(name)}</span>,
        parameterText(from, name),
        <Said>{parameterText(to, name)}</Said>,
      ]);
  });
  return (
    <Table
      caption="Values that change"
      columns={['Rule', 'Value', 'Before', `From ${edition.from}`]}
      rows={rows}
      empty="No value changes."
    />
  );
};

const EffectCard: FC<{ readonly effect: Effect }> = ({ effect }) => {
  const { href, title, kind, outcome, findings } = effect;
  return (
    <section class="panel effect">
      <h3>
        <a href={href}>
          <Said>{title}</Said>
        </a>{' '}
        <span class="hint">{kind}</span>
      </h3>
      <p>
        <Tag tone={outcomes[outcome.from].tone}>{outcomes[outcome.from].text}</Tag>{' '}
        {outcome.from === outcome.to ? (
          'stays'
        ) : (
          <>
            becomes <Tag tone={outcomes[outcome.to].tone}>{outcomes[outcome.to].text}</Tag>
          </>
        )}
      </p>
      <ul>
        {findings.map(({ rule, source, status, message }) => (
          <li>
            <Facts
              facts={[
                [`Before: ${status.from}`, <Said>{message.from}</Said>],
                [`Then: ${status.to}`, <Said>{message.to}</Said>],
              ]}
            />
            <a href={`/rules/${rule}`}>
              <SourceLine source={source} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
