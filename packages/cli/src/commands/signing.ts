import type { IssueOptions } from '@cop-credentials/badges';
import type { IssuerOptions } from '../keys/signing-options.js';

/** How badges are signed. */
export interface Signing {
  readonly issuer: IssuerOptions;
  readonly jwt: boolean;
  readonly status: string | undefined;
  readonly options: Pick<IssueOptions, 'cryptosuite'>;
}
