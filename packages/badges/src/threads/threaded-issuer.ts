import type { CreateIssuerOptions } from '../issue/create-issuer.js';
import type { Issuer } from '../issue/issuer.js';

/** Options of {@link createThreadedIssuer}: those of an issuer, whose active keys are all held here. */
export type ThreadedIssuerOptions = CreateIssuerOptions & {
  /** How many threads sign; as many as the machine has cores otherwise. */
  readonly threads?: number;
};

/** An issuer that does `issue` in threads of its own, and all else where it is called. */
export interface ThreadedIssuer extends Issuer {
  /** How many badges have to be asked for at the same time to keep all threads at work: an option of `issueMany`. */
  readonly concurrency: number;
  /**
   * Ends the threads, and gives what they were doing up: `issue` throws `issue.thread`, also from then on. Threads that
   * have nothing to do keep no program from ending.
   */
  close(): Promise<void>;
}
