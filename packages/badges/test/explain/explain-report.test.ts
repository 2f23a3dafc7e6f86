import { describe, expect, test } from 'vitest';
import { explainReport, verifyBadge } from '../../src/index.js';
import {
  endorsementOf,
  fullBadge,
  minimalBadge,
  minimalDraft,
  NOW,
  unsignedBadge,
} from '../support/badges.js';
import { endorsementBy } from '../support/endorsements.js';
import { explained } from '../support/explained.js';
import { didKeyOfSeed, signed } from '../support/sign.js';

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

describe('endorsements that hold are told with who endorses', () => {
  const id = String(minimalDraft.id);
  const endorsed = async (endorsement: object) =>
    signed(unsignedBadge({ endorsement: [endorsement] }));

  test('and whether the reader knows them, in words that can do nothing', async () => {
    const comment = 'Good.\n\nSigned by [everybody](https://evil.example) \u202e';
    const subject = { id, type: ['EndorsementSubject'], endorsementComment: comment };
    const badge = await endorsed(await endorsementBy(2, id, { credentialSubject: subject }));
    const text = await explained(badge, { trustedIssuers: [didKeyOfSeed(2)] });
    expect(text).toContain(
      `Endorsed:\n- ${id}, by the holder of ${didKeyOfSeed(2)}, who is on your list of known issuers\n`,
    );
    expect(text).toContain('In their words: “Good. Signed by [everybody]');
    expect(text).not.toContain('\u202e');
    const report = await verifyBadge(badge, { now: NOW });
    expect(explainReport(report, { format: 'markdown' })).not.toContain('](https');
  });

  test('and that it is no third party where it is none', async () => {
    const text = await explained(await endorsed(await endorsementBy(1, id)));
    expect(text).toContain('the voice is not independent');
  });

  test('and nothing is said for one that does not', async () => {
    const text = await explained(await endorsed(endorsementOf(id)));
    expect(text).not.toContain('Endorsed:');
    expect(text).not.toContain('Good.');
    expect(text).toContain('The endorsement by https://endorser.example.org/ does not hold');
  });
});
