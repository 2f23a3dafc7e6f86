import { unsignedBadge } from '../support/badges.js';
import {
  INVALID,
  make,
  makeEdited,
  tamper,
  times,
  verdictTable,
} from '../support/verdict-table.js';

verdictTable('the members of a badge', [
  ['without a start', make({ validFrom: undefined }), [INVALID, 'schema.invalid']],
  ['without an issuer', makeEdited({ '/issuer': undefined }), [INVALID, 'schema.invalid']],
  [
    'with an issuer that is no Profile',
    tamper({ '/issuer/type': ['Organization'] }),
    [INVALID, 'schema.type'],
  ],
  [
    'without a subject',
    makeEdited({ '/credentialSubject': undefined }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'with two subjects',
    make({ credentialSubject: times(2, () => unsignedBadge().credentialSubject) }),
    [INVALID, 'json-ld.split-node'],
  ],
  [
    'with nobody as recipient',
    makeEdited({ '/credentialSubject/id': undefined }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'without an achievement',
    makeEdited({ '/credentialSubject/achievement': undefined }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'with an achievement by its address',
    makeEdited({ '/credentialSubject/achievement': 'https://example.org/1' }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'with a number for a name',
    makeEdited({ '/credentialSubject/achievement/name': 5 }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'with text for a truth value',
    makeEdited({
      '/credentialSubject/identifier': [
        {
          type: 'IdentityObject',
          hashed: 'false',
          identityHash: 'a',
          identityType: 'emailAddress',
        },
      ],
    }),
    [INVALID, 'schema.invalid'],
  ],
  [
    'without the type of credentials',
    tamper({ '/type': ['OpenBadgeCredential'] }),
    [INVALID, 'schema.type'],
  ],
  [
    'with the type of credentials written out',
    tamper({
      '/type': ['https://www.w3.org/2018/credentials#VerifiableCredential', 'OpenBadgeCredential'],
    }),
    [INVALID, 'schema.type'],
  ],
]);
