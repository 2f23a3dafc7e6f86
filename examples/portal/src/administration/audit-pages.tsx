import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LedgerLine } from '../ledger/ledger.js';
import { authorize } from '../web/authorize.js';
import { Select, TextField } from '../web/components/form.js';
import { Instant, Said, Table } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { type AuditFilter, filterQuery, linesWanted, readFilter } from './audit-query.js';
import { type LedgerNames, ledgerNames } from './ledger-names.js';
import { LineData } from './line-data.js';
import { Older, positionOf } from './older.js';
import { readableBy } from './own-deliberations.js';
import { kindName, recordPath, titlesOf } from './record-links.js';
import { Who } from './who.js';

/** As many lines stand on a page. */
const perPage = 50;

const path = '/administration/audit';

/** Everything that ever happened. */
export function auditPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(path, async (context) => {
    const { id: readerId } = authorize(context, 'audit.read');
    const { ledger, people, database, config } = context.get('portal');
    const filter = readFilter((name) => context.req.query(name));
    const before = positionOf(context.req.query('before'));
    const found = await ledger.lines({
      ...(await linesWanted({ people, config }, filter)),
      limit: perPage + 1,
      ...(before !== undefined && { before }),
    });
    const lines = found.slice(0, perPage).map(await readableBy(ledger, readerId));
    const names = await people.namesOf(lines.map(({ by }) => by.id));
    const title = await titlesOf(database, lines);
    const query = filterQuery(filter);
    return showPage(
      context,
      { title: 'Audit log' },
      <>
        <h1>Audit log</h1>
        <p class="lead">
          Everything that ever happened, the newest first. The database refuses to change or to
          remove a line.
        </p>
        <Filter filter={filter} names={await ledgerNames(database)} />
        <p>
          <a href={`/administration/exports/audit.csv?${new URLSearchParams(query)}`} download="">
            Download these lines as CSV
          </a>
        </p>
        <Table
          caption="Lines of the ledger, the newest first"
          columns={['Line', 'When', 'Who', 'What', 'Record']}
          rows={lines.map((line) => [
            String(line.position),
            <Instant at={line.at} timeZone={config.timeZone} />,
            <a href={`${path}?${new URLSearchParams({ by: line.by.id })}`}>
              <Who by={line.by} names={names} />
            </a>,
            <details>
              <summary>{line.type}</summary>
              <LineData data={withoutType(line.data)} />
            </details>,
            <RecordLinks line={line} title={title(line)} />,
          ])}
          empty="No line is like that."
        />
        <Older found={found} perPage={perPage} path={path} query={query} />
      </>,
    );
  });
  return app;
}

const RecordLinks: FC<{ readonly line: LedgerLine; readonly title: string }> = ({
  line,
  title,
}) => {
  const { kind, recordId } = line;
  const page = recordPath(line);
  const lines = new URLSearchParams({ kind, record: recordId });
  return (
    <>
      {kindName(kind)}:{' '}
      {page === undefined ? (
        <Said>{title}</Said>
      ) : (
        <a href={page}>
          <Said>{title}</Said>
        </a>
      )}{' '}
      <a class="hint" href={`${path}?${lines}`}>
        all its lines
      </a>
    </>
  );
};

const Filter: FC<{ readonly filter: AuditFilter; readonly names: LedgerNames }> = ({
  filter: { kind, type, by, from, to, record },
  names: { kinds, types },
}) => (
  <search>
    <form method="get" action={path} class="filters">
      <Select
        name="kind"
        label="Kind of record"
        isPlain
        none="Any kind"
        value={kind}
        choices={kinds.map((value) => ({ value, label: kindName(value) }))}
      />
      <Select
        name="type"
        label="What happened"
        isPlain
        none="Anything"
        value={type}
        choices={types.map((value) => ({ value, label: value.replaceAll('-', ' ') }))}
      />
      <TextField name="by" label="Who: address or id" isPlain value={by} />
      <TextField name="from" label="From day" type="date" isPlain value={from} />
      <TextField name="to" label="To day" type="date" isPlain value={to} />
      <TextField name="record" label="Id of the record" isPlain value={record} />
      <button class="button quiet" type="submit">
        Find lines
      </button>
    </form>
  </search>
);

/** The type stands above what is in a line. */
function withoutType(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'type'));
}
