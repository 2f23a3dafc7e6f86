import { failed, passed, problem } from '../report/check-result.js';
import type { BitstringForm } from '../status/bitstring.js';
import { parseStatusList, type StatusListCredential } from '../status/parse-status-list.js';
import type { CredentialKind } from './check-signed.js';

/** A status list, in each of its forms: Bitstring Status List 1.0, section 2.2, and Status List 2021. */
export const statusListKinds: Readonly<
  Record<BitstringForm, CredentialKind<StatusListCredential>>
> = {
  bitstring: statusListKind('bitstring'),
  'status-list-2021': statusListKind('status-list-2021'),
};

function statusListKind(form: BitstringForm): CredentialKind<StatusListCredential> {
  return {
    begins: 'verifiable-credential',
    checkSchema: (document) => {
      const result = parseStatusList(document, form);
      return result.success
        ? { ...passed, credential: result.data }
        : failed(problem('schema.invalid', 'It is not a status list.'));
    },
  };
}
