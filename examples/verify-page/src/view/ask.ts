import type { Finding } from '../check-badge.js';
import { hostsOf } from '../servers.js';
import { card } from './card.js';
import { claimedAddress } from './claim.js';
import { button, element } from './element.js';

/** Says whom it would take to find out more, and what they learn by it; nothing where nobody is left to ask. */
export function askCard({ report, open }: Finding, ask: () => void): readonly HTMLElement[] {
  if (open.length === 0) return [];
  const hosts = hostsOf(open);
  const isOne = hosts.length === 1;
  const label = isOne ? `Ask ${hosts.join()}` : 'Ask these servers';
  const question = isOne ? 'May this server be asked?' : 'May these servers be asked?';
  const title = report.verdict === 'unverifiable' ? question : 'More can be asked';
  return [
    card(title, [
      element('ul', {
        class: 'hosts',
        children: hosts.map((host) => element('li', { children: [claimedAddress(host)] })),
      }),
      element('p', {
        children: [
          'Only documents are asked for: the badge at its own address, the issuer’s key, or the list of revoked badges. Whoever is asked sees your internet address, the name of this website and which document it is. Neither the file nor the e-mail address that you gave is sent. Further servers that these documents name are asked too; the result lists all of them.',
        ],
      }),
      button(label, { act: ask, isMain: true }),
    ]),
  ];
}
