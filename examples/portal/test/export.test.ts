import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationAnswers, files } from '../src/database/tables.js';
import { type Awarded, awardBadge } from './support/awarded.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let ada: Visitor;
let adas: Awarded;
let leos: Awarded;

beforeAll(async () => {
  test = await openTestPortal();
  adas = await awardBadge(test.portal, { emailAddress: 'ada@example.org', name: 'Ada' });
  leos = await awardBadge(test.portal, { emailAddress: 'leo@example.org', name: 'Leo' });
  for (const { person, applicationId } of [adas, leos]) {
    await test.portal.database.insert(files).values({
      id: `file-of-${person.name}`,
      kind: 'application',
      recordId: applicationId,
      ownerId: person.id,
      name: `essay <of> ${person.name}.txt`,
      mediaType: 'text/plain',
      content: Buffer.from(`essay of ${person.name}`),
    });
    await test.portal.database.insert(applicationAnswers).values({
      applicationId,
      step: 'basic-information',
      answers: { institution: `college-of-${person.name}` },
    });
  }
  ada = await test.signIn('ada@example.org');
});
afterAll(() => test.close());

async function exported(visitor: Visitor) {
  const answer = await visitor.get('/account/export.json');
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return { answer, text, json: JSON.parse(text) };
}

describe('what somebody takes away', () => {
  it('is everything of theirs', async () => {
    const { json } = await exported(ada);
    expect(json.person).toMatchObject({ emailAddress: 'ada@example.org', name: 'Ada' });
    const kinds = json.records.map(({ kind }: { readonly kind: string }) => kind);
    expect(kinds).toEqual(['application', 'badge', 'person']);
    const [application] = json.records;
    expect(application).toMatchObject({ id: adas.applicationId, status: 'awarded' });
    const types = application.history.map(({ type }: { readonly type: string }) => type);
    expect(types.at(0)).toBe('application-started');
    expect(types.at(-1)).toBe('credential-awarded');
    expect(json.answers).toEqual([
      {
        applicationId: adas.applicationId,
        step: 'basic-information',
        answers: { institution: 'college-of-Ada' },
      },
    ]);
    const [file] = json.files;
    expect(Buffer.from(file.content, 'base64').toString()).toBe('essay of Ada');
    expect(json.badges).toMatchObject([
      {
        badge: { credentialSubject: { id: `urn:uuid:${adas.person.id}` } },
        token: expect.any(String),
      },
    ]);
  });

  it('is nothing of others', async () => {
    const { text, json } = await exported(ada);
    for (const other of [leos.person.id, leos.applicationId, 'leo@example.org', 'college-of-Leo'])
      expect(text).not.toContain(other);
    expect(json.files).toHaveLength(1);
    // The panel and staff of the tests act under these ids.
    expect(text).not.toMatch(/"id": "(?:panel|staff|test)"/);
  });

  it('has the feedback in it that was meant for them, and not what the panel told each other', async () => {
    const { text } = await exported(ada);
    expect(text).toContain('feedback-for-the-applicant');
    expect(text).not.toContain('note-of-the-panel');
    expect(text).not.toContain('reason-of-the-panel');
  });

  it('tells what they did for others, without what stands in the records of those', async () => {
    const { portal } = test;
    const sam = await test.signIn('sam@example.org', 'staff');
    const [badge] = await portal.ledger.list('badge', { ownerId: leos.person.id });
    const address = await portal.database.$client.execute({
      sql: 'SELECT public_id FROM badge_addresses WHERE record_id = ?',
      args: [badge?.id ?? ''],
    });
    await sam.post(`/staff/badges/${address.rows[0]?.public_id}/standing`, {
      action: 'suspend',
      reason: 'reason-about-leo',
    });
    const { json, text } = await exported(sam);
    expect(json.workInOtherRecords).toMatchObject([
      { asRole: 'staff', kind: 'badge', type: 'suspended' },
    ]);
    expect(text).not.toContain('reason-about-leo');
    expect(text).not.toContain(leos.applicationId);
  });

  it('is a file that is kept and not shown, and not stored on the way', async () => {
    const { answer } = await exported(ada);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('is for nobody without a sign-in', async () => {
    expect((await test.visitor().get('/account/export.json')).status).toBe(303);
  });

  it('can be of somebody who has nothing yet', async () => {
    const { json } = await exported(await test.signIn('new@example.org'));
    expect(json).toMatchObject({ answers: [], files: [], badges: [], workInOtherRecords: [] });
  });
});
