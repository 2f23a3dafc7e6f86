import type { SigningForms } from '../src/json-ld/compiled-forms.js';
import { compiledForms as referenceForms } from '../test/support/reference-forms.js';

/** In place of the forms of the package, where it issues by the reference path and verifies a sample of the results. */
export function compiledForms(): () => SigningForms {
  const begin = referenceForms();
  return () => ({ ...begin(), areConfirmed: true });
}
