import { formTypes } from './badge-forms.js';
import type { ShownBadge } from './shown-badge.js';

/** A form of a badge, and the address at which it is nothing else. */
export interface Alternate {
  readonly href: string;
  readonly type: string;
}

/** All forms of a badge. */
export function alternatesOf({
  record,
  signed,
}: Pick<ShownBadge, 'record' | 'signed'>): readonly Alternate[] {
  const at = `/badges/${record.publicId}`;
  const json = { href: `${at}.json`, type: formTypes.json };
  const token = signed.token === undefined ? [] : [{ href: `${at}.jwt`, type: formTypes.jwt }];
  const png = { href: `${at}.png`, type: formTypes.png };
  return [json, ...token, png, { href: at, type: 'text/html' }];
}
