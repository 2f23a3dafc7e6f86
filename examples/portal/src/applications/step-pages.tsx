import {
  type Application,
  type ApplicationCommandType,
  availableCommands,
  type Program,
} from '@cop-credentials/core';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type * as z from 'zod';
import type { Problem } from '../ledger/problem.js';
import type { PortalActor } from '../ledger/stream.js';
import type { Person } from '../people/person.js';
import type { Action } from '../permissions/permissions.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { signedIn } from '../web/authorize.js';
import { ActionForm, ErrorSummary } from '../web/components/form.js';
import { Problems, Said } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { type Entered, type FieldError, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { coreActor } from './core-actor.js';
import { type AskedStep, giveCommand } from './give-command.js';
import { type OpenedApplication, openApplication } from './open-application.js';
import { applicationTitle } from './waiting.js';

/** What the form of a step is made from. */
export interface StepView {
  readonly portal: Portal;
  readonly application: Application;
  readonly program: Program;
  readonly person: Person;
  /** Whoever is signed in, in the role in which they take the step. */
  readonly by: PortalActor;
  /** A part of the address, such as the id of a competency. */
  readonly param: (name: string) => string;
  readonly entered?: Entered;
  readonly errors: readonly FieldError[];
}

/** A form that was sent. */
export interface SentStep<Value> extends StepView {
  readonly value: Value;
  readonly context: PortalContext;
}

/** What a sent form comes to: a command, a reason why not, or that there is nothing left to do. */
export type StepRequest =
  | AskedStep
  | { readonly problems: readonly Problem[] }
  | { readonly isDone: true };

/** One step of an application, on a page of its own. */
export interface StepPage<Value> {
  /** Address of the page, with `:id` for the application. */
  readonly path: string;
  readonly action: Action;
  readonly command: ApplicationCommandType;
  readonly title: string | ((view: StepView) => string);
  readonly button: string;
  readonly tone?: 'main' | 'quiet' | 'danger';
  readonly upload?: boolean;
  readonly shape: z.ZodType<Value>;
  /** Names of fields that have several values. */
  readonly lists?: readonly string[];
  readonly fields: (view: StepView) => Child | Promise<Child>;
  /** What stands below the form. */
  readonly below?: (view: StepView) => Child | Promise<Child>;
  readonly ask: (sent: SentStep<Value>) => StepRequest | Promise<StepRequest>;
  /** Lets others know that the step was taken; not again where it was taken before. */
  readonly tell?: (portal: Portal, application: Application) => Promise<void>;
  /** Done once the step was taken, and again where it is taken again. */
  readonly after?: (portal: Portal, application: Application) => Promise<unknown>;
  /** Where one is afterwards. */
  readonly leadsTo: (application: Application) => string;
}

/** The page of a step, and what its form does. */
export function stepPages<Value>(step: StepPage<Value>): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get(step.path, async (context) => {
    const { application, by } = await openApplication(context, step.action);
    const view = await viewOf(context, { application, by });
    const available = availableCommands(application, coreActor(by).role, { program: view.program });
    if (!available.includes(step.command)) return context.redirect(step.leadsTo(application), 303);
    return showStep(context, step, { view, problems: [] });
  });

  app.post(step.path, async (context) => {
    const { application, version, by } = await openApplication(context, step.action);
    const { portal } = context.var;
    const read = await readForm(context, step.shape, step.lists);
    const view = { ...(await viewOf(context, { application, by })), entered: read.entered };
    if (!read.ok)
      return showStep(context, step, { view: { ...view, errors: read.errors }, problems: [] });
    const request = await step.ask({ ...view, value: read.value, context });
    if ('isDone' in request) return context.redirect(step.leadsTo(application), 303);
    if ('problems' in request) return showStep(context, step, { view, problems: request.problems });
    const at = portal.clock();
    const result = await giveCommand(portal, application.id, { by, at, ...request });
    if (!result.ok) return showStep(context, step, { view, problems: result.problems });
    if (result.version > version) await step.tell?.(portal, result.state);
    await step.after?.(portal, result.state);
    return context.redirect(step.leadsTo(result.state), 303);
  });

  return app;
}

async function viewOf(
  context: PortalContext,
  opened: Pick<OpenedApplication, 'application' | 'by'>,
): Promise<StepView> {
  const portal = context.get('portal');
  return {
    portal,
    ...opened,
    program: await currentProgram(portal.ledger),
    person: signedIn(context),
    param: (name) => context.req.param(name) ?? '',
    errors: [],
  };
}

async function showStep<Value>(
  context: PortalContext,
  step: StepPage<Value>,
  { view, problems }: { readonly view: StepView; readonly problems: readonly Problem[] },
): Promise<Response> {
  const { fields, below, button, tone, upload, leadsTo } = step;
  // What is said of one field stands at that field; what is said of the application, above the form.
  const atFields = problems.flatMap(({ path, message }) => {
    return path === undefined || path.startsWith('/') ? [] : [{ field: path, message }];
  });
  const others = problems.filter(({ path }) => path === undefined || path.startsWith('/'));
  const errors = [...view.errors, ...atFields];
  const shown = { ...view, errors };
  const title = typeof step.title === 'string' ? step.title : step.title(shown);
  const status = others.length > 0 ? 409 : errors.length > 0 ? 422 : 200;
  return showPage(
    context,
    { title, status },
    <>
      <p class="back">
        <a href={leadsTo(view.application)}>
          <Said>{applicationTitle(view.application)}</Said>
        </a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      <Problems problems={others} />
      <ActionForm
        action={context.req.path}
        button={button}
        {...(tone !== undefined && { tone })}
        {...(upload !== undefined && { upload })}
      >
        {await fields(shown)}
      </ActionForm>
      {await below?.(shown)}
    </>,
  );
}
