import { Hono } from 'hono';
import * as z from 'zod';
import type { LedgerLine } from '../ledger/ledger.js';
import { currentProgram } from '../program/current-program.js';
import { authorize } from '../web/authorize.js';
import { Instant, Said, Table } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { Older, positionOf } from './older.js';
import { kindName, recordPath, titlesOf } from './record-links.js';
import { Who } from './who.js';

/** As many stand on a page. */
const perPage = 50;

/** What is shown of an override; the record of it holds more. */
const overruled = z.object({
  override: z.object({ rule: z.string(), decision: z.string(), why: z.string() }),
});

/** Where somebody decided otherwise than a rule. */
export function overridePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/administration/overrides', async (context) => {
    authorize(context, 'audit.read');
    const { ledger, people, database, config } = context.get('portal');
    const before = positionOf(context.req.query('before'));
    const found = await ledger.lines({
      type: 'finding-overruled',
      limit: perPage + 1,
      ...(before !== undefined && { before }),
    });
    const lines = found.slice(0, perPage);
    const names = await people.namesOf(lines.map(({ by }) => by.id));
    const title = await titlesOf(database, lines);
    const { rules } = await currentProgram(ledger);
    return showPage(
      context,
      { title: 'Overrides' },
      <>
        <h1>Overrides</h1>
        <p class="lead">Where somebody entitled to it decided otherwise than a rule, and why.</p>
        <Table
          caption="Overrides, the latest first"
          columns={['When', 'Who', 'Of what', 'Rule', 'Decided', 'Reason']}
          rows={lines.map((line) => {
            const { rule, decision, why } = read(line);
            const path = recordPath(line);
            return [
              <Instant at={line.at} timeZone={config.timeZone} />,
              <Who by={line.by} names={names} />,
              <>
                {kindName(line.kind)}:{' '}
                {path === undefined ? (
                  <Said>{title(line)}</Said>
                ) : (
                  <a href={path}>
                    <Said>{title(line)}</Said>
                  </a>
                )}
              </>,
              rules.some(({ id }) => id === rule) ? <a href={`/rules/${rule}`}>{rule}</a> : rule,
              decision,
              <Said>{why}</Said>,
            ];
          })}
          empty="Nobody has decided otherwise than a rule."
        />
        <Older found={found} perPage={perPage} path="/administration/overrides" query={{}} />
      </>,
    );
  });
  return app;
}

function read({ data }: LedgerLine) {
  const { success, data: line } = overruled.safeParse(data);
  return success ? line.override : { rule: '', decision: 'not readable', why: '' };
}
