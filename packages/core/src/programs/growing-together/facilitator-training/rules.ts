import { type Answer, answerOf, met, missing, notApplicable } from '../../../kernel/answer.js';
import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { all, any, isExactly, type Truth, test } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';

const section = 'Training for Model Fidelity';

export const trainingOffered = growingTogetherRule({
  id: 'gt-training-offered',
  topic: 'training',
  modality: 'may',
  statement: 'The model offers training on launching and sustaining a CoP.',
  source: inCatalog(section, '66'),
  parameters: {},
  check: 'machine',
  note: 'The heading speaks of training "for model fidelity", the text of training that is offered: nobody is refused for having none.',
  answers: {
    'facilitator-training': {
      needs: ['phase1', 'phase2'],
      answer(facts) {
        const taken = any([
          test(field(facts, 'phase1'), (phase) => phase !== null),
          test(field(facts, 'phase2'), (phase) => phase !== null),
        ]);
        if (isOpen(taken)) return missing(taken.missing);
        return taken
          ? met('The training that is offered is taken.')
          : notApplicable('No training is taken.');
      },
    },
  },
});

export const trainingYearLong = growingTogetherRule({
  id: 'gt-training-year-long',
  topic: 'training',
  modality: 'informational',
  statement: 'The training program lasts one year, in two six-month halves.',
  source: inCatalog(section, '66'),
  parameters: { months: 12, monthsInEachHalf: 6 },
  check: 'machine',
  answers: {
    'facilitator-training': {
      needs: ['months'],
      answer(facts, { parameters: { months: expected } }) {
        const months = field(facts, 'months');
        return answerOf(
          test(months, (length) => isExactly(length, expected)),
          {
            met: `The training lasts ${months.value} months.`,
            notMet: `The training lasts ${months.value} months, not ${expected}.`,
            observed: months.value,
            expected,
          },
        );
      },
    },
  },
});

export const trainingPhase1 = growingTogetherRule({
  id: 'gt-training-phase1',
  topic: 'training',
  modality: 'informational',
  statement:
    'First six months: facilitator training by Growing Together, virtual, several topics, one 90-minute session a month.',
  source: inCatalog(section, '66'),
  parameters: {
    months: 6,
    perMonth: 1,
    sessionMinutes: 90,
    channel: 'virtual',
    provider: 'Growing Together',
  },
  check: 'machine',
  note: 'That there are six sessions follows from one a month.',
  answers: {
    'facilitator-training': {
      needs: ['phase1.sessions', 'phase1.minutes', 'phase1.channel'],
      answer(facts, { parameters: { months, perMonth, sessionMinutes, channel } }) {
        const expected = { sessions: times(months, perMonth), minutes: sessionMinutes, channel };
        return answerPhase(unlessNull(field(facts, 'phase1')), {
          half: 'first',
          expected,
          as: (phase) => [
            test(field(phase, 'sessions'), (count) => isExactly(count, expected.sessions)),
            test(field(phase, 'minutes'), (length) => isExactly(length, expected.minutes)),
            test(field(phase, 'channel'), (used) => used === channel),
          ],
        });
      },
    },
  },
});

export const trainingPhase2 = growingTogetherRule({
  id: 'gt-training-phase2',
  topic: 'training',
  modality: 'informational',
  statement:
    'Second six months: participants put the practices to work, with monthly group sessions and mentorship opportunities.',
  source: inCatalog(section, '78'),
  parameters: { months: 6, groupSessionsPerMonth: 1, mentorship: true },
  check: 'machine',
  note: 'The page does not say how long these sessions are.',
  answers: {
    'facilitator-training': {
      needs: ['phase2.groupSessions', 'phase2.mentorship'],
      answer(facts, { parameters: { months, groupSessionsPerMonth, mentorship } }) {
        const expected = { groupSessions: times(months, groupSessionsPerMonth), mentorship };
        return answerPhase(unlessNull(field(facts, 'phase2')), {
          half: 'second',
          expected,
          as: (phase) => [
            test(field(phase, 'groupSessions'), (count) =>
              isExactly(count, expected.groupSessions),
            ),
            test(field(phase, 'mentorship'), (offered) => offered === mentorship),
          ],
        });
      },
    },
  },
});

interface PhaseQuestion<Phase> {
  readonly half: 'first' | 'second';
  readonly expected: unknown;
  /** Whether each part is as the page describes it. */
  readonly as: (phase: Fact<Phase>) => readonly Truth[];
}

function answerPhase<Phase>(
  phase: Fact<Phase> | null,
  { half, expected, as }: PhaseQuestion<Phase>,
): Answer {
  return answerOf(phase === null ? false : all(as(phase)), {
    met: `The ${half} half is as the page describes it.`,
    notMet: `The ${half} half is not as the page describes it.`,
    observed: phase?.value,
    expected,
  });
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

export const trainingEndsWithCop = growingTogetherRule({
  id: 'gt-training-ends-with-cop',
  topic: 'training',
  modality: 'should',
  statement: 'By the end of the year facilitators will have implemented a CoP in their area.',
  source: inCatalog(section, '78'),
  parameters: {},
  check: 'machine',
  origin: 'interpretation',
  note: 'The page states it as a fact about the training; it is taken as what a run of it should end with.',
  answers: {
    'facilitator-training': {
      needs: ['implementedCopId'],
      answer(facts) {
        const cop = field(facts, 'implementedCopId');
        return answerOf(
          test(cop, (id) => id !== null),
          {
            met: 'The facilitator has implemented a CoP.',
            notMet: 'The facilitator has not implemented a CoP.',
            observed: cop.value,
          },
        );
      },
    },
  },
});
