import { isCalendarDate, type Modality } from '@cop-credentials/core';
import { Hono } from 'hono';
import { currentProgram } from '../program/current-program.js';
import { knownDay, parametersOn } from '../program/parameters.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { today } from '../web/today.js';
import { findRules, groupNames, type RuleQuery } from './find-rules.js';
import { RuleList } from './rule-list.js';
import { RulePage } from './rule-page.js';
import { modalities } from './rule-words.js';

/** The published rules, for everybody. */
export function rulePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/rules', async (context) => {
    const { ledger, ...portal } = context.get('portal');
    const program = await currentProgram(ledger);
    const asOf = knownDay(program, dayOr(context.req.query('as-of'), today(portal)));
    const query: RuleQuery = {
      words: (context.req.query('words') ?? '').slice(0, 200),
      subject: known(
        groupNames(program).map(({ id }) => id),
        context.req.query('subject'),
      ),
      modality: known(allModalities, context.req.query('modality')),
    };
    const parameters = parametersOn(program, asOf);
    const groups = findRules(program, query);
    return showPage(
      context,
      { title: 'The rules' },
      <RuleList {...{ program, query, asOf, groups, parameters }} />,
    );
  });

  app.get('/rules/:id', async (context) => {
    const { ledger, ...portal } = context.get('portal');
    const program = await currentProgram(ledger);
    const rule = program.rules.find(({ id }) => id === context.req.param('id'));
    if (rule === undefined) throw notFound();
    const page = <RulePage program={program} rule={rule} today={today(portal)} />;
    return showPage(context, { title: rule.statement }, page);
  });

  return app;
}

const allModalities = Object.keys(modalities).filter(
  (name): name is Modality => name in modalities,
);

function known<Name extends string>(
  names: readonly Name[],
  given: string | undefined,
): Name | undefined {
  return names.find((name) => name === given);
}

function dayOr(given: string | undefined, otherwise: string): string {
  return given !== undefined && isCalendarDate(given) ? given : otherwise;
}
