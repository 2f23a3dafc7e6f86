import { Hono } from 'hono';
import type { ListedRecord } from '../ledger/ledger.js';
import { authorize, may } from '../web/authorize.js';
import { Instant, Said, Table } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import type { Offering } from './offering.js';
import type { OfferingKind } from './offering-kind.js';
import { Standing } from './offering-parts.js';
import { readOfferingStatus } from './stage.js';

/** What somebody has begun of a kind. */
export function myOfferingPages<Facts, State extends Offering<Facts>>(
  kind: OfferingKind<Facts, State>,
  other: { readonly href: string; readonly text: string },
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const { path, name, words, stream } = kind;
  app.get(path, async (context) => {
    const { id: ownerId } = authorize(context, `${name}.list`);
    const listed = await context.get('portal').ledger.list(stream, { ownerId });
    return showPage(
      context,
      { title: words.mine },
      <>
        <h1>{words.mine}</h1>
        {may(context, `${name}.create`) && (
          <p>
            <a class="button" href={`${path}/new`}>
              {words.begin}
            </a>
          </p>
        )}
        <OfferingTable context={context} records={listed} path={path} empty={words.empty} />
        <p>
          <a href={other.href}>{other.text}</a>
        </p>
      </>,
    );
  });
  return app;
}

/** Offerings in a table, each with a way to its page. */
export function OfferingTable(props: {
  readonly context: PortalContext;
  readonly records: readonly ListedRecord[];
  readonly path: string;
  readonly empty: string;
  readonly caption?: string;
}) {
  const { context, records, path, empty, caption = 'The one changed last is first' } = props;
  const { timeZone } = context.get('portal').config;
  return (
    <Table
      caption={caption}
      columns={['Name', 'Standing', 'Changed']}
      rows={records.map(({ id, title, status, updatedAt }) => [
        <a href={`${path}/${id}`}>
          <Said>{title}</Said>
        </a>,
        <Standing status={readOfferingStatus(status)} />,
        <Instant at={updatedAt} timeZone={timeZone} />,
      ])}
      empty={empty}
    />
  );
}
