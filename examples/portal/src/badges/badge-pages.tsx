import { Hono } from 'hono';
import { badgeIdOf } from '../awards/find-badge.js';
import { chooseType } from '../web/choose-type.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { forEverybody } from '../web/for-everybody.js';
import { localOrigin } from '../web/local-origin.js';
import { showPage } from '../web/page.js';
import { limitVisits } from '../web/rate-limit.js';
import { notFound } from '../web/refusal.js';
import { alternatesOf } from './alternates.js';
import { badgeTypes, fileNameOf, formTypes, inForm, type MachineForm } from './badge-forms.js';
import { BadgePage, titleOf } from './badge-page.js';
import { sharingCard } from './badge-pictures.js';
import { PageHead } from './page-head.js';
import { qrCode } from './qr-code.js';
import { findShown, type ShownBadge, verifyShown } from './shown-badge.js';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The public address of each badge: a page for people, and the badge itself for programs. */
export function badgePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const address = `/badges/:publicId{${uuid}}`;

  // Each look checks the badge anew, signatures and all.
  const limitLooks = limitVisits(120, 60);

  app.use('/badges/*', forEverybody());

  app.get(address, async (context) => {
    const shown = await findShown(context, context.req.param('publicId'));
    introduce(context, shown);
    context.header('Vary', 'Accept, Cookie');
    const chosen = chooseType(context.req.header('accept'), badgeTypes);
    if (chosen === undefined) return notAcceptable(context);
    if (chosen.form === 'page') {
      await limitLooks(context);
      return showBadge(context, shown);
    }
    return giveForm(context, shown, chosen.form, chosen.mediaType);
  });

  for (const form of ['json', 'jwt', 'png'] as const) {
    app.get(`/badges/:file{${uuid}\\.${form}}`, async (context) => {
      const file = context.req.param('file');
      const shown = await findShown(context, file.slice(0, -1 - form.length));
      introduce(context, shown);
      const name = fileNameOf(shown.record.credentialId, form);
      context.header('Content-Disposition', `inline; filename="${name}"`);
      return giveForm(context, shown, form, formTypes[form]);
    });
  }

  app.get(`${address}/card.png`, async (context) => {
    const shown = await findShown(context, context.req.param('publicId'));
    limitCaching(context, shown);
    const card = new Uint8Array(await sharingCard(shown.record.title));
    return context.body(card, 200, { 'Content-Type': 'image/png' });
  });

  app.get(`${address}/qr.svg`, async (context) => {
    const shown = await findShown(context, context.req.param('publicId'));
    limitCaching(context, shown);
    const { origin } = context.get('portal').config;
    const code = qrCode(badgeIdOf(origin, shown.record.publicId));
    return context.body(code, 200, { 'Content-Type': 'image/svg+xml' });
  });

  return app;
}

async function showBadge(context: PortalContext, shown: ShownBadge) {
  const { config, clock } = context.get('portal');
  const report = await verifyShown(context, shown);
  const person = context.get('person');
  const title = titleOf(report);
  const head = <PageHead report={report} shown={shown} origin={config.origin} />;
  return showPage(
    context,
    { title, head },
    <BadgePage
      shown={shown}
      report={report}
      at={clock()}
      timeZone={config.timeZone}
      origin={config.origin}
      localOrigin={localOrigin(context)}
      isHolder={person?.id === shown.record.personId}
    />,
  );
}

async function giveForm(
  context: PortalContext,
  { record, signed }: ShownBadge,
  form: MachineForm,
  mediaType: string,
): Promise<Response> {
  const content = await inForm(signed, form, record.title);
  if (content === undefined) throw notFound();
  const headers = { 'Content-Type': mediaType };
  return typeof content === 'string'
    ? context.body(content, 200, headers)
    : context.body(new Uint8Array(content), 200, headers);
}

/** Says in the header where the other forms are, and who may keep a copy. */
function introduce(context: PortalContext, shown: ShownBadge): void {
  limitCaching(context, shown);
  for (const { href, type } of alternatesOf(shown))
    context.header('Link', `<${href}>; rel="alternate"; type="${type}"`, { append: true });
}

/** Consent can end and a badge be called back at any moment, so no copy is shown without asking again. */
function limitCaching(context: PortalContext, { isPublic }: ShownBadge): void {
  const isForEverybody = isPublic && context.get('person') === undefined;
  context.header('Cache-Control', isForEverybody ? 'no-cache' : 'private, no-store');
}

function notAcceptable(context: PortalContext): Response {
  const types = badgeTypes.map(({ mediaType }) => mediaType).join('\n');
  return context.text(`This badge can be had as one of\n${types}\n`, 406);
}
