import type { AwardKind } from './award-kind.js';
import type { Credential } from './credential.js';
import type { Edition } from './edition.js';
import type { FeeSchedule } from './fees.js';
import type { Reading } from './reading.js';
import type { Rule } from './rule.js';
import type { SourceDocument } from './source.js';
import type { Subject } from './subject.js';

/** A program with its published rules. It is frozen: {@link withEdition} makes another. */
export interface Program {
  /** Such as `campus-compact-cep`. */
  readonly id: string;
  /** The program's own name. */
  readonly name: string;
  /** The pages its rules come from. */
  readonly documents: readonly SourceDocument[];
  /** In catalogue order. */
  readonly rules: readonly Rule[];
  readonly subjects: readonly Subject[];
  readonly readings: readonly Reading[];
  /** From the earliest to the latest. */
  readonly editions: readonly Edition[];
  /** What it awards; left out where its pages name none. */
  readonly credentials?: readonly Credential[];
  /** Ids of the rules that say what it takes to earn an award of each kind; left out where its pages name none. */
  readonly criteria?: Readonly<Partial<Record<AwardKind, readonly string[]>>>;
  /** Left out where the program charges nothing. */
  readonly fees?: FeeSchedule;
}
