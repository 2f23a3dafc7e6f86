/** Something that a program awards. */
export interface Credential {
  /** Unique within its program. */
  readonly id: string;
  readonly name: string;
  /** What somebody who holds it has shown, in words. */
  readonly description?: string;
  /** Whether one can apply for it; `available` where it is left out. */
  readonly availability?: 'available' | 'planned';
}
