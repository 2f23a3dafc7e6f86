import { type TrustRegistry, trustList } from '@cop-credentials/badges';
import issuers from './known-issuers.json' with { type: 'json' };

/** The issuers that whoever runs this page knows. */
export const knownIssuers: TrustRegistry = trustList(issuers);
