import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../scripts/output-schemas.js';
import { runCommand, runForJson } from '../support/run-command.js';
import { draft, template, webProfile } from '../support/samples.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const lists = folder.at('status');
const badge = folder.at('badge.json');
const base = 'https://badges.example.org/status';
let issuer: readonly string[] = [];

beforeAll(async () => {
  await runCommand(['keygen', '--out', folder.at('key.json')]);
  issuer = ['--profile', folder.write('web.json', webProfile), '--key', folder.at('key.json')];
});

afterAll(() => folder.remove());

describe('cop-badges status', () => {
  it('calls a badge back: from its place in a list to the list that says so', async () => {
    const purposes = ['--purpose', 'revocation', '--purpose', 'suspension'];
    const created = await runForJson(['status', 'create', lists, '--base-url', base, ...purposes]);
    expect(created.code).toBe(0);
    expect(outputSchemas['status-create']?.safeParse(created.json).success).toBe(true);

    const file = folder.write('draft.json', draft);
    expect(
      (await runCommand(['issue', file, ...issuer, '--status', lists, '--out', badge])).code,
    ).toBe(0);

    for (const [action, status] of [
      ['suspend', 'suspended'],
      ['reinstate', 'active'],
      ['revoke', 'revoked'],
    ] as const) {
      const changed = await runForJson(['status', action, lists, badge, '--reason', 'A mistake']);
      expect(changed).toMatchObject({ code: 0, json: { id: draft.id, status } });
      expect(outputSchemas['status-change']?.safeParse(changed.json).success).toBe(true);
    }
    expect((await runForJson(['status', 'reinstate', lists, draft.id])).json).toMatchObject({
      error: { code: 'status.final' },
    });

    const out = folder.at('public');
    const published = await runForJson(['status', 'publish', lists, ...issuer, '--out', out]);
    expect(published.code).toBe(0);
    expect(outputSchemas['status-publish']?.safeParse(published.json).success).toBe(true);
    const list = JSON.parse(readFileSync(`${out}/badges.example.org/status/revocation/1`, 'utf8'));
    expect(list).toMatchObject({ id: `${base}/revocation/1`, issuer: expect.anything() });
    expect(JSON.stringify(list)).not.toContain('A mistake');
  });

  it('gives each badge of a table its place', async () => {
    const csv = folder.write('people.csv', 'key,id\n1,did:example:ann\n2,did:example:bob');
    const files = ['--csv', csv, '--template', folder.write('template.json', template)];
    const ran = await runForJson([
      'issue',
      ...files,
      ...issuer,
      '--status',
      lists,
      '--out',
      folder.at('batch'),
    ]);
    expect(ran).toMatchObject({ code: 0, json: { issued: 2 } });
    const [, row = ''] = readFileSync(folder.at('batch/results.csv'), 'utf8').split('\n');
    const id = row.split(',')[3] ?? '';
    expect((await runForJson(['status', 'revoke', lists, id])).json).toMatchObject({
      status: 'revoked',
    });
  });

  it.each([
    ['a badge without a place', () => ['revoke', lists, 'urn:uuid:none'], 1],
    ['a folder without lists', () => ['revoke', folder.path, 'urn:uuid:none'], 64],
    ['a folder that has lists', () => ['create', lists, '--base-url', base], 64],
    [
      'an address without https',
      () => ['create', folder.at('x'), '--base-url', 'http://a.example'],
      64,
    ],
    [
      'a purpose that is none',
      () => ['create', folder.at('x'), '--base-url', base, '--purpose', 'joy'],
      64,
    ],
    ['no action', () => [], 64],
  ])('refuses %s', async (_, args, code) => {
    expect((await runForJson(['status', ...args()])).code).toBe(code);
  });
});
