import { describe, expect, it } from 'vitest';
import { decide } from '../../src/application/decide.js';
import { campusCompactCep, withEdition } from '../../src/index.js';
import {
  commandOf,
  type Draft,
  first,
  journeys,
  refusal,
  run,
  second,
  staff,
  startDraft,
} from './support/journey.js';

const member = (id: string, conflictOfInterest: string | null = null) => ({
  id,
  conflictOfInterest,
});

const judge = (
  by: typeof first | typeof second,
  competency: string,
  demonstrated = true,
): Draft => ({
  type: 'judge-competency',
  by,
  competency,
  demonstrated,
});

const recommend = (
  by: typeof first | typeof second,
  outcome: 'sufficient' | 'not-sufficient',
): Draft => ({ type: 'recommend', by, outcome, reason: 'As judged.' });

const decision = (outcome: 'sufficient' | 'not-sufficient'): Draft => ({
  type: 'decide',
  by: first,
  outcome,
  feedback: 'Thank you.',
});

const split: readonly Draft[] = [
  judge(first, 'kc-1'),
  judge(first, 'kc-2'),
  recommend(first, 'sufficient'),
  judge(second, 'kc-1'),
  judge(second, 'kc-2', false),
  recommend(second, 'not-sufficient'),
];

describe('a panel', () => {
  it.each<[string, ReturnType<typeof member>[], string[]]>([
    ['with the applicant on it', [member('ada'), member('pat')], ['panel.applicant']],
    ['with somebody twice', [member('pat'), member('pat')], ['panel.duplicate-member']],
    [
      'of which nobody can judge',
      [member('pat', 'Colleague.'), member('quinn', 'Friend.')],
      ['panel.nobody-can-judge'],
    ],
    ['of one', [member('pat')], []],
    ['with a conflict that is declared', [member('pat'), member('quinn', 'Friend.')], []],
  ])('%s', (_what, members, codes) => {
    const { application } = run(journeys.submitted);
    expect(refusal(application, { type: 'assign-panel', by: staff, members })).toEqual(codes);
  });

  it('of one is allowed, and told to be left open by the page', () => {
    const { application } = run(journeys.submitted);
    const command = commandOf({ type: 'assign-panel', by: staff, members: [member('pat')] });
    const result = decide(application, command);
    expect(result.ok && result.open.map(({ rule }) => rule)).toEqual(['cep-review-expert-panel']);
  });

  it('does not hear a member with a conflict of interest', () => {
    const members = [member('pat'), member('quinn', 'Friend.')];
    const { application } = run([
      ...journeys.submitted,
      { type: 'assign-panel', by: staff, members },
    ]);
    expect(refusal(application, judge(second, 'kc-1'))).toEqual(['panel.conflict-of-interest']);
    expect(refusal(application, recommend(second, 'sufficient'))).toEqual([
      'competency.not-judged',
    ]);
    const judged = run([judge(first, 'kc-1'), judge(first, 'kc-2')], application).application;
    expect(refusal(judged, recommend(second, 'sufficient'))).toEqual([
      'panel.conflict-of-interest',
    ]);
  });

  it('sets aside what a member said who then declares a conflict', () => {
    const { application } = run([
      ...journeys.recommended,
      { type: 'declare-conflict', by: second, conflictOfInterest: 'We wrote a paper.' },
    ]);
    expect(application.recommendations.map(({ by }) => by.id)).toEqual(['pat']);
    expect(application.judgements.every(({ by }) => by.id === 'pat')).toBe(true);
    const again: Draft = { type: 'declare-conflict', by: second, conflictOfInterest: 'Again.' };
    expect(refusal(application, again)).toEqual(['panel.conflict-of-interest']);
  });

  it('can be assigned anew, and who stays keeps what they found', () => {
    const members = [member('pat'), member('rae')];
    const { application } = run([
      ...journeys.recommended,
      { type: 'assign-panel', by: staff, members },
    ]);
    expect(application.recommendations.map(({ by }) => by.id)).toEqual(['pat']);
    expect(refusal(application, decision('sufficient'))).toEqual(['recommendation.missing']);
    expect(refusal(application, judge(second, 'kc-1'))).toEqual(['panel.not-a-member']);
  });

  it('waits for another where nobody is left who can judge', () => {
    const { application } = run([
      ...journeys.inReview,
      { type: 'declare-conflict', by: first, conflictOfInterest: 'Friend.' },
      { type: 'declare-conflict', by: second, conflictOfInterest: 'Friend.' },
    ]);
    expect(application.status).toBe('in-review');
    expect(refusal(application, decision('sufficient'))).toContain('panel.nobody-can-judge');
  });

  it('is as large as the program has published since', () => {
    const larger = withEdition(campusCompactCep, {
      id: '2026-01-02',
      from: '2026-01-02',
      parameters: { 'cep-review-expert-panel': { panelSize: 3 } },
    });
    const on = '2026-02-01';
    const drafts = journeys.submitted.map((draft) => ({ ...draft, on }));
    const { application } = run(drafts, undefined, larger);
    const two = [member('pat'), member('quinn')];
    const command = commandOf({ type: 'assign-panel', by: staff, members: two, on });
    expect(decide(application, command, { program: larger })).toMatchObject({
      ok: false,
      problems: [{ code: 'rule.not-met', rule: 'cep-review-expert-panel' }],
    });
  });
});

describe('a judgement', () => {
  it('is of a key competency of the micro-credential', () => {
    const { application } = run(journeys.inReview);
    expect(refusal(application, judge(first, 'kc-9'))).toEqual([
      'competency.not-of-the-credential',
    ]);
  });

  it('takes the place of the one before, and of the recommendation that rests on it', () => {
    const { application } = run([...journeys.recommended, judge(first, 'kc-2', false)]);
    const own = application.judgements.filter(({ by }) => by.id === 'pat');
    expect(own.map(({ competency, demonstrated }) => [competency, demonstrated])).toEqual([
      ['kc-1', true],
      ['kc-2', false],
    ]);
    expect(application.recommendations.map(({ by }) => by.id)).toEqual(['quinn']);
  });
});

describe('a recommendation', () => {
  it('waits for the judgements of its member, and the decision for that of every member', () => {
    const { application } = run([
      ...journeys.inReview,
      { type: 'judge-competency', by: first, competency: 'kc-1', demonstrated: true },
      { type: 'judge-competency', by: first, competency: 'kc-2', demonstrated: true },
      { type: 'recommend', by: first, outcome: 'sufficient', reason: 'Good.' },
    ]);
    expect(
      refusal(application, {
        type: 'recommend',
        by: second,
        outcome: 'sufficient',
        reason: 'Me too.',
      }),
    ).toEqual(['competency.not-judged']);
    expect(
      refusal(application, { type: 'decide', by: first, outcome: 'sufficient', feedback: 'Good.' }),
    ).toEqual(['recommendation.missing']);
  });

  it('does not go against what the member found', () => {
    const { application } = run([
      ...journeys.inReview,
      judge(first, 'kc-1'),
      judge(first, 'kc-2', false),
    ]);
    expect(refusal(application, recommend(first, 'sufficient'))).toEqual([
      'recommendation.against-judgement',
    ]);
    expect(refusal(application, recommend(first, 'not-sufficient'))).toEqual([]);
  });
});

describe('a decision', () => {
  it('is one that somebody on the panel recommends', () => {
    const { application } = run(journeys.recommended);
    expect(refusal(application, decision('not-sufficient'))).toEqual(['decision.not-recommended']);
  });

  it('is for the panel to settle where its members differ, and told to be open', () => {
    const { application } = run([...journeys.inReview, ...split]);
    expect(refusal(application, decision('not-sufficient'))).toEqual([]);
    const result = decide(application, commandOf(decision('sufficient')));
    expect(result.ok && result.open.map(({ rule }) => rule)).toEqual([
      'cep-credential-requires-key-competencies',
    ]);
  });

  it('needs no judgements where no key competencies are known', () => {
    const [, ...rest] = journeys.inReview;
    const credential = { id: 'mc-1', availability: 'available', requiredMaterials: [] } as const;
    const { application } = run([
      { ...startDraft, credential },
      ...rest,
      recommend(first, 'sufficient'),
      recommend(second, 'sufficient'),
      decision('sufficient'),
    ]);
    expect(application.status).toBe('successful');
  });

  it('keeps who decided, when, and what the applicant is told', () => {
    const { application } = run(journeys.awarded);
    expect(application.decision).toMatchObject({
      by: first,
      on: '2026-01-20',
      outcome: 'sufficient',
      feedback: 'Well told.',
    });
  });
});
