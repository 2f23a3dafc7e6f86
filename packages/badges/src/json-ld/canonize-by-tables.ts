import type { HashName } from '../crypto/crypto.js';
import type { CallerContexts } from './caller-contexts.js';
import { type Canonizer, canonize } from './canonize.js';
import { canonizeCompiled } from './compiled/canonize-compiled.js';

/** Works out canonical forms by the compiled path, and by the reference path where that has to decide. */
export const canonizeByTables: Canonizer = async (document, contexts, hash = 'SHA-256') => {
  const form = isCompiled(contexts, hash) ? await canonizeCompiled(document) : undefined;
  return form === undefined
    ? canonize(document, contexts, hash)
    : { ok: true, nquads: form.nquads };
};

/** Whether the compiled path may be asked: nobody knows what a caller’s contexts say, and it has one hash. */
export function isCompiled(contexts: CallerContexts, hash: HashName): boolean {
  return contexts.size === 0 && hash === 'SHA-256';
}
