import type { ApplicationProblem } from '@cop-credentials/core';

/** Why something is refused, in plain words; a problem of core is one. */
export interface Problem extends Pick<ApplicationProblem, 'message' | 'path' | 'rule' | 'source'> {
  readonly code: string;
}

/** A decision against, for one reason. */
export function refused(
  code: string,
  message: string,
  path?: string,
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ code, message, ...(path !== undefined && { path }) }] };
}
