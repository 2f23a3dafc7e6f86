import { issueAwarded } from '../awards/issue-awarded.js';
import type { Portal } from '../portal.js';

/** Issues the badge of an award at once. Where that fails the award stands all the same: the portal tries again by itself. */
export async function issueNow(
  portal: Portal,
  award: { readonly applicationId: string } | { readonly personId: string },
): Promise<void> {
  try {
    await issueAwarded(portal, award);
  } catch (error) {
    console.error('A badge was not issued yet:', error);
  }
}
