import { explainReport, type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { NOW } from './badges.js';

/** What a person reads about a badge. */
export async function explained(
  input: string | object,
  options: VerifyBadgeOptions = {},
): Promise<string> {
  return explainReport(await verifyBadge(input, { now: NOW, ...options }));
}
