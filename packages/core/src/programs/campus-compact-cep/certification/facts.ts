/** What may be told of a person on the way to full certification. An absent name is not known; an empty list is none. */
export interface CertificationFacts {
  /** Micro-credentials that the person earned and that count; one named twice counts once. */
  readonly microCredentials?: readonly string[];
  /** What the program asks for, where it has said so; `null` where it has not. */
  readonly policy?: CertificationPolicyFacts | null;
}

/** What full certification takes, by a program that has said so. */
export interface CertificationPolicyFacts {
  /** Least number of different micro-credentials. */
  readonly requiredCount?: number;
  /** Least number of different competency areas among them. */
  readonly requiredAreas?: number;
  /** Competency area of each micro-credential, by its id. */
  readonly areas?: Readonly<Record<string, string>>;
}
