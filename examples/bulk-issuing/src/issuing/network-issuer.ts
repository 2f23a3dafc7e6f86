import {
  createIssuer,
  createStatusLists,
  type Issuer,
  type Signer,
  type StatusListStore,
  type StatusLists,
} from '@cop-credentials/badges';

const HOST = 'badges.example.org';

/** The name of the key that signs this year: the fragment of its id, and its name at the signer. */
export const KEY_NAME = '2026';

/** Who awards the badges. The id is an address, so that the key behind it can be replaced one day. */
export function networkIssuer(signer: Signer): Issuer {
  const id = `did:web:${HOST}`;
  return createIssuer({
    profile: { id, name: 'Example Network' },
    keys: [{ status: 'active', key: signer, id: `${id}#${KEY_NAME}` }],
  });
}

/** The status lists of the issuer. */
export function networkStatusLists(issuer: Issuer, store: StatusListStore): StatusLists {
  return createStatusLists({ issuer, store, baseUrl: `https://${HOST}/status` });
}
