import { type BadgeHost, listBadgeHosts } from '@cop-credentials/badges';
import { type PageTables, table } from './tables.js';

const ANSWERS: Readonly<Record<Exclude<BadgeHost['leadsTo'], 'badge'>, string>> = {
  page: 'the page is read like any other',
  'badge-description': 'no badge: it describes one and awards it to nobody',
  'several-badges': 'no badge: it lists several',
  'silent-page': 'no badge: the page does not say where it is',
  'plain-picture': 'no badge: the picture was stored anew without it',
  'wallet-request': 'no badge: it asks a wallet for something',
  'other-certificate': 'no Open Badge, and not judged',
};

/** The tables that stand in the page on links, by the marks around them. */
export function linksTables(): PageTables {
  const isCertificate = ({ leadsTo }: BadgeHost) => leadsTo === 'other-certificate';
  const hosts = listBadgeHosts();
  return {
    platforms: table(
      '| platform | link | what is asked | Open Badges | how sure | by what |',
      hosts.filter((host) => !isCertificate(host)).map(platformRow),
    ),
    certificates: table(
      '| platform | link | how sure |',
      hosts
        .filter(isCertificate)
        .map((host) => `| ${host.platform} | ${links(host)} | ${host.confidence} |`),
    ),
  };
}

function platformRow(host: BadgeHost): string {
  const { platform, leadsTo, credential, openBadges = '', confidence, basis } = host;
  const asked =
    leadsTo === 'badge'
      ? credential.map((address) => `\`${address}\``).join(', then ')
      : ANSWERS[leadsTo];
  return `| ${platform} | ${links(host)} | ${asked} | ${openBadges} | ${confidence} | ${basis} |`;
}

/** The first host stands for the others, which differ in how they are spelt. */
function links({ hosts: [host = ''], pages }: BadgeHost): string {
  return pages.map((page) => `\`${host}${page}\``).join(', ');
}
