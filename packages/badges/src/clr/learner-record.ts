import type { JsonObject } from '../json/json-value.js';
import { failed, problem } from '../report/check-result.js';
import { type CredentialClass, checkSchema } from '../verify/check-schema.js';
import type { CredentialKind, SchemaCheck } from '../verify/check-signed.js';
import type { ClrCredential } from './clr-credential.js';
import { clrSchemaOf } from './clr-schema.js';
import { CONTAINED_PATH, containedIn, MOST_CONTAINED } from './contained-credentials.js';

/** A learner record: Comprehensive Learner Record 2.0, ClrCredential. */
export const learnerRecord: CredentialKind<ClrCredential> = {
  begins: 'verifiable-credential',
  checkSchema: checkLearnerRecord,
};

const CLR_CREDENTIAL: CredentialClass<ClrCredential> = {
  name: 'clrCredential',
  schemaOf: clrSchemaOf,
};

function checkLearnerRecord(document: JsonObject): SchemaCheck<ClrCredential> {
  const { length } = containedIn(document);
  // Nothing is true of all credentials in it where there are none.
  if (length === 0) return wrong('schema.invalid', 'It contains no credential.');
  if (length <= MOST_CONTAINED) return checkSchema(document, CLR_CREDENTIAL);
  const message = `It contains ${length} credentials; ${MOST_CONTAINED} at most are read.`;
  return wrong('input.too-large', message);
}

function wrong(
  code: 'schema.invalid' | 'input.too-large',
  message: string,
): SchemaCheck<ClrCredential> {
  const reference = 'Comprehensive Learner Record 2.0, ClrSubject';
  return failed(problem(code, message, { path: CONTAINED_PATH, reference }));
}
