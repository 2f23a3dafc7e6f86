/** What may be told of somebody who wants to take the course. An absent name is not known; `null` or an empty list is none. */
export interface CourseEnrolmentFacts {
  /** Ids of CSCCE courses that the person has completed. */
  readonly completedCourses?: readonly string[];
  /** What the person actively manages; `null` for nothing of these. */
  readonly activelyManages?: 'community' | 'collaboration' | 'team' | null;
  /** Whether the person actively runs a community of practice. */
  readonly runsCommunityOfPractice?: boolean;
  /** Whether the person is working toward the certification. */
  readonly certificationTrack?: boolean;
  /** How many members the community has; decides nothing. */
  readonly communitySize?: number;
  /** How many days ago the community began; decides nothing. */
  readonly communityAgeDays?: number;
}
