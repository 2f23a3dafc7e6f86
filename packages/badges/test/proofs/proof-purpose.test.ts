import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { NOW, unsignedBadge } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { proofOf, signed } from '../support/sign.js';

describe('a proof of a badge that was made for one place or occasion is good, with a warning', () => {
  test.each<readonly [string, Json, readonly string[]]>([
    ['for everybody', {}, []],
    ['for one domain', { domain: 'https://example.org' }, ['/proof/0/domain']],
    ['for several domains', { domain: ['a.example', 'b.example'] }, ['/proof/0/domain']],
    ['for one question', { challenge: 'abc' }, ['/proof/0/challenge']],
    [
      'for one question at one domain',
      { domain: 'a.example', challenge: 'abc' },
      ['/proof/0/domain', '/proof/0/challenge'],
    ],
  ])('%s', async (_, options, paths) => {
    const badge = await signed(unsignedBadge(), { options });
    const { verdict, warnings } = await verifyBadge(badge, { now: NOW });
    expect(verdict).toBe('valid');
    expect(warnings.map(({ code, path }) => [code, path])).toEqual(
      paths.map((path) => ['schema.lenient', path]),
    );
  });

  test('but not where another proof is good for everybody', async () => {
    const narrow = await proofOf(unsignedBadge(), { seed: 2, options: { domain: 'a.example' } });
    const badge = { ...unsignedBadge(), proof: [await proofOf(unsignedBadge()), narrow] };
    const { verdict, warnings } = await verifyBadge(badge, { now: NOW });
    expect(verdict).toBe('valid');
    expect(warnings.map(({ code }) => code)).toEqual(['proof.other-failed']);
  });
});

test('a domain that was taken away is covered by the signature', async () => {
  const { domain: _, ...proof } = await proofOf(unsignedBadge(), {
    options: { domain: 'a.example' },
  });
  const report = await verifyBadge({ ...unsignedBadge(), proof }, { now: NOW });
  expect(report.problems.map(({ code }) => code)).toEqual(['proof.signature']);
});
