import type { FC } from 'hono/jsx';
import { readClaims } from '../badges/named-recipient.js';
import { Downloads, LinkedInFields, Sharing } from '../badges/share.js';
import type { Problem } from '../ledger/problem.js';
import { ActionForm, Checkbox, ErrorSummary } from '../web/components/form.js';
import { Facts, Notice, Problems, Said, Tag } from '../web/components/parts.js';
import type { FieldError } from '../web/form.js';
import type { BadgeRecord } from './badge-record.js';
import { badgeIdOf, type SignedForms } from './find-badge.js';
import { standingWords } from './standing-words.js';

interface HolderBadgeProps {
  readonly badge: BadgeRecord;
  readonly signed: SignedForms | undefined;
  readonly origin: string;
  readonly errors: readonly FieldError[];
  readonly problems: readonly Problem[];
}

/** One's own badge: what stands in it, who sees it, and how to take it along. */
export const HolderBadge: FC<HolderBadgeProps> = (props) => {
  const { badge, signed, errors, problems } = props;
  const { word, tone } = standingWords[badge.standing];
  return (
    <>
      <h1>{badge.title}</h1>
      <ErrorSummary errors={errors} />
      <Problems problems={problems} />
      <Facts
        facts={[
          ['It is', <Tag tone={tone}>{word}</Tag>],
          ['Awarded on', badge.awardedOn],
          ['Your name in it', <Said>{namesIn(signed).join(', ')}</Said>],
          ['Shown', badge.isPublished ? 'to everybody who has its address' : 'to nobody else'],
        ]}
      />
      {badge.standing === 'replaced' ? (
        <Notice tone="open" title="It was replaced">
          <p>
            A badge with a correction has taken its place.{' '}
            <a href={`/my-badges/${badge.replacement?.publicId}`}>Go to the new one</a>
          </p>
        </Notice>
      ) : (
        signed !== undefined && <Issued {...props} signed={signed} />
      )}
    </>
  );
};

function namesIn(signed: SignedForms | undefined): readonly string[] {
  return signed === undefined ? [] : readClaims(signed.badge).names;
}

const Issued: FC<HolderBadgeProps & { readonly signed: SignedForms }> = ({
  badge,
  signed,
  origin,
}) => {
  const path = `/badges/${badge.publicId}`;
  const address = badgeIdOf(origin, badge.publicId);
  const shown = { record: badge, signed };
  return (
    <>
      <img
        class="badge-picture"
        src={`${path}.png`}
        alt={`The badge: ${badge.title}`}
        width={280}
        height={280}
      />
      <p>
        <a href={path}>
          {badge.isPublished ? 'The page that everybody sees' : 'The page as only you see it'}
        </a>
      </p>
      <h2>Who sees it</h2>
      {badge.isPublished ? (
        <Withdraw badge={badge} />
      ) : (
        <Consent badge={badge} names={namesIn(signed)} />
      )}
      <h2>Take it with you</h2>
      <p>The files are yours and stay good whatever you decide here. Each holds the whole badge.</p>
      <Downloads shown={shown} />
      {badge.isPublished && (
        <>
          <h2>Share it</h2>
          <Sharing address={address} path={path} />
          <h2>Put it on your LinkedIn profile</h2>
          <LinkedInFields badge={signed.badge} address={address} />
        </>
      )}
      <h2>Is your name wrong?</h2>
      <p>
        Correct it in <a href="/account">your account</a> and ask the program’s staff to issue the
        badge again. The one you have is called back then, and its page leads to the new one. If you
        show this badge, the new one is shown too.
      </p>
    </>
  );
};

const Consent: FC<{ readonly badge: BadgeRecord; readonly names: readonly string[] }> = ({
  badge,
  names,
}) => (
  <>
    <p>
      Nobody but you and the program’s staff. If you want to show it, for instance on LinkedIn, it
      gets a page. Whoever has the address of that page then sees, without signing in:
    </p>
    <ul>
      <li>
        your name as it stands in the badge: <Said>{names.join(', ')}</Said>
      </li>
      <li>what you were awarded, on which day, and what it takes</li>
      <li>that this portal issued it, and whether it is valid at that moment</li>
    </ul>
    <p>
      They can download the badge. The file has your e-mail address in it as a salted hash: nobody
      can read the address out of it, and who knows your address already can see that it is yours.
      Your application, your materials and what the panel wrote are never shown.
    </p>
    <p>
      You can take this back at any time: the page and its files are gone at that moment. Copies
      that others made, and what LinkedIn keeps of the page, do not go with it.
    </p>
    <ActionForm
      action={`/my-badges/${badge.publicId}/publish`}
      button="Show this badge"
      label="Show this badge to everybody"
    >
      <div id="consent" class="field">
        <Checkbox name="consent" label="I want everybody who has the address to see this." />
      </div>
    </ActionForm>
  </>
);

const Withdraw: FC<{ readonly badge: BadgeRecord }> = ({ badge }) => (
  <>
    <p>
      Everybody who has its address, because you decided so. When you take that back, the page and
      its files are gone at that moment. Copies that others made do not go with it.
    </p>
    <ActionForm
      action={`/my-badges/${badge.publicId}/unpublish`}
      button="Show it to nobody any more"
      tone="danger"
    />
  </>
);
