import { describe, expect, it } from 'vitest';
import {
  assess,
  defineProgram,
  explain,
  type FindingStatus,
  listRules,
  quoteFees,
  type RuleFunction,
  withEdition,
} from '../../src/index.js';
import { errorOf } from '../support/error-of.js';

const asOf = '2026-01-15';
const source = { document: 'guide', place: 'page 1' };
const stated = { topic: 'session', modality: 'must', statement: 'A circle is a circle.', source };
const subject = 'circle';
const answer = { is: 'at-least', fact: 'meetings', parameter: 'minMeetings' };

const data = {
  id: 'learning-circles',
  name: 'Learning Circles',
  documents: [{ document: 'guide', title: 'The guide', url: 'https://circles.example.org/guide' }],
  subjects: [
    {
      id: 'circle',
      name: 'learning circle',
      facts: {
        members: 'whole-number',
        isFree: 'yes-or-no',
        place: 'text',
        topics: 'texts',
        begins: 'date',
        meetings: { each: { date: 'date', minutes: 'whole-number' } },
      },
    },
    { id: 'host', name: 'host', facts: { name: 'text' } },
  ],
  rules: [
    {
      ...stated,
      id: 'min-meetings',
      parameters: { minMeetings: 2 },
      subject,
      answer,
    },
    {
      ...stated,
      id: 'max-members',
      modality: 'should',
      parameters: { maxMembers: 12 },
      subject,
      answer: { is: 'at-most', fact: 'members', parameter: 'maxMembers' },
    },
    {
      ...stated,
      id: 'one-topic',
      parameters: { topics: 1 },
      subject,
      answer: { is: 'exactly', fact: 'topics', parameter: 'topics' },
    },
    {
      ...stated,
      id: 'place',
      modality: 'may',
      parameters: { places: ['library', 'online'] },
      subject,
      answer: { is: 'one-of', fact: 'place', parameter: 'places' },
    },
    {
      ...stated,
      id: 'topics',
      parameters: { required: ['reading'] },
      subject,
      answer: { is: 'includes', fact: 'topics', parameter: 'required' },
    },
    {
      ...stated,
      id: 'free',
      subject,
      answer: { is: 'true', fact: 'isFree', met: 'It is free.', notMet: 'It costs something.' },
    },
    {
      ...stated,
      id: 'weekly',
      parameters: { days: 7 },
      readings: ['circles.week'],
      subject,
      needs: ['meetings[].date'],
    },
    { ...stated, id: 'about', modality: 'informational' },
  ],
  readings: [
    {
      name: 'circles.week',
      question: 'What is a week?',
      default: 'seven-days',
      values: ['seven-days', 'calendar-week'],
    },
    {
      name: 'circles.slack',
      question: 'How late?',
      default: 5,
      minimum: 0,
      maximum: 15,
      unit: 'minutes',
    },
  ],
  credentials: [
    {
      id: 'host',
      name: 'Circle host',
      availability: 'planned',
      url: 'https://circles.example.org/host',
      keyCompetencies: [
        { id: 'listening', name: 'Listening', url: 'https://circles.example.org/listening' },
        { id: 'timing', name: 'Keeping time' },
      ],
    },
  ],
  editions: [
    { id: 'first', from: '2026-01-01', basis: 'pages', parameters: {} },
    { id: 'larger', from: '2026-06-01', parameters: { 'max-members': { maxMembers: 20 } } },
  ],
};

const weekly: RuleFunction = ({ meetings }, { parameters, reading }) => {
  if (!Array.isArray(meetings)) {
    return { kind: 'unknown', message: 'Not known yet: meetings.', missing: ['meetings'] };
  }
  const kind = meetings.length === 0 ? 'not-applicable' : 'met';
  return {
    kind,
    message: `Every ${parameters.days} days (${reading('circles.week')}).`,
    observed: meetings.length,
  };
};

const functions = { weekly };
const program = defineProgram(data, { functions });

function findingOf(rule: string, facts: unknown, options = {}) {
  const { findings } = assess(program, 'circle', facts, { asOf, ...options });
  const finding = findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} was not asked.`);
  return finding;
}

const meetings = (count: number) => Array.from({ length: count }, () => ({ date: '2026-02-03' }));

describe('a program that is data', () => {
  it.each<[string, unknown, FindingStatus, string]>([
    ['min-meetings', { meetings: meetings(2) }, 'satisfied', 'meetings: 2, as asked (at least 2).'],
    ['min-meetings', { meetings: [] }, 'violated', 'meetings: 0; asked for: at least 2.'],
    ['min-meetings', {}, 'unknown', 'Not known yet: meetings.'],
    ['max-members', { members: 12 }, 'satisfied', 'members: 12, as asked (at most 12).'],
    ['max-members', { members: 13 }, 'advisory', 'members: 13; asked for: at most 12.'],
    ['one-topic', { topics: ['reading'] }, 'satisfied', 'topics: 1, as asked (exactly 1).'],
    ['one-topic', { topics: [] }, 'violated', 'topics: 0; asked for: exactly 1.'],
    [
      'place',
      { place: 'online' },
      'satisfied',
      'place: "online", as asked ("library" or "online").',
    ],
    ['place', { place: 'park' }, 'unknown', 'place: "park"; asked for: "library" or "online".'],
    [
      'topics',
      { topics: ['art', 'reading'] },
      'satisfied',
      'topics: "art" and "reading", as asked ("reading").',
    ],
    ['topics', { topics: ['art'] }, 'violated', 'topics: "art"; asked for: "reading".'],
    ['free', { isFree: true }, 'satisfied', 'It is free.'],
    ['free', { isFree: false }, 'violated', 'It costs something.'],
    ['free', {}, 'unknown', 'Not known yet: isFree.'],
    ['weekly', { meetings: meetings(1) }, 'satisfied', 'Every 7 days (seven-days).'],
    ['weekly', { meetings: [] }, 'not-applicable', 'Every 7 days (seven-days).'],
    ['weekly', {}, 'unknown', 'Not known yet: meetings.'],
  ])('answers %s of %j: %s', (rule, facts, status, message) => {
    expect(findingOf(rule, facts)).toMatchObject({ status, message });
  });

  it('names the reading that a function took, and the place of each rule', () => {
    const readings = { 'circles.week': 'calendar-week' };
    expect(findingOf('weekly', { meetings: meetings(1) }, { readings })).toMatchObject({
      reading: { name: 'circles.week', value: 'calendar-week' },
      source: { ...source, title: 'The guide', url: 'https://circles.example.org/guide' },
      observed: 1,
    });
  });

  it('has rules, notes, editions, credentials and an explanation like any other', () => {
    expect(listRules(program, 'circle').map(({ id }) => id)).not.toContain('about');
    expect(program.rules.find(({ id }) => id === 'about')?.subjects).toEqual([]);
    expect(program.rules.find(({ id }) => id === 'weekly')?.needs).toEqual(['meetings[].date']);
    expect(program.credentials).toEqual(data.credentials);
    expect(assess(program, 'circle', { members: 13 }, { asOf: '2026-06-01' })).toMatchObject({
      edition: 'larger',
      counts: { advisory: 0 },
    });
    const more = withEdition(program, { id: 'x', from: '2027-01-01', parameters: {} });
    expect(more.editions.map(({ id }) => id)).toEqual(['first', 'larger', 'x']);
    expect(explain(assess(program, 'circle', {}, { asOf }))).toContain('learning circle');
    expect(() => quoteFees(program, {}, { asOf })).toThrow(/charges for nothing/);
  });

  it('is frozen, and does not follow the data when that changes', () => {
    const own = structuredClone(data);
    const made = defineProgram(own, { functions });
    own.rules.splice(0);
    own.credentials.splice(0);
    expect(made.rules).toHaveLength(8);
    expect(made.credentials).toHaveLength(1);
    expect(Object.isFrozen(made.credentials)).toBe(true);
  });

  it('gives functions facts that they cannot change', () => {
    const meddling: RuleFunction = (facts) => {
      Reflect.set(facts, 'members', 1);
      return { kind: 'met', message: 'Meddled.' };
    };
    const meddled = defineProgram(data, { functions: { weekly: meddling } });
    const facts = { members: 13, meetings: meetings(1) };
    const { findings } = assess(meddled, 'circle', facts, { asOf });
    expect(findings[1]).toMatchObject({ observed: 13 });
    expect(facts.members).toBe(13);
  });
});

describe('a program that is refused', () => {
  const [first, ...others] = data.rules;
  const withRule = (change: object) => ({ ...data, rules: [{ ...first, ...change }, ...others] });

  it.each<[string, unknown, string, string]>([
    ['nothing', null, 'program.invalid', ''],
    ['an unknown member', { ...data, rule: [] }, 'program.invalid', '/rule'],
    ['no id', { ...data, id: 'Learning Circles' }, 'program.invalid', '/id'],
    ['no rule', { ...data, rules: [] }, 'program.invalid', '/rules'],
    ['no edition', { ...data, editions: [] }, 'program.invalid', '/editions'],
    [
      'no address',
      { ...data, documents: [{ ...data.documents[0], url: 'guide' }] },
      'program.invalid',
      '/documents/0/url',
    ],
    ['no such modality', withRule({ modality: 'shall' }), 'program.invalid', '/rules/0/modality'],
    [
      'no such kind of fact',
      { ...data, subjects: [{ id: 'circle', name: 'c', facts: { a: 'number' } }] },
      'program.invalid',
      '/subjects/0/facts/a',
    ],
    ['a name that reaches a prototype', JSON.parse('{"__proto__":{}}'), 'program.invalid', ''],
    [
      'an unknown document',
      withRule({ source: { ...source, document: 'guid' } }),
      'program.unknown-name',
      '/rules/0/source/document',
    ],
    [
      'an unknown subject',
      withRule({ subject: 'circel' }),
      'program.unknown-name',
      '/rules/0/subject',
    ],
    [
      'an unknown reading',
      withRule({ readings: ['week'] }),
      'program.unknown-name',
      '/rules/0/readings/0',
    ],
    [
      'an unknown fact',
      withRule({ answer: { ...answer, fact: 'meeting' } }),
      'program.unknown-name',
      '/rules/0/answer/fact',
    ],
    [
      'an inherited fact',
      withRule({ answer: { ...answer, fact: 'toString' } }),
      'program.unknown-name',
      '/rules/0/answer/fact',
    ],
    [
      'an unknown parameter',
      withRule({ answer: { ...answer, parameter: 'min' } }),
      'program.unknown-name',
      '/rules/0/answer/parameter',
    ],
    [
      'an unknown need',
      withRule({ needs: ['meetings[].dat'] }),
      'program.unknown-name',
      '/rules/0/needs/0',
    ],
    [
      'a fact that cannot be asked',
      withRule({ answer: { ...answer, fact: 'place' } }),
      'program.invalid',
      '/rules/0/answer/fact',
    ],
    [
      'a parameter that cannot be asked',
      withRule({ parameters: { minMeetings: 'two' } }),
      'program.invalid',
      '/rules/0/answer/parameter',
    ],
    [
      'a comparison with nothing',
      withRule({ answer: { is: 'at-least', fact: 'meetings' } }),
      'program.invalid',
      '/rules/0/answer/parameter',
    ],
    [
      'a truth that is compared',
      withRule({ answer: { ...answer, is: 'true', fact: 'isFree' } }),
      'program.invalid',
      '/rules/0/answer/parameter',
    ],
    [
      'a broken number',
      withRule({ parameters: { minMeetings: 1.5 } }),
      'program.invalid',
      '/rules/0/parameters/minMeetings',
    ],
    [
      'a rule that nothing decides',
      withRule({ answer: undefined }),
      'program.unanswered',
      '/rules/0',
    ],
    ['a note that is decided', withRule({ subject: undefined }), 'program.unanswered', '/rules/0'],
    ['a rule twice', withRule({ id: 'free' }), 'program.duplicate', '/rules/5/id'],
    [
      'a reading twice',
      { ...data, readings: [data.readings[0], data.readings[0]] },
      'program.duplicate',
      '/readings/1/name',
    ],
    [
      'a key competency twice',
      {
        ...data,
        credentials: [
          {
            id: 'host',
            name: 'Circle host',
            keyCompetencies: [
              { id: 'listening', name: 'Listening' },
              { id: 'listening', name: 'Listening again' },
            ],
          },
        ],
      },
      'program.duplicate',
      '/credentials/0/keyCompetencies/1/id',
    ],
    [
      'a page of a key competency that is no address',
      {
        ...data,
        credentials: [
          { id: 'host', name: 'Host', keyCompetencies: [{ id: 'a', name: 'A', url: 'listening' }] },
        ],
      },
      'program.invalid',
      '/credentials/0/keyCompetencies/0/url',
    ],
    [
      'a reading without its default',
      { ...data, readings: [{ ...data.readings[0], default: 'x' }] },
      'program.invalid',
      '/readings/0/default',
    ],
    [
      'an unknown member of a reading',
      { ...data, readings: [{ ...data.readings[0], unit: 'x' }] },
      'program.invalid',
      '/readings/0/unit',
    ],
    [
      'an edition of an unknown rule',
      {
        ...data,
        editions: [data.editions[0], { id: 'x', from: '2026-02-01', parameters: { x: {} } }],
      },
      'edition.unknown-rule',
      '/editions/1/parameters/x',
    ],
    [
      'an edition twice',
      { ...data, editions: [data.editions[0], data.editions[0]] },
      'edition.duplicate',
      '/editions/1/id',
    ],
  ])('for %s', (_name, given, code, path) => {
    expect(errorOf(() => defineProgram(given, { functions }))).toMatchObject({ code, path });
  });

  it.each<[string, Record<string, RuleFunction>, string, string]>([
    ['no function where one is needed', {}, 'program.unanswered', '/rules/6'],
    ['a function beside an answer', { weekly, free: weekly }, 'program.unanswered', '/rules/5'],
    [
      'a function of no rule',
      { weekly, weakly: weekly },
      'program.unknown-name',
      '/functions/weakly',
    ],
  ])('for %s', (_name, passed, code, path) => {
    expect(errorOf(() => defineProgram(data, { functions: passed }))).toMatchObject({ code, path });
  });

  it('says the nearest name, and everything that is wrong at once', () => {
    const { problems } = errorOf(() =>
      defineProgram(withRule({ subject: 'circel', readings: ['circles.weak'] }), { functions }),
    );
    expect(problems.map(({ hint }) => hint)).toEqual([
      'Did you mean "circles.week"?',
      'Did you mean "circle"?',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['another kind', { kind: 'maybe', message: 'Who knows.' }, '/kind'],
    ['no message', { kind: 'met' }, '/message'],
    ['unknown without paths', { kind: 'unknown', message: 'Who knows.' }, '/missing'],
  ])('when a function answers %s', (_name, given, path) => {
    const astray = JSON.parse(JSON.stringify({ given })).given;
    const asked = defineProgram(data, { functions: { weekly: () => astray } });
    const error = errorOf(() => assess(asked, 'circle', {}, { asOf }));
    expect([error.code, error.path]).toEqual(['program.invalid', `/functions/weekly${path}`]);
  });

  it('when a function asks for a reading that its rule does not name', () => {
    const asked = defineProgram(data, {
      functions: {
        weekly: (_facts, { reading }) => ({
          kind: 'met',
          message: String(reading('circles.slack')),
        }),
      },
    });
    expect(errorOf(() => assess(asked, 'circle', {}, { asOf }))).toMatchObject({
      code: 'program.unknown-name',
      path: '/readings/circles.slack',
    });
  });
});
