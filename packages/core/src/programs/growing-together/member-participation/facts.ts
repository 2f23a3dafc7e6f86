/** What may be told of how a member takes part. An absent name is not known. */
export interface MemberParticipationFacts {
  readonly id?: string;
  /** Whether the member comes to meetings; decides nothing. */
  readonly attends?: boolean;
  /** In how many meetings the member spoke; decides nothing. */
  readonly spokeInMeetings?: number;
  /** Whether assessments indicate that the member finds value in the CoP. */
  readonly findsValue?: boolean;
}
