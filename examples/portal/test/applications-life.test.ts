import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeStream } from '../src/awards/badge-record.js';
import {
  applicationOf,
  arrivalOf,
  basicInformation,
  type Cast,
  decision,
  judgeAll,
  material,
  recommendation,
  selfAssessment,
  walkTo,
} from './support/application-walk.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

const clock = () => new Date('2026-04-01T16:00:00Z');
let test: TestPortal;

beforeAll(async () => {
  test = await openTestPortal({ clock });
});
afterAll(() => test.close());

describe('an application', () => {
  let cast: Cast;
  let page: string;

  async function look(): Promise<string> {
    const { applicant, applicationId } = cast;
    page = await (await applicant.get(`/applications/${applicationId}`)).text();
    return page;
  }

  it('goes from its beginning to a badge, and says at each stage what waits for whom', async () => {
    cast = await walkTo(test, 'started');
    const { applicant, staff, panel, panelIds, applicationId: id } = cast;
    const own = `/applications/${id}`;
    expect(await look()).toContain('It waits for you');
    expect(page).toContain('$60.00 is owed.');

    await applicant.post(`${own}/basic-information`, basicInformation);
    await applicant.post(`${own}/agreement`, { agreed: 'yes', signedAs: 'An Applicant' });
    await applicant.post(`${own}/fee`);
    expect(await (await applicant.get(`${own}/fee`)).text()).toMatch(/CEP-\w{5}-\w{5}/);
    await staff.post(`/staff/payments/${id}/arrival`, arrivalOf(id));
    await applicant.post(`${own}/self-assessment`, selfAssessment);
    await applicant.post(`${own}/cohort`, { cohortId: 'Spring readers' });
    await applicant.post(`${own}/preparation`, { route: 'reading-list', which: 'Chapter 4' });
    expect(await look()).toContain('In preparation');
    expect(page).toContain('Spring readers');
    expect(page).toContain('Chapter 4');
    expect(page).toContain('Required and not in yet: Facilitation plan with notes.');

    await applicant.post(`${own}/materials`, material());
    await applicant.post(`${own}/submit`, { complete: 'yes' });
    expect(await look()).toContain('Program staff is next');
    const queue = await (await staff.get('/staff/applications')).text();
    expect(queue).toContain('The materials are in. No panel is assigned yet.');

    await staff.post(`/staff/applications/${id}/panel`, { member: panelIds, seen: 'none' });
    expect(await look()).toContain('The panel is next');
    for (const member of panel) {
      expect(await (await member.get('/panel')).text()).toContain('Judge each key competency.');
      await judgeAll(member, id);
      await member.post(`/panel/${id}/recommendation`, recommendation);
    }
    expect(await (await panel[1].get(`/panel/${id}`)).text()).toContain('Record the decision');
    await panel[1].post(`/panel/${id}/decision`, decision);
    expect(await look()).toContain('Well done.');
    expect(page).toContain('Program staff is next');
    expect(page).not.toContain('Everything is shown.');
    expect(page).not.toContain('Page 3.');

    await staff.post(`/staff/applications/${id}/award`);
    expect(await look()).toContain('Nothing waits for anybody.');
    const { state } = await applicationOf(test, id);
    expect(state.status).toBe('awarded');
    const badge = await test.portal.ledger.load(badgeStream, `application:${id}`);
    expect(badge?.state.standing).toBe('issued');
  });

  it('keeps who did what, in which role', async () => {
    const { applicationId } = cast;
    const lines = await test.portal.ledger.lines({ recordId: applicationId, limit: 100 });
    const found = lines.map(({ type, by }) => `${type} by ${by.role}`).reverse();
    expect(found).toEqual([
      'application-started by member',
      'basic-information-completed by member',
      'agreement-signed by member',
      'payment-recorded by staff',
      'self-assessment-completed by member',
      'cohort-joined by member',
      'preparation-recorded by member',
      'material-added by member',
      'application-submitted by member',
      'panel-assigned by staff',
      'competency-judged by panel-member',
      'competency-judged by panel-member',
      'recommendation-made by panel-member',
      'competency-judged by panel-member',
      'competency-judged by panel-member',
      'recommendation-made by panel-member',
      'application-decided by panel-member',
      'credential-awarded by staff',
    ]);
  });

  it('has a receipt with the payment, the instant of the submission and the hash of each file', async () => {
    const { applicant, applicationId } = cast;
    const receipt = await (await applicant.get(`/applications/${applicationId}/receipt`)).text();
    expect(receipt).toContain('2026-04-01T16:00:00.000Z');
    expect(receipt).toContain(`bank-${applicationId}`);
    // sha256sum of "What we did together."
    expect(receipt).toContain('f2523c2264c6a56bef2ffc549ade6f6d1a904c432361fa84e9065acabb860553');
  });

  it('names no member of the panel to the applicant, and all to staff', async () => {
    const { applicant, staff, applicationId } = cast;
    const own = await (await applicant.get(`/applications/${applicationId}`)).text();
    const office = await (await staff.get(`/staff/applications/${applicationId}`)).text();
    expect(own).not.toContain('panel-a');
    expect(office).toContain('panel-a');
    expect(office).toContain('Everything is shown.');
  });
});

describe('an application that was not successful', () => {
  it('can be followed by one other, however often that is asked for', async () => {
    const { applicant, staff, panel, panelIds, applicationId } = await walkTo(test, 'submitted');
    await staff.post(`/staff/applications/${applicationId}/panel`, {
      member: panelIds,
      seen: 'none',
    });
    for (const member of panel) {
      for (const competency of ['asking-questions', 'holding-space'])
        await member.post(`/panel/${applicationId}/competencies/${competency}`, {
          demonstrated: 'no',
          note: '',
          seen: '0',
        });
      await member.post(`/panel/${applicationId}/recommendation`, {
        outcome: 'not-sufficient',
        reason: 'Nothing is shown.',
        seen: '0',
      });
    }
    await panel[0].post(`/panel/${applicationId}/decision`, {
      outcome: 'not-sufficient',
      feedback: 'Add two conversations.',
    });
    const page = await (await applicant.get(`/applications/${applicationId}`)).text();
    expect(page).toContain('Add two conversations.');
    const answers = await Promise.all([
      applicant.post(`/applications/${applicationId}/re-apply`),
      applicant.post(`/applications/${applicationId}/re-apply`),
    ]);
    const places = answers.map(({ headers }) => headers.get('location'));
    expect(new Set(places).size).toBe(1);
    const next = await applicationOf(test, places[0]?.split('/').at(-1) ?? '');
    expect(next.version).toBe(1);
    expect(next.state).toMatchObject({ attempt: 2, former: applicationId, status: 'starting' });
    expect((await applicationOf(test, applicationId)).state.status).toBe('unsuccessful');
  });
});

describe('the start', () => {
  it('tells the fee, and opens one application for two clicks', async () => {
    const ada = await test.signIn('two-clicks@example.org');
    expect(await (await ada.get('/applications')).text()).toContain('Fee: $60.00');
    const form = { credentialId: 'community-partnerships' };
    const answers = await Promise.all([
      ada.post('/applications', form),
      ada.post('/applications', form),
      ada.post('/applications', form),
    ]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const person = await test.portal.people.findByEmailAddress('two-clicks@example.org');
    const own = await test.portal.ledger.list('application', { ownerId: person?.id ?? '' });
    expect(own).toHaveLength(1);
  });
});
