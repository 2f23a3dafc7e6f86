import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applicationOf,
  arrivalOf,
  basicInformation,
  type Cast,
  codesIn,
  decision,
  judgement,
  material,
  recommendation,
  type Stage,
  selfAssessment,
  textFile,
  walkTo,
} from './support/application-walk.js';
import { type FormEntries, openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;
const casts = new Map<Stage, Cast>();

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T16:00:00Z') });
  for (const stage of ['started', 'preparing', 'submitted', 'in-review', 'successful'] as const)
    casts.set(stage, await walkTo(test, stage));
});
afterAll(() => test.close());

function castAt(stage: Stage): Cast {
  const cast = casts.get(stage);
  if (cast === undefined) throw new Error(`Nobody is at ${stage}.`);
  return cast;
}

interface Refusal {
  readonly at: Stage;
  readonly as: 'applicant' | 'staff' | 'panel';
  /** Address after that of the application. */
  readonly to: string;
  readonly form: FormEntries;
  readonly codes: readonly string[];
}

/** Information, agreement, fee (its amount and its time), self-assessment and materials. */
const notReady = Array.from({ length: 6 }, () => 'rule.not-met');

const refusals: readonly Refusal[] = [
  { at: 'started', as: 'applicant', to: 'submit', form: { complete: 'yes' }, codes: notReady },
  { at: 'started', as: 'staff', to: 'panel', form: {}, codes: ['step.too-early'] },
  { at: 'started', as: 'staff', to: 'award', form: {}, codes: ['step.too-early'] },
  {
    at: 'preparing',
    as: 'applicant',
    to: 'submit',
    form: { complete: 'yes' },
    codes: ['rule.not-met'],
  },
  {
    at: 'preparing',
    as: 'applicant',
    to: 'basic-information',
    form: { ...basicInformation, work: 'Something else.' },
    codes: ['step.already-done'],
  },
  {
    at: 'preparing',
    as: 'applicant',
    to: 'self-assessment',
    form: { ...selfAssessment, thoughts: 'On second thoughts.' },
    codes: ['step.already-done'],
  },
  { at: 'preparing', as: 'applicant', to: 're-apply', form: {}, codes: ['step.too-early'] },
  {
    at: 'preparing',
    as: 'applicant',
    to: 'materials',
    form: { ...material(), framing: ['no-such-group'] },
    codes: ['material.unknown-framing'],
  },
  {
    at: 'submitted',
    as: 'applicant',
    to: 'materials',
    form: material(textFile('b.txt', 'b')),
    codes: ['step.too-late'],
  },
  {
    at: 'submitted',
    as: 'applicant',
    to: 'cohort',
    form: { cohortId: 'Late' },
    codes: ['step.too-late'],
  },
  {
    at: 'submitted',
    as: 'applicant',
    to: 'preparation',
    form: { route: 'reading-list', which: '' },
    codes: ['step.too-late'],
  },
  { at: 'submitted', as: 'staff', to: 'award', form: {}, codes: ['step.too-early'] },
  {
    at: 'in-review',
    as: 'panel',
    to: 'competencies/no-such-competency',
    form: judgement,
    codes: ['competency.not-of-the-credential'],
  },
  {
    at: 'in-review',
    as: 'panel',
    to: 'recommendation',
    form: recommendation,
    codes: ['competency.not-judged'],
  },
  {
    at: 'in-review',
    as: 'panel',
    to: 'decision',
    form: decision,
    codes: ['recommendation.missing'],
  },
  { at: 'in-review', as: 'staff', to: 'award', form: {}, codes: ['step.too-early'] },
  {
    at: 'successful',
    as: 'panel',
    to: 'competencies/holding-space',
    form: { ...judgement, demonstrated: 'no' },
    codes: ['step.too-late'],
  },
  {
    at: 'successful',
    as: 'panel',
    to: 'decision',
    form: { ...decision, feedback: 'Something else.' },
    codes: ['step.already-done'],
  },
  {
    at: 'successful',
    as: 'applicant',
    to: 'withdraw',
    form: { reason: '' },
    codes: ['step.too-late'],
  },
];

const bases = {
  applicant: '/applications',
  staff: '/staff/applications',
  panel: '/panel',
} as const;

describe('a step that core refuses', () => {
  it.each(refusals)('$at: $as to $to', async ({ at, as, to, form, codes }) => {
    const cast = castAt(at);
    const who = as === 'panel' ? cast.panel[0] : cast[as];
    const entries = to === 'panel' ? { member: cast.panelIds, seen: 'none' } : form;
    const before = await applicationOf(test, cast.applicationId);
    const answer = await who.post(`${bases[as]}/${cast.applicationId}/${to}`, entries);
    expect(answer.status).toBe(409);
    expect(await codesIn(answer)).toEqual(codes);
    const after = await applicationOf(test, cast.applicationId);
    expect(after.version).toBe(before.version);
  });

  it('is refused with the published page that it rests on', async () => {
    const { applicant, applicationId } = castAt('started');
    const answer = await applicant.post(`/applications/${applicationId}/submit`, {
      complete: 'yes',
    });
    expect(await answer.text()).toContain('Earning Micro-credentials');
  });

  it('is refused at the start where the micro-credential is not open or not there', async () => {
    const ada = await test.signIn('planned@example.org');
    const planned = await ada.post('/applications', { credentialId: 'measuring-change' });
    expect([planned.status, await codesIn(planned)]).toEqual([409, ['rule.not-met']]);
    const unknown = await ada.post('/applications', { credentialId: 'no-such' });
    expect([unknown.status, await codesIn(unknown)]).toEqual([409, ['credential.unknown']]);
  });
});

describe('a form that is not right', () => {
  it.each([
    ['basic-information', { ...basicInformation, position: ' ' }, 'River State University'],
    ['agreement', { signedAs: 'Half a signature' }, 'Half a signature'],
    ['self-assessment', { readiness: 'no such', thoughts: 'Many thoughts' }, 'Many thoughts'],
    ['cohort', { cohortId: 'x'.repeat(101) }, 'x'.repeat(101)],
    ['materials', { ...material(), title: 'My own title' }, 'My own title'],
  ] as const)('is shown again with what was entered: %s', async (to, form, entered) => {
    const { applicant, applicationId } = castAt('started');
    const before = await applicationOf(test, applicationId);
    const answer = await applicant.post(`/applications/${applicationId}/${to}`, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Something is not right yet');
    expect(page).toContain(entered);
    expect((await applicationOf(test, applicationId)).version).toBe(before.version);
  });
});

describe('a form that is sent twice', () => {
  const twice: readonly (readonly [Stage, Refusal['as'], string, FormEntries])[] = [
    ['preparing', 'applicant', 'basic-information', basicInformation],
    ['preparing', 'applicant', 'agreement', { agreed: 'yes', signedAs: 'An Applicant' }],
    ['preparing', 'applicant', 'self-assessment', selfAssessment],
    ['submitted', 'applicant', 'submit', { complete: 'yes' }],
    ['submitted', 'applicant', 'materials', material()],
    ['successful', 'panel', 'decision', decision],
    ['successful', 'panel', 'recommendation', recommendation],
    ['successful', 'panel', 'competencies/holding-space', judgement],
  ];

  it.each(twice)('does nothing the second time: %s %s %s', async (at, as, to, form) => {
    const cast = castAt(at);
    const who = as === 'panel' ? cast.panel[0] : cast[as];
    const before = await applicationOf(test, cast.applicationId);
    const answer = await who.post(`${bases[as]}/${cast.applicationId}/${to}`, form);
    expect(answer.status).toBe(303);
    expect((await applicationOf(test, cast.applicationId)).version).toBe(before.version);
  });

  it('does nothing the second time, even at the same moment', async () => {
    const { applicant, staff, panelIds, applicationId } = await walkTo(test, 'started');
    const own = `/applications/${applicationId}`;
    const pairs = [
      () => applicant.post(`${own}/basic-information`, basicInformation),
      () => applicant.post(`${own}/agreement`, { agreed: 'yes', signedAs: 'An Applicant' }),
      () => staff.post(`/staff/payments/${applicationId}/arrival`, arrivalOf(applicationId)),
      () => applicant.post(`${own}/self-assessment`, selfAssessment),
      () => applicant.post(`${own}/materials`, material()),
      () => applicant.post(`${own}/submit`, { complete: 'yes' }),
      () =>
        staff.post(`/staff/applications/${applicationId}/panel`, {
          member: panelIds,
          seen: 'none',
        }),
    ];
    for (const send of pairs) {
      const { version } = await applicationOf(test, applicationId);
      const answers = await Promise.all([send(), send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect((await applicationOf(test, applicationId)).version).toBe(version + 1);
    }
  });

  it('withdraws once', async () => {
    const { applicant, applicationId } = await walkTo(test, 'started');
    for (let count = 0; count < 2; count += 1) {
      const form = { reason: 'Another time.' };
      const { status } = await applicant.post(`/applications/${applicationId}/withdraw`, form);
      expect(status).toBe(303);
    }
    const { state, version } = await applicationOf(test, applicationId);
    expect([state.status, version]).toEqual(['withdrawn', 2]);
  });
});

describe('names that are scripts', () => {
  it('stay text on every page', async () => {
    const script = '<script>alert(1)</script>';
    const { applicant, staff, applicationId } = await walkTo(test, 'started');
    const own = `/applications/${applicationId}`;
    await applicant.post('/account/name', { name: script });
    await applicant.post(`${own}/basic-information`, {
      fullName: script,
      position: script,
      organisation: script,
      work: script,
    });
    await applicant.post(`${own}/agreement`, { agreed: 'yes', signedAs: script });
    await applicant.post(`${own}/cohort`, { cohortId: script });
    await applicant.post(`${own}/preparation`, { route: 'reading-list', which: script });
    await applicant.post(`${own}/materials`, {
      ...material(textFile('"><script>alert(1)</script>.txt')),
      material: '',
      title: script,
    });
    for (const [who, path] of [
      [applicant, own],
      [applicant, `${own}/materials`],
      [applicant, `${own}/leave-cohort`],
      [applicant, `${own}/receipt`],
      [staff, `/staff${own}`],
      [staff, '/staff/applications'],
      [staff, '/staff/payments'],
    ] as const) {
      const page = await (await who.get(path)).text();
      expect(page, path).not.toContain('<script>alert');
      expect(page, path).toContain('&lt;script&gt;alert(1)');
    }
  });
});
