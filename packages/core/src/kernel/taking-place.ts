import { type Fact, type Items, itemsOf } from './fact.js';
import type { DatedMeeting } from './held-in-future.js';
import { isOpen } from './open.js';

/** The meetings that are not cancelled. One whose status was not given takes place. */
export function takingPlace<Meeting extends DatedMeeting>(
  list: Fact<readonly Meeting[] | undefined>,
): Items<Meeting> {
  const meetings = itemsOf(list);
  return isOpen(meetings) ? meetings : meetings.filter(({ value }) => value.status !== 'cancelled');
}
