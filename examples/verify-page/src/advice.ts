import type { Finding } from './check-badge.js';
import { hostsOf } from './servers.js';

/** Something to know, and what to do about it. */
export interface Advice {
  readonly message: string;
  readonly hint?: string;
}

/** What a reader is to know and do where not all is well: first what was found, then what a browser has to do with it. */
export function adviceOn(finding: Pick<Finding, 'report' | 'made'>): readonly Advice[] {
  const { problems } = finding.report;
  return [...problems, ...limitOfBrowsers(finding)];
}

const DOWNLOAD =
  'Open the link in another tab, download the badge there as JSON, PNG or SVG, and drop the file here.';
const ELSEWHERE =
  'Try again later. Outside of a browser this limit does not hold: the command “cop-badges verify” asks the same servers.';

/** Why a badge may be open that a program which is no page could decide. */
function limitOfBrowsers({ report, made }: Pick<Finding, 'report' | 'made'>): readonly Advice[] {
  const codes = report.problems.map(({ code }) => code);
  if (!codes.some((code) => FROM_THE_WEB.has(code))) return [];
  const hint = codes.includes('link.not-resolved') ? DOWNLOAD : ELSEWHERE;
  const unread = hostsOf(made.filter(({ outcome }) => outcome === 'not-readable'));
  const redirected = hostsOf(made.filter(({ outcome }) => outcome === 'redirected'));
  return [
    ...(unread.length === 0
      ? []
      : [
          {
            message: `This page could not read ${unread.join(', ')}. Either it cannot be reached, or it lets no page of another website read it, which browsers then refuse (CORS) without saying so. Neither is a fault of the badge.`,
            hint,
          },
        ]),
    ...(redirected.length === 0
      ? []
      : [
          {
            message: `${redirected.join(', ')} sends on to another address, and a browser does not tell a page which.`,
            hint,
          },
        ]),
  ];
}

const FROM_THE_WEB: ReadonlySet<string> = new Set([
  'link.not-resolved',
  'key.unresolvable',
  'status.unreachable',
]);
