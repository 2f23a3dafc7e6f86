import { randomUUID } from 'node:crypto';
import { type ExplanationFormat, explain } from '@cop-credentials/core';
import { Hono } from 'hono';
import type { ChangeResult } from '../ledger/ledger.js';
import { currentProgram } from '../program/current-program.js';
import { attachmentHeaders } from '../web/attachment.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { type ReadForm, readForm } from '../web/form.js';
import { reasonShape, seenShape } from '../web/seen-form.js';
import { today } from '../web/today.js';
import { asOfNow } from './as-of-now.js';
import { decideBegin, decideSubmit, decideUnlist, decideWithdraw } from './decide-offering.js';
import { loadOffering } from './load-offering.js';
import type { Offering } from './offering.js';
import type { OfferingKind } from './offering-kind.js';
import { showOffering } from './offering-page.js';

const checklists = {
  txt: { format: 'text', mediaType: 'text/plain; charset=utf-8' },
  md: { format: 'markdown', mediaType: 'text/markdown; charset=utf-8' },
} as const satisfies Readonly<
  Record<string, { readonly format: ExplanationFormat; readonly mediaType: string }>
>;

/** An offering from the draft to the public pages: its page, and what its owner and staff do with it. */
export function lifePages<Facts, State extends Offering<Facts>>(
  kind: OfferingKind<Facts, State>,
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const { path, name } = kind;

  app.get(`${path}/:id`, async (context) => {
    const { offering } = await loadOffering(context, kind, `${name}.read`);
    return showOffering(context, { kind, offering });
  });

  for (const [extension, { format, mediaType }] of Object.entries(checklists)) {
    app.get(`${path}/:id/checklist.${extension}`, async (context) => {
      const { offering } = await loadOffering(context, kind, `${name}.read`);
      const { renew } = await kind.subjectFor(context, offering);
      const assessment = kind.judge(asOfNow(offering, renew), await termsNow(context));
      const text = explain(assessment, { layout: 'checklist', format });
      return context.body(text, 200, attachmentHeaders(`checklist.${extension}`, mediaType));
    });
  }

  app.post(`${path}/:id/submit`, async (context) => {
    const { offering, by } = await loadOffering(context, kind, `${name}.submit`);
    const read = await readForm(context, seenShape);
    if (!read.ok) return showOffering(context, { kind, offering, read });
    const { program, today: on } = await termsNow(context);
    const { renew } = await kind.subjectFor(context, offering);
    const content = renew(offering);
    const { edition } = kind.judge({ ...offering, ...content }, { program, today: on });
    const { ledger, clock } = context.get('portal');
    const result = await kind.change(ledger, offering.id, {
      by,
      at: clock(),
      decide: (current) => decideSubmit(current, { ...read.value, content, on, edition }),
    });
    return answer(context, { kind, offering, read, result });
  });

  const stepsWithReason = [
    { step: 'withdraw', action: `${name}.withdraw`, decideStep: decideWithdraw },
    { step: 'unlist', action: `${name}.list-publicly`, decideStep: decideUnlist },
  ] as const;
  for (const { step, action, decideStep } of stepsWithReason) {
    app.post(`${path}/:id/${step}`, async (context) => {
      const { offering, by } = await loadOffering(context, kind, action);
      const read = await readForm(context, reasonShape);
      if (!read.ok) return showOffering(context, { kind, offering, read });
      const { ledger, clock } = context.get('portal');
      const on = today(context.get('portal'));
      const result = await kind.change(ledger, offering.id, {
        by,
        at: clock(),
        decide: (current) => decideStep(current, { ...read.value, on }),
      });
      return answer(context, { kind, offering, read, result });
    });
  }

  // What was declined or withdrawn stays as it is; a copy of it can be changed and handed in.
  app.post(`${path}/:id/copy`, async (context) => {
    const { offering, by } = await loadOffering(context, kind, `${name}.copy`);
    const { title, about, facts } = offering;
    const { ledger, clock } = context.get('portal');
    const id = randomUUID();
    await kind.change(ledger, id, {
      by,
      at: clock(),
      decide: (current) => decideBegin(current, id, { title, about, facts }),
    });
    return context.redirect(`${path}/${id}/edit`, 303);
  });

  app.post(`${path}/:id/list`, async (context) => {
    const { offering, by } = await loadOffering(context, kind, `${name}.list-publicly`);
    const read = await readForm(context, seenShape);
    if (!read.ok) return showOffering(context, { kind, offering, read });
    const { program, today: on } = await termsNow(context);
    const { ledger, clock } = context.get('portal');
    const result = await kind.change(ledger, offering.id, {
      by,
      at: clock(),
      decide: (current) => kind.decideListing(current, { ...read.value, program, on }),
    });
    return answer(context, { kind, offering, read, result });
  });

  return app;
}

async function termsNow(context: PortalContext) {
  const portal = context.get('portal');
  return { program: await currentProgram(portal.ledger), today: today(portal) };
}

function answer<Facts, State extends Offering<Facts>>(
  context: PortalContext,
  options: {
    readonly kind: OfferingKind<Facts, State>;
    readonly offering: State;
    readonly read: ReadForm<unknown>;
    readonly result: ChangeResult<State>;
  },
) {
  const { kind, offering, read, result } = options;
  if (result.ok) return context.redirect(`${kind.path}/${offering.id}`, 303);
  return showOffering(context, { kind, offering, read, problems: result.problems });
}
