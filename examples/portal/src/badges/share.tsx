import { linkedInAddToProfile, linkedInShareLink, type SignedBadge } from '@cop-credentials/badges';
import type { FC } from 'hono/jsx';
import { alternatesOf } from './alternates.js';
import type { ShownBadge } from './shown-badge.js';

const words: Readonly<Record<string, string>> = {
  'application/vc+ld+json': 'Download as JSON',
  'application/vc+jwt': 'Download as a token (JWT)',
  'image/png': 'Download as a picture (PNG)',
};

/** The badge as files. */
export const Downloads: FC<{ readonly shown: Pick<ShownBadge, 'record' | 'signed'> }> = ({
  shown,
}) => (
  <ul class="actions downloads">
    {alternatesOf(shown)
      .filter(({ type }) => Object.hasOwn(words, type))
      .map(({ href, type }) => (
        <li>
          <a class="button quiet" href={href} download>
            {words[type]}
          </a>
        </li>
      ))}
  </ul>
);

/** The public address, to be given to others. */
export const Sharing: FC<{ readonly address: string; readonly path: string }> = ({
  address,
  path,
}) => (
  <div class="sharing">
    <div>
      <p>
        <code>{address}</code> <CopyButton value={address} what="the address" />
      </p>
      <p>
        <a href={linkedInShareLink(address)} rel="noopener noreferrer">
          Share it in a post on LinkedIn
        </a>
      </p>
    </div>
    <img
      class="qr-code"
      src={`${path}/qr.svg`}
      alt="QR code of the address of this page"
      width={160}
      height={160}
    />
  </div>
);

/** What goes into LinkedIn's form for a certification, field by field: it does not always fill itself in. */
export const LinkedInFields: FC<{ readonly badge: SignedBadge; readonly address: string }> = ({
  badge,
  address,
}) => {
  const { url, fields } = linkedInAddToProfile(badge, { certificateUrl: address });
  return (
    <>
      <p>
        <a href={url} rel="noopener noreferrer">
          Open LinkedIn’s form for certifications
        </a>
        . It may stay empty; copy these into it:
      </p>
      <dl class="facts">
        {fields.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi> <CopyButton value={value} what={label} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** Hidden until there is a script that can copy. */
const CopyButton: FC<{ readonly value: string; readonly what: string }> = ({ value, what }) => (
  <button class="button quiet copy" type="button" data-copy={value} hidden>
    Copy <span class="unseen">{what}</span>
  </button>
);
