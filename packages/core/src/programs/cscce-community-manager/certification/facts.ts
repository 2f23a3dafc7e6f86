/** What may be told of a person on the way to certification. An absent name is not known; an empty list is none. */
export interface CourseCertificationFacts {
  /** Ids of the courses that the person graduated from, such as `cop`; one named twice counts once. */
  readonly graduatedCourses?: readonly string[];
  /** What certification takes, where the program has said so; `null` where it has not. */
  readonly policy?: CourseCertificationPolicy | null;
}

/** What certification takes, by a program that has said so. It decides only where it asks for something. */
export interface CourseCertificationPolicy {
  /** Ids of the courses that everybody takes. */
  readonly requiredCourses?: readonly string[];
  /** Ids of the courses that count as electives, such as `cop`. */
  readonly electives?: readonly string[];
  /** Least number of different electives. */
  readonly requiredElectives?: number;
}
