import type { CalendarDate } from '../../../calendar-date.js';
import { answerOf, met, missing, notApplicable } from '../../../kernel/answer.js';
import { type Fact, field, itemsOf } from '../../../kernel/fact.js';
import { isOpen, type Open } from '../../../kernel/open.js';
import { all, known, test } from '../../../kernel/truth.js';
import { listedInShort } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';
import type { CopFacts } from './facts.js';

const unchanged = 'The domain has not changed.';

export const domainMayEvolve = growingTogetherRule({
  id: 'gt-domain-may-evolve',
  topic: 'design',
  modality: 'may',
  statement: "The domain may change as members' interests and needs change.",
  source: inCatalog('Domain', '31'),
  parameters: {},
  check: 'machine',
  answers: {
    cop: {
      needs: ['domainHistory[].from', 'domainHistory[].domain'],
      answer(facts, { asOf }) {
        const changes = domainChanges(facts, asOf);
        if (isOpen(changes)) return missing(changes.missing);
        if (changes.length === 0) return notApplicable(unchanged);
        return met(`The domain may change, as it did on ${listedInShort(changes)}.`, {
          observed: changes,
        });
      },
    },
  },
});

export const domainChangesDocumented = growingTogetherRule({
  id: 'gt-cad-domain-changes-documented',
  topic: 'documentation',
  modality: 'must',
  statement: 'Changes of the domain must be documented in the CAD.',
  source: inCatalog('Domain', '31'),
  parameters: {},
  check: 'machine',
  note: 'The page gives no time in which to do so: a revision on the day of a change or later documents it.',
  answers: {
    cop: {
      needs: ['domainHistory[].from', 'domainHistory[].domain', 'cadRevisions'],
      answer(facts, { asOf }) {
        const changes = domainChanges(facts, asOf);
        const revisions = field(facts, 'cadRevisions');
        if (isOpen(changes)) {
          const revised = known(revisions);
          return missing([...changes.missing, ...(isOpen(revised) ? revised.missing : [])]);
        }
        if (changes.length === 0) return notApplicable(unchanged);
        const lastRevision =
          revisions.value
            ?.filter((day) => day <= asOf)
            .sort()
            .at(-1) ?? '';
        const undocumented = changes.filter((day) => day > lastRevision);
        return answerOf(
          test(revisions, () => undocumented.length === 0),
          {
            met: 'The CAD was revised after each change of the domain.',
            notMet: `The CAD was not revised after the domain changed on ${listedInShort(undocumented)}.`,
            observed: revisions.value,
            expected: changes,
          },
        );
      },
    },
  },
});

/** Days up to `asOf` on which the domain became another, in order. */
function domainChanges(facts: Fact<CopFacts>, asOf: CalendarDate): readonly CalendarDate[] | Open {
  const history = itemsOf(field(facts, 'domainHistory'));
  if (isOpen(history)) return history;
  if (history.length < 2) return [];
  const told = all(
    history.flatMap((period) => [known(field(period, 'from')), known(field(period, 'domain'))]),
  );
  if (isOpen(told)) return told;
  const periods = history
    .map(({ value: { from = '', domain } }) => ({ from, domain }))
    .filter(({ from }) => from <= asOf)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return periods
    .filter(({ domain }, index) => index > 0 && domain !== periods[index - 1]?.domain)
    .map(({ from }) => from);
}
