import type { RecipientIdentity } from '../recipient/recipient-identity.js';

/** An address without what it says of a person, and whom it names as the recipient. */
export interface ImpersonalAddress {
  readonly url: URL;
  readonly claimedRecipient?: RecipientIdentity;
}

// Badgr writes the first three; the others are what pages elsewhere call the e-mail address of a recipient.
const OF_RECIPIENT = /^(?:identity__email|recipient_?email|e-?mail)$/i;
const PERSONAL = /^(?:identity__\w+|recipient_?(?:name|phone)|phone|telephone)$/i;
const TRACKING = /^(?:utm_\w+|trk\w*|lipi|li_fat_id|fbclid|gclid|mc_eid)$/i;
const HOLDS_EMAIL = /[^\s@]@[^\s@]+\./;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Leaves out the fragment, the parameters that say who the recipient is or follow people around, and any that hold an
 * e-mail address, whatever they are called. The others stay letter for letter.
 */
export function withoutPersonal(address: URL): ImpersonalAddress {
  const url = new URL(address);
  url.hash = '';
  let claimed: string | undefined;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const [[name, value] = ['', '']] = new URLSearchParams(pair);
      if (OF_RECIPIENT.test(name) && EMAIL.test(value.trim())) claimed ??= value.trim();
      return (
        ![OF_RECIPIENT, PERSONAL, TRACKING].some((kind) => kind.test(name)) && !holdsEmail(pair)
      );
    });
  url.search = kept.join('&');
  return claimed === undefined ? { url } : { url, claimedRecipient: { emailAddress: claimed } };
}

// A link that stood in a link that stood in a third is encoded three times.
const MOST_ENCODINGS = 8;

/** Whether there is an e-mail address in a text, however often it is percent-encoded. */
function holdsEmail(text: string): boolean {
  let decoded = text;
  for (let times = 0; times < MOST_ENCODINGS && !HOLDS_EMAIL.test(decoded); times += 1) {
    // By hand, as a single wrong percent sign makes the platform’s own function give up.
    decoded = decoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return HOLDS_EMAIL.test(decoded);
}
