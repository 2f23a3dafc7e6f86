import type { Portal } from '../portal.js';
import { catchUp } from './issue-awarded.js';

const everyMs = 60_000;

/** Catches up at once and from time to time, until it is stopped. */
export function keepIssuing(portal: Portal): { readonly stop: () => void } {
  void catchUp(portal);
  const timer = setInterval(() => void catchUp(portal), everyMs);
  // What is left to issue does not keep a portal alive that is to end.
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
