import type { FindingStatus } from './finding-status.js';
import type { AppliedOverride } from './override.js';
import type { ReadingTaken } from './reading.js';
import type { CheckKind, Modality, RuleParameters } from './rule.js';
import type { Source } from './source.js';

/** What one rule says of the facts. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly modality: Modality;
  readonly status: FindingStatus;
  /** What the rule says, in a sentence. */
  readonly statement: string;
  /** The finding in a sentence. Text that came from the facts is quoted, with its invisible characters made visible. */
  readonly message: string;
  /** What the facts say. */
  readonly observed?: unknown;
  /** What the rule asks for. */
  readonly expected?: unknown;
  /** The values that the rule was decided with. */
  readonly parameters: RuleParameters;
  /** The reading that was taken, if the rule was decided by one. */
  readonly reading?: ReadingTaken;
  /** All readings taken, where the rule was decided by more than one. */
  readonly readings?: readonly ReadingTaken[];
  /** Paths of the facts that would decide an unknown, such as `meetings[2].date`. */
  readonly missing?: readonly string[];
  readonly source: Source;
  readonly check: CheckKind;
  /** `program` for a duty of the program, which never makes a person's outcome worse. */
  readonly binds?: 'program';
  /** Every override of the finding, from the first to the last; left out where there is none. */
  readonly overrides?: readonly AppliedOverride[];
}
