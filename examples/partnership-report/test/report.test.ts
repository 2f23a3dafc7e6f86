import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

const example = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function start(words: readonly string[] = [], timeZone = 'UTC'): Promise<Run> {
  const command = ['--conditions=@cop-credentials/source', '--import=tsx', 'src/main.ts', ...words];
  const env = { ...process.env, TZ: timeZone };
  const run = promisify(execFile)(process.execPath, command, { cwd: example, env });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Run) => error,
  );
}

/** A folder of tables like those of the example, but for one. */
function folderWith(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-'));
  folders.push(folder);
  cpSync(join(example, 'data'), folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return folder;
}

const written = (name: string) => readFileSync(join(example, 'output', name), 'utf8');

describe('the report', () => {
  let usual: Run;
  let files: { readonly csv: string; readonly markdown: string };

  beforeAll(async () => {
    usual = await start();
    files = { csv: written('report.csv'), markdown: written('report.md') };
  });

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('has the figures that the tables add up to', () => {
    expect(usual.code).toBe(0);
    const rows: readonly Record<string, string>[] = parse(files.csv, { columns: true });
    const figures = Object.fromEntries(rows.map(({ figure, value }) => [figure, Number(value)]));
    expect(figures).toMatchObject({
      CoPs: 2,
      'Sessions of early-literacy': 12,
      'Sessions of behavior-supports': 6,
      'Training events': 3,
      'Participants of launching-a-cop': 5,
      'Individuals receiving consultation': 4,
      'Hours of consultation, total': 4.75,
      'Increased knowledge of facilitation skills': 1,
    });
    for (const row of rows) expect(row['fiscal year']).toBe('FY 24-25');
  });

  it('tells the same in Markdown, with what the rules say and what is not counted', () => {
    const { stdout } = usual;
    expect(stdout).toContain(files.markdown);
    expect(stdout).toContain('| CoP members feeling supported in their role | 5 of 6 |');
    expect(stdout).toContain('**The activity report meets the rules.**');
    expect(stdout).toContain('Records outside the year: 6.');
  });

  it('names nobody', () => {
    for (const text of [files.markdown, files.csv]) expect(text).not.toMatch(/\bp\d\d\b/);
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo'])('is the same in %s', async (timeZone) => {
    expect((await start([], timeZone)).stdout).toBe(usual.stdout);
  });

  it('of another year leaves open what is asked for', async () => {
    const settings = JSON.parse(readFileSync(join(example, 'data/settings.json'), 'utf8'));
    const fiscalYear = { name: 'FY 23-24', from: '2023-07-01', to: '2024-06-30' };
    const folder = folderWith('settings.json', JSON.stringify({ ...settings, fiscalYear }));
    expect((await start([folder])).stdout).toContain('It is not known yet whether');
  });

  it('makes names harmless that a spreadsheet or a page would run', async () => {
    const name = '=cmd|calc!A1';
    const folder = folderWith(
      'training-events.csv',
      `id,date,participants\n${name},2024-09-17,p01\n`,
    );
    const cops = readFileSync(join(folder, 'cops.csv'), 'utf8').replaceAll('early-literacy', '<b>');
    writeFileSync(join(folder, 'cops.csv'), cops);
    const sessions = readFileSync(join(folder, 'sessions.csv'), 'utf8');
    writeFileSync(join(folder, 'sessions.csv'), sessions.replaceAll('early-literacy', '<b>'));
    expect((await start([folder])).code).toBe(0);
    expect(written('report.md')).toContain('Sessions of \\<b\\>');
    expect(written('report.csv')).not.toMatch(/(^|,)"?[=+\-@]/m);
  });

  it.each([
    [
      'a status that is none',
      'sessions.csv',
      'cop,date,status\nearly-literacy,2024-09-09,maybe\n',
      'sessions.csv, record 1, status: "maybe" is not held, planned or cancelled.',
    ],
    [
      'a CoP that is not in the table',
      'sessions.csv',
      'cop,date,status\nearly-literacy,2024-09-09,held\nreading,2024-09-09,held\n',
      'sessions.csv, record 2, cop: There is no record of the CoP "reading".',
    ],
    [
      'no minutes',
      'consultations.csv',
      'person,date,minutes\np01,2024-09-09,\n',
      'consultations.csv, record 1, minutes: "" is not a number.',
    ],
    [
      'an answer that is none',
      'survey.csv',
      'sheet,date,I feel supported\n1,2025-05-20,perhaps\n',
      'survey.csv, record 1,',
    ],
    [
      'a day that is none',
      'training-events.csv',
      'id,date,participants\nlaunch,2024-02-30,p01\n',
      'training-events.csv, record 1, date: "2024-02-30" is not a calendar date',
    ],
  ])('is not written for %s', async (_name, file, content, message) => {
    const { code, stdout, stderr } = await start([folderWith(file, content)]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});
