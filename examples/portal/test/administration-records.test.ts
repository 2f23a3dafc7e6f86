import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationStream } from '../src/applications/application-stream.js';
import { proposalStream } from '../src/proposals/proposal.js';
import type { ProposalEvent } from '../src/proposals/proposal-event.js';
import { attribute, readPage, textOf } from './support/html.js';
import type { Visitor } from './support/visitor.js';
import { openWorld, seedPeople, type World } from './support/world.js';

let world: World;
let mira: Visitor;

beforeAll(async () => {
  world = await openWorld();
  mira = await world.enter(seedPeople.administrator);
});
afterAll(() => world.close());

/** The rows of a table as CSV, without its head. */
async function rowsOf(name: string): Promise<readonly string[]> {
  const text = await (await mira.get(`/administration/exports/${name}.csv`)).text();
  return text.trim().split('\n').slice(1);
}

describe('overrides', () => {
  it('are listed with who, what, which rule and why, and lead to the record', async () => {
    const proposal = world.values['/proposals/:id']?.value ?? '';
    const sam = await world.portal.people.findByEmailAddress(seedPeople.staff);
    const by = { id: sam?.id ?? '', role: 'staff' } as const;
    const why = 'Agreed <b>by letter</b>.';
    const rule = 'cep-cop-max-participants';
    const before = await (await mira.get('/administration/overrides')).text();
    expect(before).toContain('Nobody has decided otherwise than a rule.');
    const event: ProposalEvent = {
      type: 'finding-overruled',
      override: { rule, decision: 'satisfied', by, on: '2026-11-21', why },
    };
    const context = { by, at: new Date() };
    await world.portal.ledger.change(proposalStream, proposal, context, () => ({
      ok: true,
      events: [event],
    }));
    const { elements } = readPage(await (await mira.get('/administration/overrides')).text());
    const [row] = elements.filter(({ tagName }) => tagName === 'tr').slice(1);
    if (row === undefined) throw new Error('There is no row.');
    expect(textOf(row)).toContain('Sam Rivera, program staff');
    expect(textOf(row)).toContain(why);
    const links = elements.map((element) => attribute(element, 'href'));
    expect(links).toContain(`/proposals/${proposal}`);
    expect(links).toContain(`/rules/${rule}`);
  });
});

describe('the tables to download', () => {
  it.each([
    ['proposals', 'Partners at the table,listed,Hana Berg,hana@example.org'],
    ['trainings', 'submitted,Hana Berg,hana@example.org'],
    ['applications', ',awarded,Hana Berg,hana@example.org'],
    ['applications', ',60.00,USD,'],
    ['badges', ',issued,Hana Berg,hana@example.org'],
    ['payments', ',60.00,USD,'],
  ])('say of each record what it is: %s', async (name, expected) => {
    expect((await rowsOf(name)).join('\n')).toContain(expected);
  });

  it.each([
    ['applications', applicationStream.kind],
    ['proposals', proposalStream.kind],
  ])('have a row for each record: %s', async (name, kind) => {
    expect(await rowsOf(name)).toHaveLength((await world.portal.ledger.list(kind)).length);
  });
});

describe('the audit log', () => {
  it('leads to the page of each record that administrators have one for', async () => {
    const { elements } = readPage(await (await mira.get('/administration/audit')).text());
    const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
    const records = links.filter((href) => /^\/(proposals|trainings|applications)\//.test(href));
    expect(records.length).toBeGreaterThan(0);
    for (const href of new Set(links.filter((link) => link.startsWith('/')))) {
      expect((await mira.get(href)).status, href).toBe(200);
    }
  });
});
