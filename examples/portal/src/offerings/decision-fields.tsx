import type { FC } from 'hono/jsx';
import { ChoiceGroup, TextArea } from '../web/components/form.js';
import { type Entered, type FieldError, field } from '../web/form.js';
import { seenShape } from '../web/seen-form.js';

/** Shape of a form that approves or declines. */
export const decisionShape = seenShape.extend({
  outcome: field.choice(['approved', 'declined']),
  reason: field.text(4000),
});

/** What is decided, and why. */
export const DecisionFields: FC<{
  /** Who gets to read the reason. */
  readonly reader: string;
  readonly entered: Entered | undefined;
  readonly errors: readonly FieldError[];
}> = ({ reader, entered, errors }) => (
  <>
    <ChoiceGroup
      name="outcome"
      label="Outcome"
      type="radio"
      required
      choices={[
        { value: 'approved', label: 'Approve it' },
        { value: 'declined', label: 'Decline it' },
      ]}
      entered={entered}
      errors={errors}
    />
    <TextArea
      name="reason"
      label="Why"
      hint={`${reader} reads this.`}
      required
      entered={entered}
      errors={errors}
    />
  </>
);
