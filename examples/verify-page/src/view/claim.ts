import { claimedText } from '../claimed-text.js';
import { element } from './element.js';

/** Text that somebody else wrote: set apart, so that its direction turns nothing around it. */
export function claim(text: string): HTMLElement {
  return element('bdi', { class: 'claim', children: [claimedText(text)] });
}

/** An identifier or address that somebody else wrote. */
export function claimedAddress(text: string): HTMLElement {
  return element('code', { class: 'address', children: [claim(text)] });
}

/** A link out of the page, where the address is one of the web; the address as text otherwise. */
export function linkOut(address: string): HTMLElement {
  if (!/^https?:\/\//i.test(address)) return claimedAddress(address);
  return element('a', {
    class: 'address',
    attributes: {
      href: address,
      target: '_blank',
      rel: 'noopener noreferrer nofollow ugc',
      referrerpolicy: 'no-referrer',
    },
    children: [claim(address), ' (opens another website)'],
  });
}
