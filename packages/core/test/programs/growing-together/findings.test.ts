import { describe, expect, it } from 'vitest';
import { assess, growingTogether, withEdition } from '../../../src/index.js';
import { facilitator } from '../../fixtures/growing-together/cop.js';

const asOf = '2026-06-30';

interface Said {
  readonly rule: string;
  readonly subject?: string;
  readonly facts: object;
  readonly readings?: Readonly<Record<string, string>>;
  readonly finding: object;
}

const room = { computer: true, camera: false };

const said: readonly Said[] = [
  {
    rule: 'gt-cad-documents-key-components',
    facts: { cad: { domain: 'a', community: null, practice: null } },
    finding: {
      message: 'The CAD does not document community or practice.',
      observed: ['domain'],
      expected: ['domain', 'community', 'practice', 'assessment'],
    },
  },
  {
    rule: 'gt-domain-may-evolve',
    facts: {
      domainHistory: [
        { from: '2026-03-01', domain: 'B' },
        { from: '2026-01-01', domain: 'A' },
        { from: '2026-05-01', domain: 'A' },
      ],
    },
    finding: {
      message: 'The domain may change, as it did on 2026-03-01 and 2026-05-01.',
      observed: ['2026-03-01', '2026-05-01'],
    },
  },
  {
    rule: 'gt-cad-domain-changes-documented',
    facts: {
      domainHistory: [
        { from: '2026-01-01', domain: 'A' },
        { from: '2026-03-01', domain: 'B' },
        { from: '2026-05-01', domain: 'C' },
      ],
      cadRevisions: ['2026-04-01', '2026-01-01'],
    },
    finding: {
      message: 'The CAD was not revised after the domain changed on 2026-05-01.',
      observed: ['2026-04-01', '2026-01-01'],
      expected: ['2026-03-01', '2026-05-01'],
    },
  },
  {
    rule: 'gt-facilitator-max-recommended',
    facts: { facilitators: [{}, {}, {}] },
    finding: {
      message: 'The CoP has 3 facilitators; not more than 2 are recommended.',
      observed: 3,
      expected: { max: 2 },
    },
  },
  {
    rule: 'gt-facilitator-range-book',
    facts: { facilitators: [] },
    finding: {
      message: 'The CoP has 0 facilitators; 1 to 3 are asked for by the book.',
      observed: 0,
      expected: { min: 1, max: 3 },
    },
  },
  {
    rule: 'gt-facilitator-leadership-communication',
    facts: { facilitators: [facilitator('a'), facilitator('b', { leadership: false })] },
    finding: {
      message: 'Without strong skills (leadership and communication): facilitator 2.',
      observed: [{ leadership: false }],
      expected: ['leadership', 'communication'],
      reading: { name: 'gt.facilitator-skills', value: 'each-facilitator' },
    },
  },
  {
    rule: 'gt-facilitator-leadership-communication',
    facts: { facilitators: [{}, facilitator('b')] },
    readings: { 'gt.facilitator-skills': 'at-least-one' },
    finding: {
      message: 'At least one facilitator has strong skills (leadership and communication).',
      observed: [null, { leadership: true }],
      reading: { name: 'gt.facilitator-skills', value: 'at-least-one' },
    },
  },
  {
    rule: 'gt-facilitator-time',
    facts: { facilitators: [{}, facilitator('b', { time: false })] },
    finding: {
      message: 'Without time to cultivate connections: facilitator 2.',
      observed: [false],
      expected: true,
    },
  },
  {
    rule: 'gt-facilitator-beneficial-organization',
    facts: { facilitators: [{}, { beneficial: { organization: false } }] },
    finding: {
      message: 'It would be beneficial to have organization skills: facilitator 2.',
      observed: [false],
      expected: true,
    },
  },
  {
    rule: 'gt-facilitator-duties',
    facts: { facilitatorDuties: { promoteEngagement: true, ongoingAssessment: false } },
    finding: {
      message: 'Those who facilitate do not see to: ongoing-assessment.',
      observed: { promoteEngagement: true, ongoingAssessment: false },
    },
  },
  {
    rule: 'gt-hybrid-equipment',
    facts: { deliveryMode: 'hybrid', room },
    finding: { observed: room, expected: ['computer', 'microphone', 'camera'] },
  },
  {
    rule: 'gt-hybrid-group-space',
    facts: { deliveryMode: 'hybrid', room: { groupSpace: false } },
    finding: { observed: { groupSpace: false }, expected: true },
  },
  {
    rule: 'gt-virtual-equipment',
    facts: { deliveryMode: 'virtual', members: [{ device: 'computer' }, {}, { device: 'tablet' }] },
    finding: { observed: ['tablet'], expected: ['computer', 'camera', 'audio', 'microphone'] },
  },
  {
    rule: 'gt-virtual-equipment',
    facts: { deliveryMode: 'virtual', memberEquipmentOk: false },
    finding: { observed: false },
  },
  {
    rule: 'gt-in-person-time-location',
    facts: { deliveryMode: 'in-person', inPersonPlan: null },
    finding: { observed: null, expected: ['time', 'location'] },
  },
  {
    rule: 'gt-activities-wenger-trayner',
    facts: { meetings: [{ activities: ['singing', 'dancing'] }, { activities: ['singing'] }] },
    finding: {
      message: 'The page does not speak of "singing" and "dancing".',
      observed: ['singing', 'dancing'],
    },
  },
  {
    rule: 'gt-assessment-informs-adaptation',
    facts: { adaptations: ['name', 'topics'] },
    finding: { message: 'The page does not speak of adapting "name".' },
  },
  {
    rule: 'gt-continues-while-valued',
    subject: 'cop-continuation',
    facts: { participationContinues: false },
    finding: {
      observed: { participationContinues: false },
      expected: ['continued-participation', 'assessments-indicate-value'],
    },
  },
  {
    rule: 'gt-participant-types',
    subject: 'cop-members',
    facts: { members: [{ type: 'ece-teacher' }, { type: 'parent' }] },
    finding: {
      message: 'Not among the participants that the page names: member 2.',
      observed: ['parent'],
    },
  },
  {
    rule: 'gt-training-phase1',
    subject: 'facilitator-training',
    facts: { phase1: { sessions: 5 } },
    finding: {
      message: 'The first half is not as the page describes it.',
      observed: { sessions: 5 },
      expected: { sessions: 6, minutes: 90, channel: 'virtual' },
    },
  },
  {
    rule: 'gt-training-phase2',
    subject: 'facilitator-training',
    facts: { phase2: { groupSessions: 6, mentorship: true } },
    finding: {
      message: 'The second half is as the page describes it.',
      expected: { groupSessions: 6, mentorship: true },
    },
  },
  {
    rule: 'gt-training-year-long',
    subject: 'facilitator-training',
    facts: { months: 10 },
    finding: {
      message: 'The training lasts 10 months, not 12.',
      observed: 10,
      expected: 12,
    },
  },
  {
    rule: 'gt-training-topic-accessibility',
    subject: 'facilitator-training',
    facts: { topicsCovered: [] },
    finding: { observed: [], expected: 'accessibility' },
  },
  {
    rule: 'gt-training-ends-with-cop',
    subject: 'facilitator-training',
    facts: { implementedCopId: null },
    finding: { observed: null },
  },
  {
    rule: 'gt-discount-multi-service',
    subject: 'service-quote',
    facts: { services: [{ kind: 'cop' }, { kind: 'coaching' }], quote: { discount: 0 } },
    finding: { observed: 0 },
  },
  {
    rule: 'gt-purpose-service-codes',
    subject: 'activity-report',
    facts: { psc: '9999' },
    finding: {
      message: 'The Purpose Service Code should be 3104 or 3125.',
      observed: '9999',
      expected: ['3104', '3125'],
    },
  },
  {
    rule: 'gt-output-cop-count',
    subject: 'activity-report',
    facts: { fiscalYear: 'FY 25-26', cops: [] },
    finding: {
      message: 'The page says what is reported for "FY 24-25", and not for "FY 25-26".',
      observed: 'FY 25-26',
      expected: 'FY 24-25',
    },
  },
  {
    rule: 'gt-output-cop-count',
    subject: 'activity-report',
    facts: { fiscalYear: 'FY 24-25', cops: null },
    finding: { message: 'Not reported: number of CoPs.', observed: null },
  },
  {
    rule: 'gt-outcome-members-supported',
    subject: 'activity-report',
    facts: { fiscalYear: 'FY 24-25', outcomesReported: ['members-resources'] },
    finding: {
      message: 'Not reported: CoP members feeling supported in their role.',
      observed: ['members-resources'],
      expected: 'members-supported',
    },
  },
];

describe('what a finding says', () => {
  it.each(said)('$rule for $facts $readings', ({ rule, subject = 'cop', facts, ...rest }) => {
    const { readings = {}, finding } = rest;
    const { findings } = assess(growingTogether, subject, facts, { asOf, readings });
    expect(findings.find((one) => one.rule === rule)).toMatchObject(finding);
  });
});

describe('what an edition sets', () => {
  const edited: readonly (readonly [
    rule: string,
    parameters: object,
    subject: string,
    facts: object,
    status: string,
  ])[] = [
    ['gt-facilitator-min', { min: 2 }, 'cop', { facilitators: [{}] }, 'violated'],
    ['gt-facilitator-min', { min: null }, 'cop', { facilitators: [{}] }, 'unknown'],
    ['gt-facilitator-max-recommended', { max: 1 }, 'cop', { facilitators: [{}, {}] }, 'advisory'],
    ['gt-facilitator-range-book', { max: null }, 'cop', { facilitators: [] }, 'advisory'],
    [
      'gt-facilitator-leadership-communication',
      { skills: ['leadership'] },
      'cop',
      { facilitators: [{ attestations: { leadership: true } }] },
      'satisfied',
    ],
    [
      'gt-facilitator-leadership-communication',
      { skills: ['leadership', 'singing'] },
      'cop',
      { facilitators: [{ attestations: { leadership: true } }] },
      'unknown',
    ],
    [
      'gt-cad-documents-key-components',
      { components: ['domain'] },
      'cop',
      { cad: { domain: 'a', practice: null } },
      'satisfied',
    ],
    ['gt-cad-domain', { field: 'constructor' }, 'cop', { cad: { domain: 'a' } }, 'unknown'],
    [
      'gt-hybrid-equipment',
      { requires: [] },
      'cop',
      { deliveryMode: 'hybrid', room: { servesEntireGroup: true } },
      'satisfied',
    ],
    ['gt-delivery-modes', { modes: ['virtual'] }, 'cop', { deliveryMode: 'hybrid' }, 'unknown'],
    ['gt-membership-voluntary', { membership: 'open' }, 'cop', { membership: 'open' }, 'satisfied'],
    [
      'gt-virtual-equipment',
      { device: 'tablet' },
      'cop',
      { deliveryMode: 'virtual', memberEquipmentOk: true, members: [{ device: 'computer' }] },
      'violated',
    ],
    [
      'gt-training-phase1',
      { months: 3 },
      'facilitator-training',
      { phase1: { sessions: 3, minutes: 90, channel: 'virtual' } },
      'satisfied',
    ],
    [
      'gt-training-phase1',
      { perMonth: null },
      'facilitator-training',
      { phase1: { sessions: 6, minutes: 90, channel: 'virtual' } },
      'unknown',
    ],
    [
      'gt-training-phase1',
      { months: null },
      'facilitator-training',
      { phase1: { sessions: 0, minutes: 90, channel: 'virtual' } },
      'unknown',
    ],
    [
      'gt-discount-multi-service',
      { minServices: 3 },
      'service-quote',
      { services: [{ kind: 'cop' }, { kind: 'coaching' }], quote: { discount: 0 } },
      'not-applicable',
    ],
    [
      'gt-discount-multi-service',
      { minServices: null },
      'service-quote',
      { services: [{ kind: 'cop' }], quote: { discount: 0 } },
      'unknown',
    ],
  ];

  it.each(edited)('%s %j: %s %j is %s', (rule, parameters, subject, facts, status) => {
    const program = withEdition(growingTogether, {
      id: 'edited',
      from: '2026-06-01',
      parameters: { [rule]: parameters },
    });
    const { findings } = assess(program, subject, facts, { asOf });
    expect(findings.find((one) => one.rule === rule)?.status).toBe(status);
  });
});
