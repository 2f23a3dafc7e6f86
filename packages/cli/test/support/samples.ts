/** What tests and stress runs issue. */
export const achievement = {
  id: 'https://badges.example.org/achievements/facilitation',
  name: 'Facilitation',
  description: 'Facilitates a community of practice.',
  criteria: { narrative: 'Facilitated six meetings.' },
} as const;

export const template = { achievement, validFrom: '2026-05-15T00:00:00Z' } as const;

export const draft = {
  id: 'urn:uuid:8b1d2c6e-4a53-4f0e-9d0f-3a3b1f6c2a11',
  ...template,
  recipient: { id: 'did:example:alice', emailAddress: 'alice@example.org' },
} as const;

export const profile = { name: 'Example Network' } as const;

export const webProfile = { id: 'did:web:badges.example.org', name: 'Example Network' } as const;
