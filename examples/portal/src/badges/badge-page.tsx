import type { VerificationReport } from '@cop-credentials/badges';
import type { Child, FC } from 'hono/jsx';
import { badgeIdOf } from '../awards/find-badge.js';
import { Notice } from '../web/components/parts.js';
import {
  BadgeClaims,
  ChecksTable,
  type Looked,
  VerdictPanel,
  verdicts,
  WhatNext,
} from './report-view.js';
import { Downloads, LinkedInFields, Sharing } from './share.js';
import type { ShownBadge } from './shown-badge.js';

interface BadgePageProps extends Looked {
  readonly shown: ShownBadge;
  readonly report: VerificationReport;
  readonly origin: string;
  /** Where the page was asked for, if that was on the portal's own machine. */
  readonly localOrigin: string | undefined;
  readonly isHolder: boolean;
}

/** The verdict and what the badge is for, as the title of its page. */
export function titleOf({ verdict, badge }: VerificationReport): string {
  return `${verdicts[verdict].word}: ${badge?.name ?? 'a badge that does not hold'}`;
}

/** The page of a badge for people: checked while they wait. */
export const BadgePage: FC<BadgePageProps> = (props) => {
  const { shown, report, at, timeZone, origin, isHolder } = props;
  const { record, signed, isPublic } = shown;
  const address = badgeIdOf(origin, record.publicId);
  const path = `/badges/${record.publicId}`;
  const { badge } = report;
  return (
    <>
      <h1>
        <bdi>{badge?.name ?? 'A badge that does not hold'}</bdi>
      </h1>
      {!isPublic && <PrivateNote isHolder={isHolder} publicId={record.publicId} />}
      <ReplacedNote shown={shown} />
      <VerdictPanel report={report} at={at} timeZone={timeZone} />
      {badge !== undefined && (
        <img
          class="badge-picture"
          src={`${path}.png`}
          alt={`The badge: ${badge.name}`}
          width={280}
          height={280}
        />
      )}
      <BadgeClaims report={report} showsName={record.standing !== 'replaced'} />
      <WhatNext report={report} />
      <h2>Take it with you</h2>
      <Downloads shown={shown} />
      {isPublic && <Sharing address={address} path={path} />}
      {isPublic && isHolder && badge !== undefined && (
        <>
          <h2>Put it on your LinkedIn profile</h2>
          <LinkedInFields badge={signed.badge} address={address} />
        </>
      )}
      <h2>What was checked</h2>
      <ChecksTable checks={report.checks} />
      <Independently {...props} address={address} />
    </>
  );
};

const PrivateNote: FC<{ readonly isHolder: boolean; readonly publicId: string }> = ({
  isHolder,
  publicId,
}) => (
  <Notice tone="open" title="Only you see this page">
    <p>
      Its holder does not show it: for everybody but the holder and the staff there is no such page.
      {isHolder && (
        <>
          {' '}
          <a href={`/my-badges/${publicId}`}>Decide whether to show it</a>
        </>
      )}
    </p>
  </Notice>
);

const ReplacedNote: FC<{ readonly shown: ShownBadge }> = ({ shown }): Child => {
  const { record, newest } = shown;
  if (record.standing !== 'replaced') return null;
  return (
    <Notice tone="open" title="This badge was replaced">
      <p>
        It was issued again with a correction.{' '}
        <a href={`/badges/${newest.publicId}`}>The new one</a> is the one that counts.
      </p>
    </Notice>
  );
};

const Independently: FC<BadgePageProps & { readonly address: string }> = ({
  origin,
  localOrigin,
  address,
}) => {
  const detour = localOrigin === undefined ? '' : ` \\\n  --connect-to ${origin}=${localOrigin}`;
  return (
    <>
      <h2>Check it without this portal</h2>
      <p>
        Nobody has to believe this page. The badge is signed; any verifier for Open Badges 3.0 takes
        its address or one of the files. On a command line:
      </p>
      <pre>
        <code>{`cop-badges verify ${address}${detour}`}</code>
      </pre>
    </>
  );
};
