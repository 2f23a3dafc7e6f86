import { chmodSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../scripts/output-schemas.js';
import { runCommand, runForJson } from '../support/run-command.js';
import { draft, profile } from '../support/samples.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const keyFile = folder.at('key.json');
let issue: readonly string[] = [];
let secret = '';

beforeAll(async () => {
  await runCommand(['keygen', '--out', keyFile]);
  secret = JSON.parse(readFileSync(keyFile, 'utf8')).secretKeyMultibase;
  issue = [
    'issue',
    folder.write('draft.json', draft),
    ...['--profile', folder.write('profile.json', profile)],
  ];
});

afterAll(() => folder.remove());

describe('keys', () => {
  it.each(['Ed25519', 'P-256', 'P-384', 'RSA'])('are made for %s and sign', async (algorithm) => {
    const file = folder.at(`${algorithm}.json`);
    const made = await runForJson(['keygen', '--out', file, '--algorithm', algorithm]);
    expect(made.code).toBe(0);
    expect(outputSchemas.keygen?.safeParse(made.json).success).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const signed = await runForJson([
      ...issue,
      '--key',
      file,
      ...(algorithm === 'RSA' ? ['--jwt'] : []),
    ]);
    expect(signed.code).toBe(0);
    expect(outputSchemas.issue?.safeParse(signed.json).success).toBe(true);
  });

  it('are never written over', async () => {
    const before = readFileSync(keyFile, 'utf8');
    expect((await runCommand(['keygen', '--out', keyFile])).code).toBe(64);
    expect(readFileSync(keyFile, 'utf8')).toBe(before);
  });

  it.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o620])(
    'are refused in a file with mode %o, with what to do',
    async (mode) => {
      const open = folder.write(`open-${mode}.json`, readFileSync(keyFile));
      chmodSync(open, mode);
      const ran = await runCommand([...issue, '--key', open]);
      expect(ran.code).toBe(64);
      expect(ran.stderr).toContain('chmod 600');
    },
  );

  it.each([
    ['as JSON', () => readFileSync(keyFile, 'utf8')],
    ['as text', () => secret],
  ])('come from the environment %s', async (_, value) => {
    const ran = await runCommand(issue, { env: { COP_BADGES_KEY: value() } });
    expect(ran.code).toBe(0);
  });

  it('stay with a command that signs, which does not see the key of the environment', async () => {
    const script = folder.write(
      'sign.mjs',
      `import { readFileSync } from 'node:fs';
       import { createPrivateKey, sign } from 'node:crypto';
       if (process.env.COP_BADGES_KEY) process.exit(9);
       const key = createPrivateKey({ key: JSON.parse(readFileSync(process.argv[2])), format: 'jwk' });
       process.stdout.write(sign(null, readFileSync(0), key));`,
    );
    const { generateKey, exportSecretKey } = await import('@cop-credentials/badges');
    const key = await generateKey();
    const jwk = folder.write('jwk.json', exportSecretKey(key, 'jwk'));
    const signer = `"${process.execPath}" "${script}" "${jwk}"`;
    const ran = await runCommand(
      [...issue, '--signer', signer, '--public-key', key.publicKeyMultibase],
      { env: { ...process.env, COP_BADGES_KEY: secret } },
    );
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(`did:key:${key.publicKeyMultibase}`);

    const other = await generateKey();
    const wrong = [...issue, '--signer', signer, '--public-key', other.publicKeyMultibase];
    expect((await runForJson(wrong, { env: process.env })).json).toMatchObject({
      error: { code: 'issue.self-check' },
    });
  });

  it.each([
    ['ends with an error', 'exit 3', 'ended with 3'],
    ['gives too much', 'head -c 5000 /dev/zero', 'more than any signature'],
  ])('are of no use where the command that signs %s', async (_, signer, why) => {
    const { generateKey } = await import('@cop-credentials/badges');
    const { publicKeyMultibase } = await generateKey();
    const ran = await runCommand(
      [...issue, '--signer', signer, '--public-key', publicKeyMultibase],
      {
        env: process.env,
      },
    );
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(why);
  });

  it.each([
    [
      'a broken file',
      () => [...issue, '--key', folder.write('broken.json', `{"secretKeyMultibase": "${secret}`)],
      {},
    ],
    [
      'half a key',
      () => [
        ...issue,
        '--key',
        folder.write('half.json', { secretKeyMultibase: secret.slice(0, 20) }),
      ],
      {},
    ],
    [
      'another public half',
      () => [
        ...issue,
        '--key',
        folder.write('other.json', {
          secretKeyMultibase: secret,
          publicKeyMultibase: 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
        }),
      ],
      {},
    ],
    ['a draft in place of a key', () => [...issue, '--key', folder.at('draft.json')], {}],
    ['a broken variable', () => issue, { COP_BADGES_KEY: true }],
    [
      'a key in place of a draft',
      () => ['issue', keyFile, ...issue.slice(2), '--key', keyFile],
      {},
    ],
    ['a key in place of a profile', () => [...issue.slice(0, 3), keyFile, '--key', keyFile], {}],
    ['no key', () => issue, {}],
    ['two keys', () => [...issue, '--key', keyFile, '--signer', 'true'], {}],
  ])(
    'are not shown by an error: %s',
    async (_, args, { COP_BADGES_KEY }: { COP_BADGES_KEY?: boolean }) => {
      const env = COP_BADGES_KEY ? { COP_BADGES_KEY: `${secret}x` } : {};
      for (const json of [[], ['--json']]) {
        const { code, stdout, stderr } = await runCommand([...args(), ...json], { env });
        expect(code).toBe(64);
        expect(stdout + stderr).not.toContain(secret.slice(2, 18));
      }
    },
  );
});
