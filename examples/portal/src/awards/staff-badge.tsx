import type { FC } from 'hono/jsx';
import { readClaims } from '../badges/named-recipient.js';
import type { LedgerLine } from '../ledger/ledger.js';
import type { Problem } from '../ledger/problem.js';
import type { Person } from '../people/person.js';
import { roleNames } from '../permissions/roles.js';
import { ActionForm, ChoiceGroup, ErrorSummary, TextArea } from '../web/components/form.js';
import { Facts, Instant, Notice, Problems, Said, Table, Tag } from '../web/components/parts.js';
import type { Entered, FieldError } from '../web/form.js';
import { readBadgeEvent } from './badge-event.js';
import type { BadgeRecord } from './badge-record.js';
import type { StandingAction } from './decide-badge.js';
import type { SignedForms } from './find-badge.js';
import { standingWords } from './standing-words.js';

/** All badges, for staff. */
export const StaffBadges: FC<{
  readonly badges: readonly BadgeRecord[];
  readonly names: ReadonlyMap<string, string>;
}> = ({ badges, names }) => (
  <>
    <h1>Badges</h1>
    <p>
      A badge is issued by itself once an award is recorded. Here one is suspended, called back, or
      issued again under a corrected name.
    </p>
    <Table
      caption="All badges, the last that changed first"
      columns={['Badge', 'Holder', 'Awarded on', 'It is', 'Shown']}
      empty="There are no badges yet."
      rows={badges.map((badge) => [
        <a href={`/staff/badges/${badge.publicId}`}>{badge.title}</a>,
        <Said>{names.get(badge.personId) ?? ''}</Said>,
        badge.awardedOn,
        <>
          <Tag tone={standingWords[badge.standing].tone}>{standingWords[badge.standing].word}</Tag>
          {badge.refusal !== undefined && ' It cannot be issued as it is.'}
        </>,
        badge.isPublished ? 'yes' : 'no',
      ])}
    />
  </>
);

interface StaffBadgeProps {
  readonly badge: BadgeRecord;
  readonly signed: SignedForms | undefined;
  readonly person: Person | undefined;
  readonly lines: readonly LedgerLine[];
  readonly timeZone: string;
  readonly possible: readonly StandingAction[];
  readonly mayReissue: boolean;
  readonly errors: readonly FieldError[];
  readonly problems: readonly Problem[];
  readonly entered: Entered | undefined;
}

const actionWords: Readonly<Record<StandingAction, string>> = {
  suspend: 'Suspend it, until a question is answered',
  reinstate: 'Reinstate it',
  revoke: 'Call it back for good',
};

/** One badge, for staff. */
export const StaffBadge: FC<StaffBadgeProps> = (props) => {
  const { badge, signed, person, lines, timeZone, possible, mayReissue } = props;
  const { errors, problems, entered } = props;
  const { word, tone } = standingWords[badge.standing];
  const names = signed === undefined ? [] : readClaims(signed.badge).names;
  return (
    <>
      <h1>{badge.title}</h1>
      <ErrorSummary errors={errors} />
      <Problems problems={problems} />
      {badge.refusal !== undefined && (
        <Notice tone="bad" title="It cannot be issued as it is">
          <p>
            <Said>{badge.refusal}</Said> It is tried again every minute.
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          ['It is', <Tag tone={tone}>{word}</Tag>],
          ['Holder', <Said>{person?.name ?? badge.personId}</Said>],
          ['Name in the badge', <Said>{names.join(', ')}</Said>],
          ['Awarded on', badge.awardedOn],
          ['Shown', badge.isPublished ? 'to everybody' : 'to nobody but holder and staff'],
          ['Page', <a href={`/badges/${badge.publicId}`}>Look at it as it is checked today</a>],
          ...(badge.replacement === undefined
            ? []
            : [
                [
                  'Replaced by',
                  <a href={`/staff/badges/${badge.replacement.publicId}`}>the new badge</a>,
                ] as const,
              ]),
        ]}
      />
      {possible.length > 0 && (
        <>
          <h2>Change how it stands</h2>
          <ActionForm
            action={`/staff/badges/${badge.publicId}/standing`}
            button="Change it"
            tone="danger"
          >
            <ChoiceGroup
              type="radio"
              name="action"
              label="What is to happen"
              required
              choices={possible.map((value) => ({ value, label: actionWords[value] }))}
              entered={entered}
              errors={errors}
            />
            <TextArea
              name="reason"
              label="Why"
              hint="It is written into the ledger. Nobody who checks the badge learns it."
              required
              entered={entered}
              errors={errors}
            />
          </ActionForm>
        </>
      )}
      {mayReissue && person !== undefined && !names.includes(person.name) && (
        <>
          <h2>Issue it again under a corrected name</h2>
          <p>
            The badge says <Said>{names.join(', ')}</Said>; the account says{' '}
            <Said>{person.name}</Said>. A new badge gets an address of its own, this one is called
            back, and its page leads to the new one. Whether it is shown stays as the holder decided
            for this award.
          </p>
          <ActionForm
            action={`/staff/badges/${badge.publicId}/reissue`}
            button="Issue it again"
            tone="quiet"
          />
        </>
      )}
      <Table
        caption="What happened to it, the newest first"
        columns={['When', 'By', 'What']}
        empty="Nothing yet."
        rows={lines.map(({ at, by, data }) => [
          <Instant at={at} timeZone={timeZone} />,
          roleNames[by.role],
          <History data={data} />,
        ])}
      />
    </>
  );
};

const History: FC<{ readonly data: unknown }> = ({ data }) => {
  const event = readBadgeEvent(data);
  return (
    <>
      {event.type.replaceAll('-', ' ')}
      {'reason' in event && (
        <>
          : <Said>{event.reason}</Said>
        </>
      )}
      {'name' in event && (
        <>
          : <Said>{event.name}</Said>
        </>
      )}
    </>
  );
};
