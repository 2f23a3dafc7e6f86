import type { VerificationReport } from '@cop-credentials/badges';
import type { FC } from 'hono/jsx';
import {
  BadgeClaims,
  ChecksTable,
  type Looked,
  VerdictPanel,
  WhatNext,
} from '../badges/report-view.js';
import { ActionForm, ErrorSummary, TextArea, TextField } from '../web/components/form.js';
import { Said } from '../web/components/parts.js';
import type { Entered, FieldError } from '../web/form.js';

/** Where a badge is given. */
export const VerifyForm: FC<{
  readonly errors: readonly FieldError[];
  readonly entered: Entered;
}> = (props) => (
  <>
    <h1>Verify a badge</h1>
    <ErrorSummary errors={props.errors} />
    <p class="lead">
      Any Open Badge, whoever issued it. You get what was checked, what was found, and what could
      not be checked.
    </p>
    <Fields {...props} />
  </>
);

const Fields: FC<{ readonly errors: readonly FieldError[]; readonly entered: Entered }> = (
  props,
) => (
  <ActionForm action="/verify" button="Verify it" upload>
    <TextArea
      name="badge"
      label="Its address, or the badge as text"
      hint="Such as the address behind “Show credential” on a LinkedIn profile. LinkedIn’s own pages cannot be read."
      rows={3}
      isPlain
      {...props}
    />
    <TextField
      name="file"
      label="Or a file"
      hint="JSON, JWT, or a PNG or SVG picture with a badge in it. It is looked at and not kept."
      type="file"
      isPlain
      accept=".json,.jsonld,.jwt,.txt,.png,.svg"
    />
    <TextField
      name="emailAddress"
      label="E-mail address of the person who showed it to you"
      hint="To see whether it is their badge. It is compared here and not kept."
      type="email"
      autocomplete="off"
      {...props}
    />
  </ActionForm>
);

/** What was found. */
export const VerifiedBadge: FC<
  Looked & {
    readonly report: VerificationReport;
    /** The portal's own id as an issuer. */
    readonly ownId: string;
    readonly origin: string;
  }
> = ({ report, ownId, origin, at, timeZone }) => (
  <>
    <h1>What was found</h1>
    <VerdictPanel report={report} at={at} timeZone={timeZone} />
    {report.assurance === 'signed' && report.issuer?.id === ownId && (
      <p>The issuer is this portal.</p>
    )}
    <Picture report={report} origin={origin} />
    <BadgeClaims report={report} />
    <WhatNext report={report} />
    <h2>What was checked</h2>
    <ChecksTable checks={report.checks} />
    <Source report={report} />
    <h2>Another one</h2>
    <Fields errors={[]} entered={{}} />
  </>
);

/** The picture that the badge names, where it comes along with it or is the portal's own: others are not fetched. */
const Picture: FC<{ readonly report: VerificationReport; readonly origin: string }> = ({
  report,
  origin,
}) => {
  const { image = '', name } = report.badge ?? {};
  // No other path: one that begins with two slashes would lead to another host.
  const isOwn = image.startsWith(`${origin}/achievements/`);
  if (!isOwn && !image.startsWith('data:')) return null;
  const source = isOwn ? image.slice(origin.length) : image;
  return (
    <img class="badge-picture" src={source} alt={`The badge: ${name}`} width={280} height={280} />
  );
};

const Source: FC<{ readonly report: VerificationReport }> = ({ report: { source } }) => (
  <>
    <h2>Where it was found</h2>
    <ol>
      {source.map(({ step, url }) => (
        <li>
          <Said>{step}</Said>
          {url !== undefined && (
            <>
              {': '}
              <code>
                <bdi>{url}</bdi>
              </code>
            </>
          )}
        </li>
      ))}
    </ol>
  </>
);
