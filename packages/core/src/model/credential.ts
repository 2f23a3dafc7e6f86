/** One of the competencies that somebody shows to earn a micro-credential. */
export interface KeyCompetency {
  /** Unique within its micro-credential. */
  readonly id: string;
  readonly name: string;
  /** Address of the page that defines it. */
  readonly url?: string;
}

/** Something that a program awards. */
export interface Credential {
  /** Unique within its program. */
  readonly id: string;
  readonly name: string;
  /** What somebody who holds it has shown, in words. */
  readonly description?: string;
  /** Whether one can apply for it; `available` where it is left out. */
  readonly availability?: 'available' | 'planned';
  /** Address of the page about it. */
  readonly url?: string;
  /** Left out where they are not known; empty where there are none. */
  readonly keyCompetencies?: readonly KeyCompetency[];
}
