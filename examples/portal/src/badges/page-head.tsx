import type { VerificationReport } from '@cop-credentials/badges';
import type { FC } from 'hono/jsx';
import { badgeIdOf } from '../awards/find-badge.js';
import { alternatesOf } from './alternates.js';
import { cardSize } from './badge-pictures.js';
import { verdicts } from './report-view.js';
import type { ShownBadge } from './shown-badge.js';

/**
 * What programs read of the page: where the badge itself is, and how networks show the page to others. The name of the
 * holder is left out of that, since they keep it for days after it was taken back here.
 */
export const PageHead: FC<{
  readonly report: VerificationReport;
  readonly shown: ShownBadge;
  readonly origin: string;
}> = ({ report, shown, origin }) => {
  const address = badgeIdOf(origin, shown.record.publicId);
  const { badge, verdict } = report;
  const title = badge?.name ?? 'A badge that does not hold';
  const description =
    verdict === 'valid' && badge !== undefined
      ? `${badge.description} Open the page to have the badge checked.`
      : verdicts[verdict].word;
  return (
    <>
      <meta name="robots" content="noindex" />
      {alternatesOf(shown)
        .filter(({ type }) => type !== 'text/html')
        .map(({ href, type }) => (
          <link rel="alternate" href={href} type={type} />
        ))}
      {shown.isPublic && (
        <>
          <link rel="canonical" href={address} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content="CEP Portal" />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={address} />
          <meta property="og:image" content={`${address}/card.png`} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(cardSize.width)} />
          <meta property="og:image:height" content={String(cardSize.height)} />
          <meta property="og:image:alt" content={`The badge: ${title}`} />
        </>
      )}
    </>
  );
};
