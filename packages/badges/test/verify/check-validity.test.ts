import { olderBadge, VALID_UNTIL } from '../support/badges.js';
import { INVALID, make, type Row, tamper, verdictTable } from '../support/verdict-table.js';

verdictTable('the period of validity', [
  [
    'before the end',
    make({ validUntil: VALID_UNTIL }),
    ['valid'],
    { now: '2026-12-31T23:59:59.999Z' },
  ],
  [
    'at the very end',
    make({ validUntil: VALID_UNTIL }),
    [INVALID, 'validity.expired'],
    { now: VALID_UNTIL },
  ],
  [
    'after the end',
    make({ validUntil: VALID_UNTIL }),
    [INVALID, 'validity.expired'],
    { now: '2027-01-01T00:00:00.001Z' },
  ],
  ['at the very start', make({}), ['valid'], { now: '2026-01-01T00:00:00Z' }],
  [
    'before the start',
    make({}),
    [INVALID, 'validity.not-yet-valid'],
    { now: '2025-12-31T23:59:59.999Z' },
  ],
  [
    'before a start that lies after the end',
    make({ validFrom: '2026-07-01T00:00:00Z', validUntil: '2026-05-01T00:00:00Z' }),
    [INVALID, 'schema.invalid', 'validity.not-yet-valid', 'validity.expired'],
  ],
  [
    'at an end in another zone',
    make({ validUntil: '2026-12-31T19:00:00-05:00' }),
    [INVALID, 'validity.expired'],
    { now: VALID_UNTIL },
  ],
  [
    'at an end of 24:00',
    make({ validUntil: '2026-12-31T24:00:00Z' }),
    [INVALID, 'validity.expired'],
    { now: VALID_UNTIL },
  ],
  [
    'before an end of 24:00',
    make({ validUntil: '2026-12-31T24:00:00Z' }),
    ['valid'],
    { now: '2026-12-31T23:59:59Z' },
  ],
  [
    'after the end of a badge of version 1.1',
    () => olderBadge({ expirationDate: VALID_UNTIL }),
    [INVALID, 'validity.expired'],
    { now: VALID_UNTIL },
  ],
  [
    'before the start of a badge of version 1.1',
    () => olderBadge(),
    [INVALID, 'validity.not-yet-valid'],
    { now: '2025-01-01T00:00:00Z' },
  ],
  [
    'after an end of the newer name in version 1.1',
    () => olderBadge({ validUntil: VALID_UNTIL }),
    [INVALID, 'validity.expired'],
    { now: VALID_UNTIL },
  ],
  [
    'after the earlier of two ends',
    () => olderBadge({ validUntil: '2036-01-01T00:00:00Z', expirationDate: VALID_UNTIL }),
    [INVALID, 'validity.expired'],
    { now: VALID_UNTIL },
  ],
  ...[
    'never before 2027-01-01',
    '2027-01-01',
    '2027-01-01T00:00:00',
    '2027-02-30T00:00:00Z',
    '2027-01-01T00:00:60Z',
    '2027-01-01T00:00:00Z and longer',
    ' 2027-01-01T00:00:00Z',
    '+012027-01-01T00:00:00Z',
    '',
    'NaN',
  ].map(
    (validUntil): Row => [
      `with an end of "${validUntil}"`,
      make({ validUntil }),
      [INVALID, 'validity.malformed'],
    ],
  ),
  ['with a start that is none', make({ validFrom: 'yesterday' }), [INVALID, 'validity.malformed']],
  [
    'with a list of ends',
    make({ validUntil: [VALID_UNTIL, '2036-01-01T00:00:00Z'] }),
    [INVALID, 'schema.invalid'],
  ],
  ['with an end in a list', make({ validUntil: [VALID_UNTIL] }), [INVALID, 'schema.invalid']],
  [
    'with an end that is a number',
    tamper({ '/validUntil': 1798761600 }),
    [INVALID, 'schema.invalid'],
  ],
]);

const ENDING = make({ validUntil: VALID_UNTIL });
const SIGNED_UNTIL = make({}, { options: { expires: VALID_UNTIL } });

verdictTable('clocks that may differ by five minutes, for a badge', [
  ...(
    [
      ['that begins in five minutes', make(), ['valid'], '2025-12-31T23:55:00Z'],
      [
        'that begins in more',
        make(),
        [INVALID, 'validity.not-yet-valid'],
        '2025-12-31T23:54:59.999Z',
      ],
      ['that ended less than five minutes ago', ENDING, ['valid'], '2027-01-01T00:04:59.999Z'],
      [
        'that ended five minutes ago',
        ENDING,
        [INVALID, 'validity.expired'],
        '2027-01-01T00:05:00Z',
      ],
      [
        'whose signature ended less than five minutes ago',
        SIGNED_UNTIL,
        ['valid'],
        '2027-01-01T00:04:59.999Z',
      ],
      [
        'whose signature ended five minutes ago',
        SIGNED_UNTIL,
        [INVALID, 'proof.expired'],
        '2027-01-01T00:05:00Z',
      ],
    ] as const
  ).map(
    ([title, badge, expected, now]): Row => [
      title,
      badge,
      expected,
      { now, clockSkewSeconds: 300 },
    ],
  ),
]);
