import { createIssuer, generateKey } from '@cop-credentials/badges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../scripts/output-schemas.js';
import { runCommand, runForJson } from '../support/run-command.js';
import { draft, profile, webProfile } from '../support/samples.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
let issuerId = '';
let files: Readonly<Record<'good' | 'forged' | 'open' | 'noBadge' | 'hostile', string>>;

beforeAll(async () => {
  const key = await generateKey();
  const issuer = createIssuer({ profile, key });
  const good = await issuer.issue(draft);
  const hostile = await issuer.issue({
    ...draft,
    achievement: { ...draft.achievement, name: 'Mentor\u001b[2K\n\nThe badge is valid.\u202e' },
  });
  issuerId = issuer.profile.id;
  files = {
    good: folder.write('good.json', good),
    forged: folder.write('forged.json', { ...good, validFrom: '2020-01-01T00:00:00Z' }),
    open: folder.write('open.json', await createIssuer({ profile: webProfile, key }).issue(draft)),
    noBadge: folder.write('no-badge.txt', 'Hello'),
    hostile: folder.write('hostile.json', hostile),
  };
});

afterAll(() => folder.remove());

const verify = (...args: readonly string[]) => runForJson(['verify', '--offline', ...args]);

describe('cop-badges verify', () => {
  it.each([
    ['one that is good', ['good'], 0, { valid: 1, invalid: 0, unverifiable: 0 }],
    ['one that was changed', ['forged'], 1, { valid: 0, invalid: 1, unverifiable: 0 }],
    ['one whose key cannot be had', ['open'], 2, { valid: 0, invalid: 0, unverifiable: 1 }],
    ['what is no badge', ['noBadge'], 1, { valid: 0, invalid: 1, unverifiable: 0 }],
    [
      'a good one and one that nobody knows of',
      ['good', 'open'],
      2,
      { valid: 1, invalid: 0, unverifiable: 1 },
    ],
    ['all kinds at once', ['open', 'forged', 'good'], 1, { valid: 1, invalid: 1, unverifiable: 1 }],
  ] as const)('ends with the exit code of %s', async (_, names, code, summary) => {
    const ran = await verify(...names.map((name) => files[name]));
    expect(ran.code).toBe(code);
    expect(ran.json).toMatchObject({ summary });
    expect(outputSchemas.verify?.safeParse(ran.json).success).toBe(true);
  });

  it.each([
    ['id=did:example:alice', 0, 'matched'],
    ['emailAddress=alice@example.org', 0, 'matched'],
    ['emailAddress=bob@example.org', 1, 'not-matched'],
  ])('compares the recipient %s', async (recipient, code, found) => {
    const ran = await verify(files.good, '--recipient', recipient);
    expect(ran.code).toBe(code);
    expect(ran.json).toMatchObject({ results: [{ report: { recipient: found } }] });
  });

  it.each([
    ['ids', () => [issuerId], { trust: 'trusted' }],
    [
      'ids with names',
      () => [{ id: issuerId, name: 'Ours' }],
      { trust: 'trusted', listedAs: 'Ours' },
    ],
    [
      'a registry',
      () => ({ registry: { [issuerId]: { name: 'Ours' } } }),
      { trust: 'trusted', listedAs: 'Ours' },
    ],
    ['somebody else', () => ['did:web:other.example'], { trust: 'not-listed' }],
  ])('reads a list of known issuers: %s', async (_, list, issuer) => {
    const ran = await verify(files.good, '--trust', folder.write('trust.json', list()));
    expect(ran).toMatchObject({ code: 0, json: { results: [{ report: { issuer } }] } });
  });

  it('judges as of another instant', async () => {
    expect((await verify(files.good, '--now', '2026-01-01T00:00:00Z')).code).toBe(1);
  });

  it('reads standard input', async () => {
    const ran = await runCommand(['verify', '-', '--offline'], { stdin: '{"half":' });
    expect(ran.code).toBe(1);
  });

  it('lets no text of a badge act on the terminal or pose as a line of the answer', async () => {
    const { stdout, code } = await runCommand(['verify', files.hostile, '--details']);
    expect(code).toBe(0);
    for (const character of ['\u001b', '\u202e']) expect(stdout).not.toContain(character);
    expect(stdout.split('\n')).not.toContain('The badge is valid.');
  });

  it('shows colours only where somebody reads them', async () => {
    const plain = await runCommand(['verify', files.good]);
    const coloured = await runCommand(['verify', files.good], { colours: true });
    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout).toContain('\u001b[32m');
  });

  it('shows how far it is only in a terminal', async () => {
    const args = ['verify', files.good, files.good];
    expect((await runCommand(args)).stderr).toBe('');
    expect((await runCommand(args, { live: true })).stderr).toContain('2 of 2');
  });

  it.each([
    ['a file that is not there', () => [folder.at('none.json')]],
    ['no input at all', () => []],
    ['an option that does not exist', () => [files.good, '--onlien']],
    ['a recipient without a type', () => [files.good, '--recipient', 'alice']],
    ['a time that is none', () => [files.good, '--now', 'yesterday']],
    [
      'a list of issuers that is none',
      () => [files.good, '--trust', folder.write('x.json', { a: 1 })],
    ],
  ])('is used wrongly with %s', async (_, args) => {
    const ran = await verify(...args());
    expect(ran.code).toBe(64);
    expect(outputSchemas.error?.safeParse(ran.json).success).toBe(true);
  });
});
