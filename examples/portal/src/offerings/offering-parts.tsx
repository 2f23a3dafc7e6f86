import type { Child, FC } from 'hono/jsx';
import { ActionForm, TextArea } from '../web/components/form.js';
import { Notice, Said, Tag } from '../web/components/parts.js';
import type { Entered, FieldError } from '../web/form.js';
import type { Offering } from './offering.js';
import { type OfferingStatus, offeringStatuses, statusOf } from './stage.js';

/** Where an offering stands, in a word. */
export const Standing: FC<{ readonly status: OfferingStatus }> = ({ status }) => {
  const { text, tone } = offeringStatuses[status];
  return <Tag tone={tone}>{text}</Tag>;
};

/** Where an offering stands, and since when. */
export const StandingInFull: FC<{ readonly offering: Offering<unknown> }> = ({ offering }) => {
  const { submittedOn, edition, listedOn } = offering;
  return (
    <p>
      <Standing status={statusOf(offering)} />{' '}
      <span class="hint">
        {submittedOn !== undefined && `Handed in on ${submittedOn}, under edition ${edition}. `}
        {listedOn !== undefined && `Listed since ${listedOn}.`}
      </span>
    </p>
  );
};

/** What was decided, and why. */
export const DecisionTold: FC<{ readonly offering: Offering<unknown> }> = ({
  offering: { decision },
}) => {
  if (decision === undefined) return null;
  const isApproved = decision.outcome === 'approved';
  return (
    <Notice
      tone={isApproved ? 'good' : 'open'}
      title={`${isApproved ? 'Approved' : 'Declined'} on ${decision.on}`}
    >
      <p>
        <Said>{decision.reason}</Said>
      </p>
      {decision.open.length > 0 && (
        <p class="hint">
          Not known at the time, and no condition:{' '}
          {decision.open.map((rule, index) => (
            <>
              {index > 0 && ', '}
              <a href={`/rules/${rule}`}>{rule}</a>
            </>
          ))}
        </p>
      )}
    </Notice>
  );
};

/** Says in a form which state of a record somebody saw. */
export const RevisionSeen: FC<{ readonly revision: number }> = ({ revision }) => (
  <input type="hidden" name="revision" value={revision} />
);

/** A form that asks why. */
export const ReasonForm: FC<{
  readonly action: string;
  readonly button: string;
  readonly title: string;
  readonly hint?: Child;
  readonly revision: number;
  readonly entered?: Entered | undefined;
  readonly errors?: readonly FieldError[];
}> = ({ action, button, title, hint, revision, entered, errors = [] }) => (
  <details class="panel" open={errors.length > 0}>
    <summary>{title}</summary>
    <ActionForm action={action} button={button} tone="danger">
      <RevisionSeen revision={revision} />
      <TextArea
        name="reason"
        label="Why"
        hint={hint}
        rows={2}
        required
        entered={entered}
        errors={errors}
      />
    </ActionForm>
  </details>
);
