import type { BadgeHost } from './badge-host.js';
import { certificatePages } from './certificate-pages.js';
import { platformPages } from './platform-pages.js';

/** What is known of links, the first that fits counting. */
export const badgeHosts: readonly BadgeHost[] = [...platformPages, ...certificatePages];

/**
 * Lists what is known of the links that platforms give out: which address has the credential, and which certificates
 * are no Open Badges. A badge that is found this way is trusted no more than any other.
 *
 * @example
 * ```ts
 * import { listBadgeHosts } from '@cop-credentials/badges';
 *
 * const host = listBadgeHosts().find(({ platform }) => platform === 'Open Badge Factory');
 * host?.credential; //=> ['https://{host}/v1/assertion/{hex}']
 * ```
 */
export function listBadgeHosts(): readonly BadgeHost[] {
  return structuredClone([...badgeHosts]);
}
