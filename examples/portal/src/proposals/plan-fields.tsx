import type { CalendarDate } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { Select, TextField } from '../web/components/form.js';
import type { Entered, FieldError } from '../web/form.js';
import { planNames } from './plan-meetings.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Asks when meetings can take place, to have them planned. */
export const PlanFields: FC<{
  readonly entered: Entered;
  readonly errors: readonly FieldError[];
  readonly action: string;
  /** The first day that is offered. */
  readonly earliest: CalendarDate;
}> = ({ entered, errors, action, earliest }) => {
  const names: readonly string[] = Object.values(planNames);
  return (
    <details class="panel" open={errors.some(({ field }) => names.includes(field))}>
      <summary>Plan the meetings for me</summary>
      <p class="hint">
        As many meetings as the rules recommend, over a web video conference, before the deadline of
        the enrollment period chosen above. They take the place of the meetings above; nothing is
        saved until you save.
      </p>
      <TextField
        name={planNames.earliest}
        label="First day possible"
        type="date"
        value={earliest}
        entered={entered[planNames.earliest] === undefined ? undefined : entered}
        errors={errors}
        isPlain
      />
      <Select
        name={planNames.weekday}
        label="Day of the week"
        choices={weekdays.map((label) => ({ value: label.toLowerCase(), label }))}
        entered={entered}
        errors={errors}
        isPlain
      />
      <TextField
        name={planNames.startTime}
        label="Time of day"
        type="time"
        entered={entered}
        errors={errors}
      />
      <button
        class="button quiet"
        type="submit"
        name="intent"
        value="plan"
        formaction={`${action}#meetings`}
        formnovalidate
      >
        Plan the meetings
      </button>
    </details>
  );
};
