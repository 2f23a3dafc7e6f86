import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { enterFacts } from '../facts-form/enter-facts.js';
import { fieldsOf, judgeForm } from '../facts-form/judge-form.js';
import { readDraft, shownDraft } from '../facts-form/read-draft.js';
import { CheckedFacts } from '../facts-form/workbench.js';
import { authorize } from '../web/authorize.js';
import type { PortalEnv } from '../web/env.js';
import { firstOf, readForm } from '../web/form.js';
import { notFound } from '../web/refusal.js';
import { decideBegin, decideRevise } from './decide-offering.js';
import { showDraftForm } from './draft-form.js';
import { loadOffering } from './load-offering.js';
import type { Offering } from './offering.js';
import type { OfferingKind } from './offering-kind.js';

const anyForm = z.object({});
const uuid = z.uuid();

/** Beginning an offering and changing its draft, with the rules beside it. */
export function draftPages<Facts, State extends Offering<Facts>>(
  kind: OfferingKind<Facts, State>,
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const { path, name } = kind;

  app.get(`${path}/new`, async (context) => {
    authorize(context, `${name}.create`);
    const subject = await kind.subjectFor(context);
    const draft = shownDraft({}, judgeForm({}, subject));
    return showDraftForm(context, { kind, subject, draft, target: { id: randomUUID() } });
  });

  app.post(`${path}/new`, async (context) => {
    const by = authorize(context, `${name}.create`);
    const subject = await kind.subjectFor(context);
    const read = await readDraft(context, subject);
    const id = uuid.safeParse(firstOf(read.entered, 'id')).data ?? randomUUID();
    if (read.step === 'show') {
      const { status } = read;
      return showDraftForm(context, { kind, subject, draft: read, target: { id }, status });
    }
    const { ledger, clock } = context.get('portal');
    const begun = (await kind.load(ledger, id))?.state;
    if (begun !== undefined && begun.ownerId !== by.id) throw notFound();
    const result = await kind.change(ledger, id, {
      by,
      at: clock(),
      decide: (current) => decideBegin(current, id, read.content),
    });
    if (result.ok) return context.redirect(`${path}/${id}`, 303);
    const { problems } = result;
    const target = { id, current: begun };
    return showDraftForm(context, { kind, subject, draft: read, target, problems });
  });

  // What the rules say of a form as it stands, for the script beside it: nothing is kept.
  app.post(`${path}/check`, async (context) => {
    authorize(context, `${name}.create`);
    const { entered } = await readForm(context, anyForm);
    const subject = await kind.subjectFor(context);
    const { assessment, errors } = shownDraft(entered, judgeForm(entered, subject));
    const fields = fieldsOf(subject.groups);
    return context.html(<CheckedFacts fields={fields} assessment={assessment} errors={errors} />);
  });

  app.get(`${path}/:id/edit`, async (context) => {
    const { offering } = await loadOffering(context, kind, `${name}.edit`);
    const { id, stage, title, about, facts } = offering;
    if (stage !== 'draft') return context.redirect(`${path}/${id}`, 303);
    const subject = await kind.subjectFor(context, offering);
    const fields = fieldsOf(subject.groups);
    const entered = { title: [title], about: [about], ...enterFacts(facts, fields) };
    const draft = shownDraft(entered, judgeForm(entered, subject));
    return showDraftForm(context, { kind, subject, draft, target: { id, current: offering } });
  });

  app.post(`${path}/:id/edit`, async (context) => {
    const { offering, by } = await loadOffering(context, kind, `${name}.edit`);
    const { id } = offering;
    const subject = await kind.subjectFor(context, offering);
    const read = await readDraft(context, subject);
    const revision = Number(firstOf(read.entered, 'revision'));
    if (read.step === 'show') {
      const { status } = read;
      const target = { id, current: { ...offering, revision } };
      return showDraftForm(context, { kind, subject, draft: read, target, status });
    }
    const { ledger, clock } = context.get('portal');
    const result = await kind.change(ledger, id, {
      by,
      at: clock(),
      decide: (current) => decideRevise(current, { content: read.content, revision }),
    });
    if (result.ok) return context.redirect(`${path}/${id}`, 303);
    const { problems } = result;
    const target = { id, current: offering };
    return showDraftForm(context, { kind, subject, draft: read, target, problems });
  });

  return app;
}
