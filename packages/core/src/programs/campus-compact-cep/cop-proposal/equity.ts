import { answerIfTrue } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import type { Source } from '../../../model/source.js';
import { hostingPage, preparationPage } from '../documents.js';
import { type EquityPrinciples, encouragedHere } from '../equity-principle.js';
import type { CepFacts } from '../facts.js';
import { cepRule } from '../rule.js';

export const equityEveryoneHasKnowledge = equityPrinciple({
  id: 'cep-equity-everyone-has-knowledge',
  principle: 'a',
  fact: 'everyoneHasKnowledge',
  statement: 'everyone has knowledge to share',
  repeatedAt: [placeIn(hostingPage, 'FAQ 2', '33')],
});

export const equityEveryoneHasLearning = equityPrinciple({
  id: 'cep-equity-everyone-has-learning',
  principle: 'b',
  fact: 'everyoneHasLearning',
  statement: 'everyone has learning to do',
  repeatedAt: [placeIn(hostingPage, 'FAQ 2', '33')],
});

export const equityManyIdentities = equityPrinciple({
  id: 'cep-equity-many-identities',
  principle: 'c',
  fact: 'manyIdentities',
  statement:
    'participants bring many identities and ways of knowing; these expressions are encouraged and built into CoP activities',
  repeatedAt: [],
});

interface PrincipleDraft<Id extends string> {
  readonly id: Id;
  /** Its letter on the page. */
  readonly principle: string;
  readonly fact: keyof EquityPrinciples;
  readonly statement: string;
  readonly repeatedAt: readonly Source[];
}

function equityPrinciple<const Id extends string>({
  id,
  principle,
  fact,
  statement,
  repeatedAt,
}: PrincipleDraft<Id>): RuleDefinition<Id, { readonly principle: string }, CepFacts> {
  return cepRule({
    id,
    topic: 'design',
    modality: 'should',
    statement: `Equity principle (${principle}): ${statement}.`,
    source: placeIn(hostingPage, `"encourages and supports" list, bullet 2 (${principle})`, '10'),
    alsoAt: [placeIn(preparationPage, `item 2 (${principle})`, '9'), ...repeatedAt],
    parameters: { principle },
    check: 'attestation',
    note: encouragedHere,
    answers: {
      'cop-proposal': {
        needs: [`attestations.equityPrinciples.${fact}`],
        answer: (facts) =>
          answerIfTrue(field(field(field(facts, 'attestations'), 'equityPrinciples'), fact), {
            met: `The proposer embraces principle (${principle}): ${statement}.`,
            notMet: `The proposer does not embrace principle (${principle}): ${statement}.`,
          }),
      },
    },
  });
}
