import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { checkBadge } from '../src/check-badge.js';

const folder = inject('folder');

describe('the built page', () => {
  it('has nothing of Node, and makes no code or HTML out of text', async () => {
    const names = await readdir(join(folder, 'assets'));
    const scripts = names.filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) {
      const script = await readFile(join(folder, 'assets', name), 'utf8');
      expect(script).not.toMatch(/["'`]node:|undici|innerHTML|document\.write|new Function/);
    }
  });

  it('has no script or style in it, and a policy that lets in only its own', async () => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<style|<script(?![^>]*\ssrc="\.\/assets\/)|\sstyle=|\son\w+=/);
    expect(page).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(page).not.toContain('unsafe');
  });

  it('keeps every one of its files for when there is no network', async () => {
    const worker = await readFile(join(folder, 'service-worker.js'), 'utf8');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const kept = files.filter(({ name }) => worker.includes(`/${name}"`));
    const left = files.filter((file) => !kept.includes(file)).map(({ name }) => name);
    expect(left.sort()).toEqual(['index.html', 'service-worker.js']);
    expect(worker).toContain('"./",');
  });
});

describe('the badges to try', () => {
  it.each([
    ['good.png', 'valid', undefined],
    ['changed.json', 'invalid', 'proof.signature'],
    ['expired.json', 'invalid', 'validity.expired'],
    ['needs-server.json', 'unverifiable', 'key.unresolvable'],
  ])('%s is %s', async (name, verdict, code) => {
    const content = new Uint8Array(await readFile(join(folder, 'samples', name)));
    const { report } = await checkBadge({ badge: { content }, mayAsk: false });
    expect(report.verdict).toBe(verdict);
    expect(report.problems[0]?.code).toBe(code);
    expect(report.issuer?.trust).toBe(verdict === 'unverifiable' ? 'not-listed' : 'trusted');
  });
});
