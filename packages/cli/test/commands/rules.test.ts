import { afterAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../scripts/output-schemas.js';
import { runCommand, runForJson } from '../support/run-command.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const cep = 'campus-compact-cep';
const application = { kind: 'micro-credential-application' };
const request = {
  earliest: '2026-03-02',
  deadline: '2026-05-15',
  slots: [{ weekday: 'tuesday', startTime: '15:00' }],
};
const records = [
  { kind: 'cop', id: 'literacy' },
  { kind: 'session', cop: 'literacy', date: '2024-09-10', status: 'held' },
];
const year = ['--year', 'FY 24-25', '--from', '2024-07-01', '--to', '2025-06-30'];
const file = (content: object | string) => folder.write('input.json', content);

describe('the rules of programs', () => {
  it.each([
    [
      'assess',
      'meets',
      () => [cep, 'fee-quote', file({ items: [{ ...application, attempt: 1 }] })],
      0,
    ],
    ['assess', 'does not meet', () => [cep, 'cop-proposal', file({ participantCount: 16 })], 1],
    ['assess', 'undetermined', () => [cep, 'cop-proposal', file({})], 2],
    ['plan', 'planned', () => [cep, file(request)], 0],
    ['plan', 'impossible', () => [cep, file({ ...request, deadline: '2026-04-01' })], 1],
    ['quote', 'a total', () => [cep, file({ items: [application, application] })], 0],
    ['quote', 'an open total', () => [cep, file({ items: [application, { kind: 'course' }] })], 2],
  ])('answer %s with %s', async (command, _, args, code) => {
    const ran = await runForJson([command, ...args(), '--as-of', '2026-01-15']);
    expect(ran.code).toBe(code);
    expect(outputSchemas[command]?.parse(ran.json)).toBeDefined();
    expect((await runCommand([command, ...args(), '--as-of', '2026-01-15'])).code).toBe(code);
  });

  it.each([
    ['a list', JSON.stringify(records)],
    ['lines', records.map((record) => JSON.stringify(record)).join('\n')],
  ])('report on a year from records as %s', async (_, text) => {
    const ran = await runForJson(['report', file(text), ...year]);
    expect(ran.json).toMatchObject({
      outputs: { sessionsByCop: [{ id: 'literacy', sessions: 1 }] },
    });
    expect(outputSchemas.report?.parse(ran.json)).toBeDefined();
    const { stdout } = await runCommand(['report', file(text), ...year]);
    expect(stdout).toMatch(/sessions held\s+1/);
  });

  it.each([
    [['list'], 'rules-list'],
    [['list', cep], 'rules-list'],
    [['list', cep, 'cop-proposal'], 'rules-list'],
    [['show', 'cep-cop-max-participants'], 'rules-show'],
  ])('are shown: rules %j', async (args, schema) => {
    const ran = await runForJson(['rules', ...args]);
    expect(ran.code).toBe(0);
    expect(outputSchemas[schema]?.parse(ran.json)).toBeDefined();
    expect((await runCommand(['rules', ...args])).stdout).toContain('cop');
  });

  it('are asked as of today where no day is given', async () => {
    const ran = await runForJson(['assess', cep, 'cop-proposal', file({})]);
    expect(ran.json).toMatchObject({ asOf: '2026-06-01' });
  });

  it('take vague statements as they are told to, and facts from standard input', async () => {
    const args = ['assess', cep, 'cop-proposal', '-', '--as-of', '2026-01-15'];
    const reading = ['--reading', 'cep.meeting-duration-tolerance=5', '--layout', 'checklist'];
    const { json } = await runForJson([...args, ...reading], { stdin: '{}' });
    expect(json).toMatchObject({ readings: { 'cep.meeting-duration-tolerance': 5 } });
  });

  it.each([
    ['a program that is none', () => ['assess', 'x', 'cop-proposal', file({})], 'usage'],
    ['a subject that is none', () => ['assess', cep, 'x', file({})], 'subject.unknown'],
    [
      'a fact that is not known',
      () => ['assess', cep, 'cop-proposal', file({ x: 1 })],
      'facts.unknown-name',
    ],
    [
      'a day that is none',
      () => ['assess', cep, 'cop-proposal', file({}), '--as-of', 'x'],
      'as-of.invalid',
    ],
    [
      'a reading that is not known',
      () => ['assess', cep, 'cop-proposal', file({}), '--reading', 'x=1'],
      'reading.unknown',
    ],
    ['a rule that is none', () => ['rules', 'show', 'x'], 'rule.unknown'],
    ['facts that are no JSON', () => ['assess', cep, 'cop-proposal', file('{')], 'usage'],
    ['a record that is no JSON', () => ['report', file('{}\n{'), ...year], 'usage'],
    [
      'a file that is no text',
      () => ['quote', cep, folder.write('b', new Uint8Array([0xff]))],
      'usage',
    ],
  ])('refuse %s', async (_, args, code) => {
    const ran = await runForJson(args());
    expect(ran).toMatchObject({ code: 64, json: { error: { code } } });
  });
});
