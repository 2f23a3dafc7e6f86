import { BadgeError } from '@cop-credentials/badges';
import { CoreError } from '@cop-credentials/core';
import { type Ending, endingOfBadgeError } from '../exit-codes.js';
import { UnresolvedLink } from '../network/unresolved-link.js';
import { UsageError } from '../usage-error.js';
import type { Answer } from './answer.js';
import { inert } from './inert.js';

interface Explained {
  readonly ending: Ending;
  readonly code: string;
  readonly message: string;
  readonly path?: string | undefined;
  readonly hint?: string | undefined;
}

/** What to tell of an error. Causes and stacks are left out: they may hold what is nobody's business. */
export function explainError(error: unknown): Answer {
  const { ending, code, message, path, hint } = explained(error);
  const where = path ? ` (at ${inert(path)})` : '';
  const lines = [
    `${message.split('\n').map(inert).join('\n')}${where}`,
    ...(hint === undefined ? [] : [`What to do: ${inert(hint)}`]),
  ];
  return {
    ending,
    text: lines.join('\n'),
    verdict: true,
    json: {
      error: {
        code,
        message,
        ...(path !== undefined && { path }),
        ...(hint !== undefined && { hint }),
      },
    },
  };
}

function explained(error: unknown): Explained {
  if (error instanceof UsageError)
    return { ending: 'wrongUse', code: 'usage', message: error.message, hint: error.hint };
  if (error instanceof UnresolvedLink) {
    const { code, message, hint } = error;
    return { ending: 'open', code, message, hint };
  }
  if (error instanceof BadgeError) {
    const { code, message, path, hint } = error;
    return { ending: endingOfBadgeError(error), code, message, path, hint };
  }
  if (error instanceof CoreError) {
    // The message has the paths and hints of all problems in it.
    return { ending: 'wrongUse', code: error.code, message: error.message };
  }
  const message = error instanceof Error ? error.message : 'Something failed.';
  return { ending: 'open', code: 'failed', message };
}
