import type { CopProposalFacts } from './cop-proposal/facts.js';
import type { FeeQuoteFacts } from './fee-quote/facts.js';

/** The facts of each subject of the program. */
export interface CepFacts {
  readonly 'cop-proposal': CopProposalFacts;
  readonly 'fee-quote': FeeQuoteFacts;
}
