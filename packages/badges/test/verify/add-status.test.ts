import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { INVALID, make, OPEN, verdictTable } from '../support/verdict-table.js';

const status = (type: string) => ({
  id: 'https://example.org/s#1',
  type,
  statusPurpose: 'revocation',
  statusListIndex: '1',
  statusListCredential: 'https://example.org/s',
});
const revocationList = {
  '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
  credentialStatus: { id: 'https://example.org/r', type: '1EdTechRevocationList' },
};

verdictTable('a status that nobody can be asked about', [
  [
    'of a bit in a list',
    make({ credentialStatus: status('BitstringStatusListEntry') }),
    [OPEN, 'status.unreachable'],
  ],
  ['of a list of revoked badges', make(revocationList), [OPEN, 'status.unreachable']],
  [
    'in several entries',
    make({
      credentialStatus: [
        status('BitstringStatusListEntry'),
        { ...status('BitstringStatusListEntry'), id: 'https://example.org/s#2' },
      ],
    }),
    [OPEN, 'status.unreachable'],
  ],
  [
    'that is text',
    make({ credentialStatus: 'https://example.org/s' }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'without a type',
    make({ credentialStatus: { id: 'https://example.org/s' } }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'of an expired badge',
    make({
      credentialStatus: status('BitstringStatusListEntry'),
      validUntil: '2026-02-01T00:00:00Z',
    }),
    [INVALID, 'validity.expired', 'status.unreachable'],
  ],
]);
