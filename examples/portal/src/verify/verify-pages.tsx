import { verifyBadge } from '@cop-credentials/badges';
import { Hono } from 'hono';
import * as z from 'zod';
import { verdicts } from '../badges/report-view.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { field, readForm, readUpload } from '../web/form.js';
import { showPage } from '../web/page.js';
import { rateLimit } from '../web/rate-limit.js';
import { VerifiedBadge, VerifyForm } from './verify-form.js';

const form = z.object({
  badge: field.optionalText(500_000),
  emailAddress: z
    .union([z.literal(''), z.email({ error: 'Enter an e-mail address, or nothing.' })])
    .default(''),
});

/** What one look at a badge may cost. */
const limits = { totalMs: 15_000, requestMs: 5_000, requests: 10 };

/** Looks at any badge of anybody. Only what was found is shown, never what an address answered. */
export function verifyPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  // A link may be given to fill in, and is followed only once somebody presses the button.
  app.get('/verify', (context) =>
    showPage(
      context,
      { title: 'Verify a badge' },
      <VerifyForm errors={[]} entered={{ badge: [context.req.query('link') ?? ''] }} />,
    ),
  );

  app.post('/verify', rateLimit(20, 60), async (context) => {
    const read = await readForm(context, form);
    const { entered } = read;
    if (!read.ok) return formAgain(context, { errors: read.errors, entered });
    const { badge, emailAddress } = read.value;
    const upload = await readUpload(context, 'file');
    const input = upload?.content ?? badge;
    if (input === '') {
      const message = 'Give the address of a badge, its text, or a file.';
      return formAgain(context, { errors: [{ field: 'badge', message }], entered });
    }
    const { fetch, clock, config, issuer } = context.get('portal');
    const now = clock();
    const recipient = emailAddress === '' ? {} : { recipient: { emailAddress } };
    const report = await verifyBadge(input, { fetch, now, limits, ...recipient });
    return showPage(
      context,
      { title: `${verdicts[report.verdict].word}: what was found` },
      <VerifiedBadge
        report={report}
        at={now}
        timeZone={config.timeZone}
        ownId={issuer.profile.id}
        origin={config.origin}
      />,
    );
  });

  return app;
}

function formAgain(context: PortalContext, props: Parameters<typeof VerifyForm>[0]) {
  return showPage(context, { title: 'Verify a badge', status: 422 }, <VerifyForm {...props} />);
}
