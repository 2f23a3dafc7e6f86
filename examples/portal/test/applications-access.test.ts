import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { materialsOf } from '../src/applications/materials.js';
import {
  applicationOf,
  arrivalOf,
  basicInformation,
  type Cast,
  decision,
  idOf,
  judgement,
  material,
  recommendation,
  selfAssessment,
  walkTo,
} from './support/application-walk.js';
import {
  type FormEntries,
  openTestPortal,
  type TestPortal,
  type Visitor,
} from './support/visitor.js';

let test: TestPortal;
let cast: Cast;
let people: Readonly<Record<Who, Visitor>>;
let fileId: string;

type Who =
  | 'nobody'
  | 'another member'
  | 'another panel member'
  | 'board member'
  | 'administrator'
  | 'staff'
  | 'panel'
  | 'owner';

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T16:00:00Z') });
  cast = await walkTo(test, 'in-review');
  people = {
    nobody: test.visitor(),
    'another member': await test.signIn('other@example.org'),
    'another panel member': await test.signIn('panel-c@example.org', 'panel-member'),
    'board member': await test.signIn('board@example.org', 'board-member'),
    administrator: await test.signIn('administrator@example.org', 'administrator'),
    staff: cast.staff,
    panel: cast.panel[0],
    owner: cast.applicant,
  };
  const [file] = await materialsOf(test.portal.database, cast.applicationId);
  fileId = file?.fileId ?? '';
});
afterAll(() => test.close());

/** Who gets which answer: 303 goes on to a page of their own, or to signing in. */
type Row = readonly [path: string, answers: Readonly<Record<Who, number>>];

const everybody = (status: number) => ({
  nobody: 303,
  'another member': status,
  'another panel member': status,
  'board member': status,
  administrator: status,
  staff: status,
  panel: status,
  owner: status,
});

const pages: readonly Row[] = [
  ['/applications', everybody(200)],
  [
    '/applications/ID',
    { ...everybody(404), administrator: 200, staff: 303, panel: 303, owner: 200 },
  ],
  ['/applications/ID/receipt', { ...everybody(404), administrator: 200, staff: 200, owner: 200 }],
  [
    '/applications/ID/materials/FILE',
    { ...everybody(404), administrator: 403, staff: 200, panel: 200, owner: 200 },
  ],
  [
    '/applications/ID/materials/FILE/remove',
    { ...everybody(404), administrator: 403, staff: 403, panel: 403, owner: 303 },
  ],
  [
    '/applications/ID/withdraw',
    { ...everybody(404), administrator: 403, staff: 403, panel: 403, owner: 200 },
  ],
  [
    '/applications/ID/fee',
    { ...everybody(404), administrator: 403, staff: 403, panel: 403, owner: 200 },
  ],
  ['/staff/applications', { ...everybody(403), staff: 200 }],
  ['/staff/applications/ID', { ...everybody(403), staff: 200 }],
  [
    '/staff/applications/ID/panel',
    { ...everybody(404), administrator: 403, staff: 200, panel: 403, owner: 403 },
  ],
  ['/staff/payments', { ...everybody(403), staff: 200 }],
  ['/staff/payments/ID', { ...everybody(403), staff: 200 }],
  [
    '/staff/payments/ID/refund',
    { ...everybody(404), administrator: 403, staff: 200, panel: 403, owner: 403 },
  ],
  ['/panel', { ...everybody(403), 'another panel member': 200, panel: 200 }],
  ['/panel/ID', { ...everybody(404), administrator: 403, staff: 403, panel: 200, owner: 403 }],
  [
    '/panel/ID/competencies/holding-space',
    { ...everybody(404), administrator: 403, staff: 403, panel: 200, owner: 403 },
  ],
  [
    '/panel/ID/conflict',
    { ...everybody(404), administrator: 403, staff: 403, panel: 200, owner: 403 },
  ],
  ['/certification', everybody(200)],
];

describe('a page of an application', () => {
  const cases = pages.flatMap(([path, answers]) =>
    Object.entries(answers).map(([who, status]) => ({ path, who, status })),
  );
  it.each(cases)('$path answers $who with $status', async ({ path, who, status }) => {
    const address = path.replace('ID', cast.applicationId).replace('FILE', fileId);
    const visitor = Object.entries(people).find(([name]) => name === who)?.[1];
    expect((await visitor?.get(address))?.status).toBe(status);
  });

  it('is not there for an id that there is not, whoever asks', async () => {
    for (const who of [people.staff, people.owner, people.administrator]) {
      expect((await who.get('/applications/no-such')).status).toBe(404);
      expect((await who.post('/panel/no-such/conflict')).status).toBe(404);
    }
  });
});

describe('what somebody else sends', () => {
  const forms: readonly (readonly [string, FormEntries, readonly Who[]])[] = [
    ['/applications/ID/basic-information', basicInformation, ['owner']],
    ['/applications/ID/agreement', { agreed: 'yes', signedAs: 'Mallory' }, ['owner']],
    ['/applications/ID/self-assessment', selfAssessment, ['owner']],
    ['/applications/ID/preparation', { route: 'reading-list', which: '' }, ['owner']],
    ['/applications/ID/cohort', { cohortId: 'Mallory' }, ['owner']],
    ['/applications/ID/leave-cohort', {}, ['owner']],
    ['/applications/ID/materials', material(), ['owner']],
    ['/applications/ID/materials/FILE/remove', {}, ['owner']],
    ['/applications/ID/submit', { complete: 'yes' }, ['owner']],
    ['/applications/ID/withdraw', { reason: '' }, ['owner']],
    ['/applications/ID/re-apply', {}, ['owner']],
    ['/applications/ID/fee', {}, ['owner']],
    ['/staff/applications/ID/panel', { member: [], seen: 'none' }, ['staff']],
    ['/staff/applications/ID/award', {}, ['staff']],
    [
      '/staff/payments/ID/arrival',
      { amount: '60', reference: 'r', receivedOn: '2026-04-01' },
      ['staff'],
    ],
    ['/staff/payments/ID/waiver', { reason: 'For me.' }, ['staff']],
    ['/staff/payments/ID/refund', {}, ['staff']],
    ['/staff/payments/ID/returns', {}, ['staff']],
    ['/panel/ID/competencies/holding-space', judgement, ['panel']],
    ['/panel/ID/recommendation', recommendation, ['panel']],
    ['/panel/ID/decision', decision, ['panel']],
    ['/panel/ID/conflict', { conflictOfInterest: 'Mallory' }, ['panel']],
  ];
  const cases = forms.flatMap(([path, form, allowed]) =>
    (
      [
        'nobody',
        'another member',
        'another panel member',
        'board member',
        'administrator',
        'staff',
        'panel',
        'owner',
      ] as const
    )
      .filter((who) => !allowed.includes(who))
      .map((who) => ({ path, form, who })),
  );

  it.each(cases)('changes nothing: $path by $who', async ({ path, form, who }) => {
    const { version } = await applicationOf(test, cast.applicationId);
    const address = path.replace('ID', cast.applicationId).replace('FILE', fileId);
    const { status } = await people[who].post(address, form);
    const isStranger = !['administrator', 'staff', 'panel', 'owner'].includes(who);
    expect(status).toBe(who === 'nobody' ? 401 : isStranger ? 404 : 403);
    expect((await applicationOf(test, cast.applicationId)).version).toBe(version);
  });
});

describe('staff who apply themselves', () => {
  it('neither keep their own fee, nor choose their own panel, nor see what the panel says', async () => {
    const both = await test.signIn('both@example.org', 'staff', 'panel-member');
    const begun = await both.post('/applications', { credentialId: 'facilitating-reflection' });
    const id = begun.headers.get('location')?.split('/').at(-1) ?? '';
    const refused = [
      await both.post(`/staff/payments/${id}/arrival`, arrivalOf(id)),
      await both.post(`/staff/payments/${id}/waiver`, { reason: 'For me.' }),
      await both.post(`/staff/applications/${id}/panel`, { member: [], seen: 'none' }),
      await both.post(`/staff/applications/${id}/award`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const page = await both.get(`/staff/applications/${id}`);
    expect(page.headers.get('location')).toBe(`/applications/${id}`);
    expect((await applicationOf(test, id)).version).toBe(1);
    const ownId = await idOf(test, 'both@example.org');
    expect((await both.post(`/staff/certification/${ownId}`)).status).toBe(403);
  });

  it('are not offered for their own panel, and not taken for it', async () => {
    const { staff, applicationId } = await walkTo(test, 'submitted');
    const { state } = await applicationOf(test, applicationId);
    const context = { by: { id: 'test', role: 'portal' }, at: test.portal.clock() } as const;
    await test.portal.people.grant(state.applicantId, 'panel-member', context);
    const path = `/staff/applications/${applicationId}/panel`;
    expect(await (await staff.get(path)).text()).not.toContain(state.applicantId);
    const answer = await staff.post(path, { member: [state.applicantId], seen: 'none' });
    expect(await answer.text()).toContain('data-code="panel.applicant"');
  });
});
