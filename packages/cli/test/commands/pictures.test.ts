import { readFileSync } from 'node:fs';
import { createIssuer, generateKey } from '@cop-credentials/badges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../scripts/output-schemas.js';
import { runCommand, runForJson } from '../support/run-command.js';
import { draft, profile, webProfile } from '../support/samples.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
let json = '';
let jwt = '';

beforeAll(async () => {
  const key = await generateKey();
  const issuer = createIssuer({ profile, key });
  json = folder.write('badge.json', await issuer.issue(draft));
  jwt = folder.write('badge.jwt', await issuer.issueJwt(draft));
});

afterAll(() => folder.remove());

function conforms(name: string, { code, json }: { readonly code: number; readonly json: unknown }) {
  expect(code).toBe(0);
  expect(outputSchemas[name]?.parse(json)).toBeDefined();
}

describe('pictures, links and documents', () => {
  it.each([
    ['JSON', () => json],
    ['a JWT', () => jwt],
  ])('carry a badge as %s there and back', async (_, badge) => {
    const picture = folder.at('picture.svg');
    const baked = folder.at('baked.svg');
    const args = ['--title', 'Facilitation', '--program', 'Example Network', '--shape', 'circle'];
    conforms('artwork', await runForJson(['artwork', ...args, '--out', picture]));
    conforms('bake', await runForJson(['bake', picture, badge(), '--out', baked]));
    conforms('unbake', await runForJson(['unbake', baked]));
    const { stdout } = await runCommand(['unbake', baked]);
    expect((await runCommand(['verify', '-', '--offline'], { stdin: stdout })).code).toBe(0);
    expect((await runCommand(['verify', baked, '--offline'])).code).toBe(0);
    const out = folder.at('unbaked');
    await runCommand(['unbake', baked, '--out', out]);
    expect(readFileSync(out, 'utf8').trim()).toBe(
      stdout.trim().startsWith('{') ? JSON.stringify(JSON.parse(stdout)) : stdout.trim(),
    );
  });

  it('are inspected without a verdict', async () => {
    for (const badge of [json, jwt]) {
      conforms('inspect', await runForJson(['inspect', badge]));
      const { stdout } = await runCommand(['inspect', badge]);
      expect(stdout).toContain('Nothing of this was checked');
      expect(stdout).toContain('Facilitation');
    }
  });

  it('are inspected as a whole', async () => {
    const { stdout } = await runCommand(['inspect', json, '--full']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(json, 'utf8')));
  });

  it('show no text that acts', async () => {
    const hostile = folder.write('hostile.json', {
      id: '\u001b[2J',
      name: 'a\nvalid from  1999',
      proof: { type: '\u202e' },
    });
    const { stdout } = await runCommand(['inspect', hostile]);
    expect(stdout).toContain('\\u{1B}[2J');
    expect(stdout.split('\n')).not.toContain('valid from  1999');
  });

  it('lead to LinkedIn', async () => {
    const page = ['--page', 'https://badges.example.org/awards/7', '--organization-id', '7'];
    conforms('linkedin', await runForJson(['linkedin', json, ...page]));
    expect((await runForJson(['linkedin', json, '--page', 'http://a.example'])).code).toBe(64);
  });

  it('are published by the public half of a key alone', async () => {
    const { publicKeyMultibase } = await generateKey();
    const args = ['documents', '--profile', folder.write('web.json', webProfile), '--public-key'];
    const ran = await runForJson([...args, publicKeyMultibase, '--out', folder.at('public')]);
    conforms('documents', ran);
    const file = folder.at('public/badges.example.org/.well-known/did.json');
    expect(readFileSync(file, 'utf8')).toContain(publicKeyMultibase);
    expect(
      (await runCommand([...args, folder.write('public.json', { publicKeyMultibase })])).code,
    ).toBe(0);
    expect((await runCommand([...args, folder.write('none.json', {})])).code).toBe(64);
  });

  it.each([
    [
      'a picture without a badge',
      () => ['unbake', folder.write('none.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')],
      1,
    ],
    ['what is no picture', () => ['unbake', json], 1],
    ['what is no badge', () => ['inspect', folder.write('x.txt', 'Hello')], 64],
    ['a folder', () => ['inspect', folder.path], 64],
    [
      'a shape that is none',
      () => ['artwork', '--title', 'a', '--program', 'b', '--shape', 'star', '--out', 'x'],
      64,
    ],
  ])('refuse %s', async (_, args, code) => {
    expect((await runForJson(args())).code).toBe(code);
  });
});
