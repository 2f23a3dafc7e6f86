import { base58 } from '@scure/base';
import { unsignedBadge } from '../support/badges.js';
import { smallOrderEncodings } from '../support/ed25519-attacks.js';
import { didKeyOfSeed } from '../support/sign.js';
import {
  DID,
  emptyProof,
  INVALID,
  impostor,
  KEY,
  make,
  OPEN,
  profile,
  type Row,
  reproof,
  verdictTable,
} from '../support/verdict-table.js';

verdictTable('a key that is not the issuer’s', [
  ['of another did:key', impostor(undefined), [INVALID, 'key.not-controlled-by-issuer']],
  [
    'behind the fragment of the issuer',
    impostor(`${DID}#${didKeyOfSeed(2).slice(8)}`),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'behind another fragment of the issuer',
    make({}, { verificationMethod: `${DID}#key-1` }),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  ['named as the issuer’s own', impostor(`${DID}#${KEY}`), [INVALID, 'proof.signature']],
  [
    'behind the fragment of a did:web',
    impostor(
      `did:web:victim.example#${didKeyOfSeed(2).slice(8)}`,
      profile('did:web:victim.example'),
    ),
    [OPEN, 'key.unresolvable'],
  ],
  [
    'of another did:web',
    impostor('did:web:evil.example#key-1', profile('did:web:victim.example')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'of a did:web that begins alike',
    impostor('did:web:victim.example.evil.example#1', profile('did:web:victim.example')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'of a path of the same did:web',
    impostor('did:web:victim.example:eve#1', profile('did:web:victim.example')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'at another web address',
    impostor('https://evil.example/key', profile('https://victim.example/')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'at the same host, elsewhere',
    impostor('https://host.example/eve#key', profile('https://host.example/victim')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'at an address that steps out',
    impostor('https://host.example/victim/../eve#key', profile('https://host.example/victim')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'at an address with a user name',
    impostor('https://host.example@evil.example/#key', profile('https://host.example')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'with an address over http',
    impostor('http://host.example/#key', profile('https://host.example/')),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'without a fragment',
    make({}, { verificationMethod: DID }),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'with a query before the fragment',
    make({}, { verificationMethod: `${DID}?a=b#${KEY}` }),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'that is relative',
    () => reproof((proof) => ({ ...proof, verificationMethod: `#${KEY}` })),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'that is the key alone',
    () => reproof((proof) => ({ ...proof, verificationMethod: KEY })),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'that is empty',
    () => reproof((proof) => ({ ...proof, verificationMethod: '' })),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  [
    'that is an object with the key in it',
    () =>
      reproof((proof) => ({
        ...proof,
        verificationMethod: {
          id: `${DID}#${KEY}`,
          type: 'Multikey',
          controller: DID,
          publicKeyMultibase: KEY,
        },
      })),
    [INVALID, 'schema.invalid'],
  ],
]);

const smallOrderRows = smallOrderEncodings().map((bytes, index): Row => {
  const key = `z${base58.encode(Uint8Array.of(0xed, 0x01, ...bytes))}`;
  const id = `did:key:${key}`;
  const proof = { ...emptyProof, verificationMethod: `${id}#${key}` };
  return [
    `of small order, number ${index + 1}`,
    () => unsignedBadge({ issuer: profile(id), proof: [proof] }),
    [INVALID, 'key.malformed'],
  ];
});

verdictTable('a key that cannot be used', [
  ...smallOrderRows,
  [
    'of another curve, cut short',
    impostor('did:key:zDnae#zDnae', profile('did:key:zDnae')),
    [INVALID, 'key.malformed'],
  ],
  [
    'that is none',
    impostor('did:key:z6Mk#z6Mk', profile('did:key:z6Mk')),
    [INVALID, 'key.malformed'],
  ],
  [
    'of an unknown method',
    impostor('did:example:issuer#1', profile('did:example:issuer')),
    [OPEN, 'key.unresolvable'],
  ],
  [
    'of a web address',
    impostor('https://issuer.example/#1', profile('https://issuer.example/')),
    [OPEN, 'key.unresolvable'],
  ],
  [
    'of an issuer that is no address',
    () =>
      unsignedBadge({
        issuer: 'Example Network',
        proof: [{ ...emptyProof, verificationMethod: 'Example Network#1' }],
      }),
    [INVALID, 'schema.invalid'],
  ],
]);
