import type { Portal } from '../portal.js';
import { catchUp } from './issue-awarded.js';

const everyMs = 60_000;

/** Catches up at once and from time to time, until it is stopped. */
export function keepIssuing(portal: Portal): { readonly stop: () => void } {
  let since = '';
  const look = async () => {
    const begun = portal.clock().toISOString();
    const { failures } = await catchUp(portal, since);
    if (failures.length === 0) since = begun;
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  // What is left to issue does not keep a portal alive that is to end.
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
