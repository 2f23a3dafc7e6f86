import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../scripts/output-schemas.js';
import { interruptedBatch } from '../support/interrupted-batch.js';
import { runCommand, runForJson } from '../support/run-command.js';
import { achievement, profile, template } from '../support/samples.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
let common: readonly string[] = [];

beforeAll(async () => {
  await runCommand(['keygen', '--out', folder.at('key.json')]);
  common = ['--profile', folder.write('profile.json', profile), '--key', folder.at('key.json')];
});

afterAll(() => folder.remove());

interface Table {
  readonly csv: string | Uint8Array;
  readonly template?: object;
  readonly out: string;
  readonly more?: readonly string[];
}

function issue({ csv, template: given = template, out, more = [] }: Table) {
  const files = [
    '--csv',
    folder.write('people.csv', csv),
    '--template',
    folder.write('t.json', given),
  ];
  return runForJson(['issue', ...files, '--out', folder.at(out), ...common, ...more]);
}

describe('cop-badges issue --csv', () => {
  it('issues a badge to each person, and none again to those who have theirs', async () => {
    const csv =
      '\uFEFFkey,id,emailAddress,Name\r\n1,did:example:ann,,Ann\r\n2,,bob@example.org,"Bob, the\r\nBuilder"\r\n';
    const more = ['--ignore', 'Name'];
    const first = await issue({ csv, out: 'two', more });
    expect(first).toMatchObject({ code: 0, json: { issued: 2, already: 0, refused: 0, total: 2 } });
    expect(outputSchemas.issue?.safeParse(first.json).success).toBe(true);
    const again = await issue({ csv: `${csv}3,did:example:cy,,Cy\r\n`, out: 'two', more });
    expect(again).toMatchObject({ code: 0, json: { issued: 1, already: 2 } });
  });

  it('takes an achievement as template, and dates from the rows', async () => {
    const csv =
      'key,id,validFrom,validUntil\n1,did:example:ann,2026-05-15T00:00:00Z,2027-05-15T00:00:00Z';
    expect(await issue({ csv, template: achievement, out: 'dates' })).toMatchObject({ code: 0 });
    const results = readFileSync(folder.at('dates/results.csv'), 'utf8');
    const [, name = ''] = /,(badges\/\w+\.json),/.exec(results) ?? [];
    const badge = JSON.parse(readFileSync(folder.at(`dates/${name}`), 'utf8'));
    expect(badge).toMatchObject({ validUntil: '2027-05-15T00:00:00Z' });
  });

  it('names every faulty row with its line before anything is signed', async () => {
    const csv = [
      'key,id,emailAddress,validUntil',
      '1,did:example:ann,,',
      ',did:example:bob,,',
      '3,,,',
      '4,,no address,',
      '5,ann,,',
      '6,did:example:dee,,2026-02-30T00:00:00Z',
      '7,did:example:eve,,2026-05-15',
      '8,did:example:fay',
      '1,did:example:gus,,',
    ].join('\n');
    const ran = await issue({ csv, out: 'faulty' });
    expect(ran.code).toBe(1);
    expect(ran.json).toMatchObject({
      faults: [
        { line: 3, column: 'key' },
        { line: 4 },
        { line: 5, column: 'emailAddress' },
        { line: 6, column: 'id' },
        { line: 7, column: 'validUntil' },
        { line: 8, column: 'validUntil' },
        { line: 9 },
        { line: 10, column: 'key' },
      ],
    });
    expect(() => readFileSync(folder.at('faulty/results.csv'))).toThrow('ENOENT');
  });

  it.each([
    ['a column that is not known', 'key,id,valid_until\n1,did:example:a,x', 64],
    ['a column twice', 'key,id,id\n1,did:example:a,did:example:b', 64],
    ['no column for keys', 'id\ndid:example:a', 64],
    ['no column that says who', 'key,validFrom\n1,2026-05-15T00:00:00Z', 64],
    ['nobody', 'key,id\n', 64],
    ['nothing at all', '', 64],
    ['an older encoding', Buffer.from('key,id\nJos\u00e9,did:example:a', 'latin1'), 64],
    ['semicolons', 'key;id\n1;did:example:a', 64],
    ['a quote that does not end', 'key,id\n1,"did:example:a', 64],
    [
      'an end before the beginning',
      'key,id,validFrom,validUntil\n1,did:example:a,2026-05-15T00:00:00Z,2026-05-14T00:00:00Z',
      1,
    ],
  ])('refuses a table with %s', async (_, csv, code) => {
    expect((await issue({ csv, out: 'refused' })).code).toBe(code);
  });

  it.each([
    ['a fault', { achievement: { ...achievement, name: 7 } }, 'draft.invalid'],
    ['a recipient', { achievement, recipient: { id: 'did:example:a' } }, 'usage'],
    ['nothing of an achievement', [], 'usage'],
  ])('refuses a template with %s before anything is signed', async (_, given, code) => {
    const ran = await issue({ csv: 'key,id\n1,did:example:a', template: given, out: 'template' });
    expect(ran.json).toMatchObject({ error: { code } });
    expect(() => readFileSync(folder.at('template/results.csv'))).toThrow('ENOENT');
  });

  it('refuses a row that asks for another badge under a key that was used', async () => {
    await issue({ csv: 'key,id\n1,did:example:ann', out: 'taken' });
    const ran = await issue({ csv: 'key,id\n1,did:example:bob\n2,did:example:cy', out: 'taken' });
    expect(ran).toMatchObject({ code: 1, json: { issued: 1, refused: 1 } });
    expect(readFileSync(folder.at('taken/results.csv'), 'utf8')).toContain('issue.key-taken');
  });

  it('writes no formula into the table of results', async () => {
    await issue({
      csv: 'key,id\n"=HYPERLINK(""https://evil.example"")",did:example:ann\n@x,did:example:b',
      out: 'formula',
    });
    const [, first = '', second = ''] = readFileSync(
      folder.at('formula/results.csv'),
      'utf8',
    ).split('\n');
    expect(first).toContain(`"'=HYPERLINK`);
    expect(second).toContain(`,'@x,`);
  });

  it('stops where it is asked to, and tells how to go on', async () => {
    const controller = new AbortController();
    const rows = Array.from({ length: 40 }, (_, at) => `${at},did:example:${at}`);
    folder.write('people.csv', ['key,id', ...rows].join('\n'));
    folder.write('t.json', template);
    const args = [
      'issue',
      '--csv',
      folder.at('people.csv'),
      '--template',
      folder.at('t.json'),
      '--out',
      folder.at('stop'),
      ...common,
    ];
    const ran = await runCommand(args, {
      live: true,
      interruption: () => controller.signal,
      stderr: (text) => {
        if (/ [1-9]\d* of 40$/.test(text)) controller.abort();
      },
    });
    expect(ran.code).toBe(130);
    expect(ran.stdout).toContain('Run the same command again');
    const again = await runForJson(args);
    expect(again).toMatchObject({ code: 0, json: { done: 40 } });
  });

  it('gives every person one badge, however its process is stopped and killed', async () => {
    const people = 200;
    const result = await interruptedBatch({ people, stops: 4 });
    expect(result.exitCodes).toEqual([130, null, 130, null, 0]);
    expect(result).toMatchObject({
      rows: people,
      files: people,
      badges: people,
      recipients: people,
      changed: 0,
    });
    expect(Object.keys(result.statuses).sort()).toEqual(['already', 'issued']);
  }, 300_000);
});
