import { answerOf, missing, notApplicable } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { quoted } from '../../../text/visible-text.js';
import { earningPage } from '../documents.js';
import { cepRule } from '../rule.js';

export const badgeUses = cepRule({
  id: 'cep-badge-uses',
  topic: 'badge',
  modality: 'may',
  statement:
    'The badge is for use on a LinkedIn profile, a CV or a professional website, to display the expertise publicly.',
  source: placeIn(earningPage, 'step 5', '28'),
  parameters: { uses: ['linkedin', 'cv', 'professional-website'] },
  check: 'machine',
  note: 'Other uses, such as an e-mail signature, are neither allowed nor refused.',
  answers: {
    'badge-use': {
      needs: ['use'],
      answer(facts, { parameters: { uses } }) {
        const { path, value: use } = field(facts, 'use');
        if (use === undefined) return missing([path], { expected: uses });
        if (use === null) return notApplicable('The badge is not used.');
        return answerOf(uses.includes(use), {
          met: `The badge is for this use: ${quoted(use)}.`,
          notMet: `The page neither allows nor refuses this use: ${quoted(use)}.`,
          observed: use,
          expected: uses,
        });
      },
    },
  },
});
