import type { BadgeDraft } from '@cop-credentials/badges';

/** A badge of ordinary size. */
export const draft: BadgeDraft = {
  achievement: {
    id: 'https://badges.example.org/achievements/facilitation',
    achievementType: 'MicroCredential',
    name: 'Facilitation',
    description: 'Facilitates a community of practice.',
    criteria: { narrative: 'Facilitated six meetings of ninety minutes.' },
    tag: ['facilitation', 'community of practice'],
    alignment: ['Plan', 'Listen'].map((targetName) => ({
      type: ['Alignment'],
      targetName,
      targetUrl: `https://framework.example.org/${targetName.toLowerCase()}`,
    })),
  },
  recipient: { id: 'did:example:alice', emailAddress: 'alice@example.org' },
  validFrom: '2026-05-15T00:00:00Z',
  evidence: [{ id: 'https://portfolio.example.org/1', type: ['Evidence'], name: 'Portfolio' }],
};
