import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { endorsementOf, minimalBadge, NOW, testIssuer, unsignedBadge } from '../support/badges.js';
import { edit } from '../support/json-edit.js';

const badge = await minimalBadge();
const { achievement } = badge.credentialSubject;
const context = badge['@context'];
const [proof] = badge.proof;
const times = (count: number, item: (at: number) => unknown) =>
  Array.from({ length: count }, (_, at) => item(at));
const members = (count: number, name: (at: number) => string, value: unknown): object =>
  Object.assign({}, ...times(count, (at) => ({ [name(at)]: value })));
const nested = (depth: number, wrap: (inner: object | undefined) => object) =>
  times(depth, () => wrap).reduce<object | undefined>((inner) => wrap(inner), undefined);
const inAchievement = (changes: object) => ({
  ...badge,
  credentialSubject: { ...badge.credentialSubject, achievement: { ...achievement, ...changes } },
});
const smallEndorsement = (at: number) => ({
  '@context': context,
  id: `urn:x:${at}`,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: 'urn:x:i',
  validFrom: NOW,
  credentialSubject: { id: 'urn:x:e', type: 'EndorsementSubject' },
});
const SECONDS = 2;
const MEGABYTES = 256;

// Each was made to take time, memory or a large report, at about the size where it is still read.
const stallers: readonly (readonly [string, () => string | object])[] = [
  ['equal blank nodes', () => ({ ...badge, evidence: times(1_450, () => ({ type: 'Evidence' })) })],
  ['empty blank nodes', () => ({ ...badge, relatedResource: times(2_900, () => ({})) })],
  ['values of one member', () => inAchievement({ tag: times(2_900, (at) => `t${at}`) })],
  [
    'long lists',
    () =>
      inAchievement({
        resultDescription: times(2, (at) => ({
          id: `urn:x:${at}`,
          type: 'ResultDescription',
          name: 'x',
          resultType: 'Percent',
          allowedValue: times(1_400, () => 'same'),
        })),
      }),
  ],
  [
    'alignments',
    () =>
      inAchievement({
        alignment: times(700, () => ({ type: 'Alignment', targetName: 'x', targetUrl: 'urn:x:x' })),
      }),
  ],
  ['endorsements with contexts', () => ({ ...badge, endorsement: times(95, smallEndorsement) })],
  [
    'endorsements in one another',
    () => ({
      ...badge,
      endorsement: [
        nested(11, (inner) =>
          endorsementOf('urn:x:1', {
            issuer: { id: 'urn:x:i', type: ['Profile'], ...(inner && { endorsement: [inner] }) },
          }),
        ),
      ],
    }),
  ],
  [
    'profiles in one another',
    () => ({
      ...badge,
      credentialSubject: {
        ...badge.credentialSubject,
        source: nested(44, (parentOrg) => ({
          id: 'urn:x:p',
          type: ['Profile'],
          ...(parentOrg && { parentOrg }),
        })),
      },
    }),
  ],
  [
    'proofs over a large badge',
    () => ({
      ...badge,
      evidence: times(900, (at) => ({ type: 'Evidence', name: `n${at}` })),
      proof: times(8, () => proof),
    }),
  ],
  [
    'proofs that each cover the badge with other proofs',
    () => ({
      ...badge,
      evidence: times(1_000, () => ({ type: 'Evidence' })),
      proof: times(8, (at) => ({
        ...proof,
        id: `urn:x:${at}`,
        previousProof: times(8, (other) => `urn:x:${other}`).filter((_, other) => other !== at),
      })),
    }),
  ],
  [
    'large proofs',
    () => ({ ...badge, proof: times(8, () => ({ ...proof, domain: times(330, () => ({})) })) }),
  ],
  [
    'thousands of proofs',
    () => ({ ...badge, proof: times(4_000, () => ({ type: 'DataIntegrityProof' })) }),
  ],
  [
    'types',
    () => ({
      ...badge,
      type: [...badge.type, ...times(2_900, (at) => `https://example.org/${at}`)],
    }),
  ],
  [
    'contexts',
    () => ({
      ...badge,
      '@context': [...context, ...times(2_900, (at) => `https://example.org/${at}`)],
    }),
  ],
  [
    'inline contexts in one another',
    () => ({
      ...badge,
      '@context': [
        ...context,
        nested(40, (inner) => ({ a: { '@id': 'urn:x:a', ...(inner && { '@context': inner }) } })),
      ],
    }),
  ],
  [
    'contexts in the wrong places',
    () => ({ ...badge, evidence: times(1_400, () => ({ '@context': {} })) }),
  ],
  ['statuses', () => ({ ...badge, credentialStatus: times(1_400, (at) => ({ type: `T${at}` })) })],
  ['a long text', () => ({ ...badge, description: 'x'.repeat(2 * 1024 * 1024) })],
  ['a text of escapes', () => ({ ...badge, description: '"\\\n'.repeat(600_000) })],
  [
    'a text of escapes, as JSON',
    () => JSON.stringify({ ...badge, description: '"\\\n'.repeat(600_000) }),
  ],
  [
    'one text in many places',
    () => {
      const text = 'x'.repeat(2 ** 21);
      return inAchievement({ tag: times(1_000, () => text) });
    },
  ],
  [
    'names as long as fit',
    () => ({
      ...badge,
      ...members(900, (at) => `@${'n'.repeat(240)}${at}`, { '@x': 1 }),
    }),
  ],
  [
    'a name of two megabytes over everything',
    () => ({ ...badge, ['n'.repeat(2 ** 21)]: times(2_000, () => ({ '@x': 1 })) }),
  ],
  [
    'unknown members in an object that has none',
    () =>
      inAchievement({
        image: {
          id: 'urn:x:1',
          type: 'Image',
          ...members(2_000, (at) => `${'n'.repeat(200)}${at}`, 1),
        },
      }),
  ],
  [
    'a date with two million digits',
    () => ({ ...badge, validUntil: `2020-01-01T00:00:00.${'1'.repeat(2_000_000)}Z` }),
  ],
  [
    'a signature of 400,000 letters',
    () => edit(badge, { '/proof/0/proofValue': `z${'5'.repeat(400_000)}` }),
  ],
  [
    'a key of 400,000 letters',
    () => {
      const id = `did:key:z${'6'.repeat(400_000)}`;
      return edit(badge, {
        '/issuer/id': id,
        '/proof/0/verificationMethod': `${id}#${id.slice(8)}`,
      });
    },
  ],
  ['two million open brackets', () => '['.repeat(2_000_000) + ']'.repeat(2_000_000)],
  ['700,000 objects in one another', () => `${'{"a":'.repeat(700_000)}1${'}'.repeat(700_000)}`],
  ['a million names', () => `{${times(300_000, (at) => `"n${at}":1`).join()}}`],
  ['space', () => ' '.repeat(4_000_000)],
  ['a text of letters of a JWT', () => 'a'.repeat(4_000_000)],
];

describe('is not stalled by', () => {
  test.each<readonly [string, () => string | object]>(stallers)(
    '%s',
    { timeout: 20_000 },
    async (_, make) => {
      const input = make();
      const memory = process.memoryUsage().rss;
      const before = process.cpuUsage();
      const report = await verifyBadge(input, { now: NOW });
      // Time of the processor and not of the clock, so that a busy machine does not count.
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000_000).toBeLessThan(SECONDS);
      expect((process.memoryUsage().rss - memory) / 2 ** 20).toBeLessThan(MEGABYTES);
      expect(report.verdict).not.toBe('valid');
      expect(JSON.stringify(report).length).toBeLessThan(9 * 1024 * 1024);
    },
  );
});

test('reads large badges that are honest', async () => {
  const evidence = times(300, (at) => ({
    id: `urn:x:${at}`,
    type: ['Evidence'],
    name: `Part ${at}`,
    narrative: 'x'.repeat(2_000),
  }));
  const large = await (await testIssuer()).sign(unsignedBadge({ evidence }));
  expect((await verifyBadge(large, { now: NOW })).verdict).toBe('valid');
});
