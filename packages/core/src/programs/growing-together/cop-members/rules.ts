import { answerForEach } from '../../../kernel/answer.js';
import { field, itemsOf } from '../../../kernel/fact.js';
import { test } from '../../../kernel/truth.js';
import { numbered } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';

export const participantTypes = growingTogetherRule({
  id: 'gt-participant-types',
  topic: 'participant',
  modality: 'should',
  statement: 'Participants: ECE owners/operators and ECE teachers.',
  source: inCatalog('Participant', '13'),
  parameters: { types: ['ece-owner-operator', 'ece-teacher'] },
  check: 'machine',
  note: 'Elsewhere the page speaks of early care and education professionals, and of directors and administrators, so others are not refused.',
  answers: {
    'cop-members': {
      needs: ['members[].type'],
      answer: (facts, { parameters: { types } }) =>
        answerForEach(itemsOf(field(facts, 'members')), {
          holds: (member) => test(field(member, 'type'), (type) => types.includes(type)),
          observe: ({ value }) => value.type,
          none: 'The CoP has no members.',
          met: 'Every member is one of the participants that the page names.',
          notMet: (failing) =>
            `Not among the participants that the page names: ${numbered(failing, 'member')}.`,
          expected: types,
        }),
    },
  },
});
