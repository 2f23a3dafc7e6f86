import { BadgeError } from '../errors.js';
import type { BadgeDraft } from '../issue/badge-draft.js';
import { createIssuer } from '../issue/create-issuer.js';
import type { Issuer } from '../issue/issuer.js';
import type { ActiveKey } from '../issue/issuer-key.js';
import { importKey } from '../keys/import-key.js';
import type { SigningResult, SigningTask, ThreadSettings } from './thread-messages.js';

/** What a thread does with each message: it makes badges one after the other, and answers for each. */
export function makeBadges(
  settings: ThreadSettings,
): (tasks: readonly SigningTask<BadgeDraft>[]) => Promise<readonly SigningResult[]> {
  const issuer = issuerOf(settings);
  return async (tasks) => {
    const { issue } = await issuer;
    const results: SigningResult[] = [];
    for (const { draft, options } of tasks) {
      results.push(await issue(draft, options).then((badge) => ({ badge }), refusalOf));
    }
    return results;
  };
}

async function issuerOf({ profile, keys }: ThreadSettings): Promise<Issuer> {
  const active = keys.map(
    async ({ secret, verificationMethod }): Promise<ActiveKey> => ({
      status: 'active',
      key: await importKey(secret),
      id: verificationMethod,
    }),
  );
  return createIssuer({ profile, keys: await Promise.all(active) });
}

function refusalOf(error: unknown): SigningResult {
  if (!(error instanceof BadgeError)) throw error;
  const { code, message, path, hint } = error;
  const details = { ...(path !== undefined && { path }), ...(hint !== undefined && { hint }) };
  return { refusal: { code, message, details } };
}
