import { canonize, checkByReference } from '../../src/json-ld/canonize.js';
import type { SigningForms } from '../../src/json-ld/compiled-forms.js';

/** In place of the forms of the package, where tests go the other way: all by the reference path. */
export function compiledForms(): () => SigningForms {
  const forms = {
    canonize,
    canonizeProof: canonize,
    check: checkByReference,
    areConfirmed: false,
    confirm: () => undefined,
  };
  return () => forms;
}
