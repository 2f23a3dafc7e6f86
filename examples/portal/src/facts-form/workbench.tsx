import type { Assessment } from '@cop-credentials/core';
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { Findings, outcomes } from '../web/components/findings.js';
import { TextArea, TextField } from '../web/components/form.js';
import type { Entered, FieldError } from '../web/form.js';
import type { FactField, FactGroup } from './fact-field.js';
import { FactGroups } from './fact-fields.js';
import { asAsked, type MissingFact, missingFacts } from './in-words.js';
import { fieldsOf } from './judge-form.js';

/** A form of facts and, beside it, what the rules say of them. */
export interface FactsFormProps {
  readonly entered: Entered;
  readonly errors: readonly FieldError[];
  readonly groups: readonly FactGroup[];
  /** Where the form is sent. */
  readonly action: string;
  /** Where a script asks what the rules say while somebody writes. */
  readonly checkAction: string;
  /** Fields that are sent with it unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly titleLabel: string;
  readonly aboutLabel: string;
  /** What the rules say of what was entered; `undefined` where it has a mistake. */
  readonly assessment: Assessment | undefined;
  /** Beside the fields of the facts, before the buttons. */
  readonly extra?: Child;
}

/** The form, which checks by a button, and by itself where scripts run. */
export const FactsForm: FC<FactsFormProps> = (props) => {
  const { entered, errors, groups, action, checkAction, hidden } = props;
  return (
    <div class="workbench">
      <form method="post" action={action} data-check={checkAction}>
        {/* The first button is what the return key presses; without it that would be one of the rows. */}
        <button type="submit" name="intent" value="save" hidden>
          Save
        </button>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="hint">
          Leave empty what is not known yet: it can be told later. Where there is none, say so.{' '}
          <a href="#findings">To what the rules say</a>
        </p>
        <TextField
          name="title"
          label={props.titleLabel}
          required
          entered={entered}
          errors={errors}
        />
        <TextArea
          name="about"
          label={props.aboutLabel}
          hint="In your own words, for the public page."
          entered={entered}
          errors={errors}
          isPlain
        />
        <FactGroups groups={groups} entered={entered} errors={errors} action={action} />
        {props.extra}
        <div class="actions">
          <button class="button" type="submit" name="intent" value="save">
            Save the draft
          </button>
          <button
            class="button quiet"
            type="submit"
            name="intent"
            value="check"
            formaction={`${action}#findings`}
            formnovalidate
          >
            Check against the rules
          </button>
        </div>
      </form>
      <CheckedBeside>
        <CheckedFacts fields={fieldsOf(groups)} assessment={props.assessment} errors={errors} />
      </CheckedBeside>
    </div>
  );
};

/** The place of what the rules say; scripts put in what is said anew, and it is told to those who do not see it. */
const CheckedBeside: FC<PropsWithChildren> = ({ children }) => (
  <div class="beside" id="findings">
    <p class="unseen" role="status" id="check-status" />
    <div id="checked">{children}</div>
  </div>
);

/** What the rules say of what was entered, or why they were not asked. */
export const CheckedFacts: FC<{
  readonly fields: readonly FactField[];
  readonly assessment: Assessment | undefined;
  readonly errors: readonly FieldError[];
}> = ({ fields, assessment, errors }) => {
  if (assessment === undefined) {
    return (
      <div data-announce={`Not checked: ${errors.length} to correct.`}>
        <h2>What the rules say</h2>
        <p>They can be asked when this is right:</p>
        <ul>
          {errors.map(({ field, message }) => (
            <li>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div data-announce={inShort(assessment)}>
      <Findings
        assessment={asAsked(assessment)}
        beside={({ missing = [] }) => <MissingLinks facts={missingFacts(fields, missing)} />}
      />
    </div>
  );
};

/** Ways to the fields that would decide a rule. */
const MissingLinks: FC<{ readonly facts: readonly MissingFact[] }> = ({ facts }) => {
  if (facts.length === 0) return null;
  return (
    <p class="hint">
      Not known yet:{' '}
      {facts.map(({ label, field }, index) => (
        <>
          {index > 0 && '; '}
          {field === undefined ? label : <a href={`#${field}`}>{label}</a>}
        </>
      ))}
    </p>
  );
};

function inShort({ outcome, counts }: Assessment): string {
  const { violated, unknown, advisory } = counts;
  return `${outcomes[outcome].text}: ${violated} must change, ${unknown} still to be told, ${advisory} recommended.`;
}
