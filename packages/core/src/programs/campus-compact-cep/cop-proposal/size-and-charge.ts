import { answerOf } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { unpublished } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, atMost, known, test } from '../../../kernel/truth.js';
import { counted } from '../../../text/words.js';
import { hostingPage } from '../documents.js';
import { capCounts } from '../readings.js';
import { cepRule } from '../rule.js';
import { leaderCount } from './leader-count.js';

export const copFreeForParticipants = cepRule({
  id: 'cep-cop-free-for-participants',
  topic: 'fee',
  modality: 'must',
  statement: 'A Campus Compact-approved CoP is free of charge for participants.',
  source: placeIn(hostingPage, 'FAQ 1', '29'),
  parameters: { participantFee: 0, currency: 'USD' },
  check: 'machine',
  note: 'It speaks of approved CoPs. The fee for a micro-credential application is another charge for another thing. Indirect costs, such as travel or a book, are not spoken of.',
  answers: {
    'cop-proposal': {
      needs: ['participantFee.amount', 'participantFee.currency'],
      answer(facts, { parameters: { participantFee: most, currency } }) {
        const fee = field(facts, 'participantFee');
        const truth = test(field(fee, 'amount'), (asked) => {
          if (asked === 0 || most === 0) return asked === 0;
          return test(field(fee, 'currency'), (other) =>
            other === currency ? atMost(asked, most) : unpublished,
          );
        });
        return answerOf(truth, {
          met:
            fee.value?.amount === 0
              ? 'The CoP is free of charge for participants.'
              : 'Participants are charged no more than the rules allow.',
          notMet: 'Participants are charged more than the rules allow; a CoP is free of charge.',
          observed: fee.value,
          expected: { amount: most, currency },
        });
      },
    },
  },
});

export const copMaxParticipants = cepRule({
  id: 'cep-cop-max-participants',
  topic: 'participant',
  modality: 'must',
  statement: 'A CoP has at most 15 participants.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { maxParticipants: 15 },
  check: 'machine',
  note: 'The page says "may include up to 15", which is taken as a bound. It does not say whether those who lead count, and gives no least number.',
  readings: [capCounts],
  answers: {
    'cop-proposal': {
      needs: ['participantCount', 'leaders'],
      answer(facts, { parameters: { maxParticipants }, choiceOf }) {
        const participants = field(facts, 'participantCount');
        const parts =
          choiceOf(capCounts) === 'participants'
            ? [participants]
            : [participants, leaderCount(facts)];
        const observed = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
        // What is known so far may already be too many, whatever is not known.
        return answerOf(all([atMost(observed, maxParticipants), ...parts.map(known)]), {
          met: `The CoP has ${counted(observed, 'participant')}, which is at most ${maxParticipants}.`,
          notMet: `The CoP has ${counted(observed, 'participant')}; at most ${maxParticipants} may take part.`,
          observed,
          expected: { maxParticipants },
        });
      },
    },
  },
});
