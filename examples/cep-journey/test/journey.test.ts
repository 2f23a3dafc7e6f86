import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

async function tell(timeZone: string): Promise<string> {
  const command = ['--conditions=@cop-credentials/source', '--import=tsx', 'src/main.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, TZ: timeZone },
  });
  return stdout;
}

/** The story under a heading, up to the next heading. */
function under(story: string, heading: string): string {
  const start = story.indexOf(heading);
  if (start < 0) throw new Error(`nothing is told under ${heading}`);
  const rest = story.slice(start + heading.length);
  const end = rest.search(/^#{1,2} /m);
  return rest.slice(0, end < 0 ? undefined : end).trim();
}

/** What is the same whenever it is told: keys and identifiers are new each time. */
function lasting(story: string): string {
  return story.replaceAll(/z6Mk\w+/g, 'z6Mk…').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
}

describe('the journey', () => {
  let story = '';

  beforeAll(async () => {
    story = await tell('UTC');
  });

  it.each([
    ['River State', 'The CoP proposal meets the rules.'],
    ['Hill College', 'The CoP proposal does not meet the rules'],
    ['Lake Community College', 'It is not known yet whether the CoP proposal meets the rules'],
  ])('says of the proposal of %s: %s', (college, sentence) => {
    const heading = story.match(new RegExp(`^## .*${college}.*$`, 'm'))?.[0] ?? college;
    expect(under(story, heading)).toContain(sentence);
  });

  it('names the page and the place of each of the 33 rules for each proposal', () => {
    const proposals = story.slice(0, story.indexOf('# 2.'));
    const named = proposals.match(/(?:Source: |\()(?:Hosting or Co-facilitating|Preparation Opp)/g);
    expect(named).toHaveLength(3 * 33);
  });

  it('quotes the fee of two applications', () => {
    expect(under(story, '# 2. What the application for a micro-credential costs')).toContain(
      'Total: $120.00',
    );
  });

  it.each([
    [
      'the materials handed in before anything else',
      /2026-01-20 .*: submit is refused\.\n {2}Why: .*\(/,
    ],
    [
      'a submission that lacks a required material',
      /2026-05-04 .*: submit is refused\.\n {2}Why: .*\(/,
    ],
    ['a decision before the panel has looked', /2026-05-18 .*: decide is refused\.\n {2}Why: /],
    [
      'a judgement by somebody with a conflict of interest',
      /expert-3 .*: judge-competency is refused\.\n {2}Why: /,
    ],
    ['an award before the decision', /2026-06-03 .*: award is refused\.\n {2}Why: /],
  ])('refuses %s, and says why', (_, refusal) => {
    expect(under(story, '# 3. The application, step by step')).toMatch(refusal);
  });

  it('follows the application to its award', () => {
    const told = under(story, '# 3. The application, step by step');
    expect(told).toContain('Nothing is left to do.');
    expect(told).toContain('- MicroCredential community-partnerships, awarded on 2026-06-15');
  });

  it('writes the badge as JSON and into the picture', () => {
    const badge = JSON.parse(readFileSync(`${folder}output/badge.json`, 'utf8'));
    expect(badge.proof[0].cryptosuite).toBe('eddsa-rdfc-2022');
    expect(readFileSync(`${folder}output/badge.png`).includes('openbadgecredential')).toBe(true);
  });

  it('gives the LinkedIn link and the same values to copy', () => {
    const told = under(story, '# 5. On LinkedIn');
    const { searchParams } = new URL(told.split('\n')[0] ?? '');
    for (const name of ['name', 'organizationName', 'certUrl', 'certId']) {
      expect(told).toContain(`: ${searchParams.get(name)}`);
    }
  });

  it.each([
    [
      '## The picture, read back',
      /^Signed by the holder of did:web:credential\.campus-compact\.example/,
      'is valid.',
    ],
    [
      '## One that was changed',
      /^.*\n\nNot signed by did:web:credential/,
      'The signature does not fit',
    ],
    [
      '## One that has expired',
      /^.*Signed by the holder of did:web:credential/,
      'It expired on 2026-06-30',
    ],
    [
      '## The same one, its expiry hidden',
      /^.*\n\nThis is not a badge that anybody/,
      'not a plain name',
    ],
    [
      '## One that an impostor signed, calling',
      /^.*\n\nSigned by the holder of did:key:z6Mk\w+, who is not on/,
      'does not say who',
    ],
    [
      '## One that an impostor signed, naming',
      /^.*\n\nNot signed by did:web:credential/,
      'not the issuer’s',
    ],
  ])('%s', (heading, first, sentence) => {
    const told = under(story, heading);
    expect(told).toMatch(first);
    expect(told).toContain(sentence);
  });

  it('never puts the name that an impostor claims into the first sentence', () => {
    const told = under(story, '## One that an impostor signed, calling themselves Campus Compact');
    expect(told.split('\n')[0]).not.toContain('Campus Compact');
    expect(told).toContain('the issuer calls itself “Campus Compact”; the name is its own claim');
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo'])('is the same in %s', async (timeZone) => {
    expect(lasting(await tell(timeZone))).toBe(lasting(story));
  });
});
