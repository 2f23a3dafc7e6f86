import { describe, expect, test } from 'vitest';
import { explainReport, verifyBadge } from '../../src/index.js';
import { fullBadge, minimalBadge, NOW } from '../support/badges.js';
import { explained } from '../support/explained.js';

describe('after it come the claims, the problems and every check', () => {
  const recipient = { id: 'did:example:alice' };

  test('of a valid badge', async () => {
    const text = await explained(await fullBadge(), { recipient, trustedIssuers: [] });
    for (const part of [
      'The badge is valid',
      '- for: Facilitation. Facilitates a community of practice.',
      '- earned by: Facilitated six meetings.',
      '- to: did:example:alice, which is who you asked about',
      'from 2026-01-01T00:00:00Z until 2027-01-01T00:00:00Z',
      'not on the list of known issuers',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('of one that is not', async () => {
    const options = { now: '2030-01-01T00:00:00Z', recipient: { id: 'did:example:eve' } };
    const text = await explained(await fullBadge(), options);
    for (const part of [
      'not valid',
      'It expired on 2027-01-01T00:00:00Z.',
      'What to do:',
      '- to: did:example:alice, which is not who you asked about',
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each([
    ['of nobody', {}, 'whether that is the person showing it was not checked'],
    ['with no end', { recipient }, 'with no end'],
  ])('%s', async (_, options, part) => {
    expect(await explained(await minimalBadge(), options)).toContain(part);
  });

  test('one line for each check, and why where it did not run', async () => {
    const report = await verifyBadge(await minimalBadge(), { now: NOW });
    const [, list = ''] = explainReport(report).split('Checks:\n');
    const lines = list.split('\n');
    expect(lines).toHaveLength(report.checks.length);
    for (const [index, { why = '' }] of report.checks.entries())
      expect(lines[index]).toContain(why);
  });
});
