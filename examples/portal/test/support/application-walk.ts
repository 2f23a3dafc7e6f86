import { firstApplicationId } from '../../src/applications/application-id.js';
import { applicationStream } from '../../src/applications/application-stream.js';
import type { TestPortal, Visitor } from './visitor.js';

/** A file that somebody hands in. */
export function textFile(name = 'essay.txt', content = 'What we did together.'): File {
  return new File([content], name, { type: 'text/plain' });
}

/** The codes of the problems that a page shows. */
export async function codesIn(response: Response): Promise<readonly string[]> {
  const page = await response.text();
  return [...page.matchAll(/data-code="([^"]+)"/g)].flatMap(([, code]) => code ?? []);
}

/** What stands in a hidden field of a page. */
export async function hiddenIn(response: Response, name: string): Promise<string> {
  const page = await response.text();
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
}

/** The id of the person with an address. */
export async function idOf({ portal }: TestPortal, emailAddress: string): Promise<string> {
  const person = await portal.people.findByEmailAddress(emailAddress);
  if (person === undefined) throw new Error(`There is no ${emailAddress}.`);
  return person.id;
}

/** Everybody that an application needs, signed in. */
export interface Cast {
  readonly applicant: Visitor;
  readonly staff: Visitor;
  readonly panel: readonly [Visitor, Visitor];
  readonly panelIds: readonly [string, string];
  readonly applicationId: string;
}

/** How far an application is taken. */
export type Stage = 'started' | 'preparing' | 'submitted' | 'in-review' | 'successful';

const stages: readonly Stage[] = ['started', 'preparing', 'submitted', 'in-review', 'successful'];

/** Staff and a panel, once for each portal: so many links to sign in, and no more, are sent in a while. */
type Office = Pick<Cast, 'staff' | 'panel' | 'panelIds'>;

const offices = new WeakMap<TestPortal, Promise<Office>>();

function officeOf(test: TestPortal): Promise<Office> {
  const known = offices.get(test);
  if (known !== undefined) return known;
  const opened = openOffice(test);
  offices.set(test, opened);
  return opened;
}

async function openOffice(test: TestPortal): Promise<Office> {
  const [first, second] = ['panel-a@example.org', 'panel-b@example.org'] as const;
  return {
    staff: await test.signIn('staff@example.org', 'staff'),
    panel: [await test.signIn(first, 'panel-member'), await test.signIn(second, 'panel-member')],
    panelIds: [await idOf(test, first), await idOf(test, second)],
  };
}

let walks = 0;

/** Takes somebody's application for Facilitating Reflection so far, through the pages. */
export async function walkTo(test: TestPortal, stage: Stage): Promise<Cast> {
  walks += 1;
  const address = `applicant-${walks}@example.org`;
  const applicant = await test.signIn(address);
  const credentialId = 'facilitating-reflection';
  await must(applicant.post('/applications', { credentialId }));
  const applicationId = firstApplicationId(await idOf(test, address), credentialId);
  const cast = { ...(await officeOf(test)), applicant, applicationId };
  const reached = stages.slice(1, stages.indexOf(stage) + 1);
  for (const next of reached) await steps[next](cast);
  return cast;
}

const steps: Readonly<Record<Stage, (cast: Cast) => Promise<void>>> = {
  started: async () => {},
  preparing: async ({ applicant, staff, applicationId: id }) => {
    await must(applicant.post(`/applications/${id}/basic-information`, basicInformation));
    await must(
      applicant.post(`/applications/${id}/agreement`, { agreed: 'yes', signedAs: 'An Applicant' }),
    );
    await must(applicant.post(`/applications/${id}/fee`));
    await must(staff.post(`/staff/payments/${id}/arrival`, arrivalOf(id)));
    await must(applicant.post(`/applications/${id}/self-assessment`, selfAssessment));
  },
  submitted: async ({ applicant, applicationId: id }) => {
    await must(applicant.post(`/applications/${id}/materials`, material()));
    await must(applicant.post(`/applications/${id}/submit`, { complete: 'yes' }));
  },
  'in-review': async ({ staff, panelIds, applicationId: id }) => {
    await must(staff.post(`/staff/applications/${id}/panel`, { member: panelIds, seen: 'none' }));
  },
  successful: async ({ panel, applicationId: id }) => {
    for (const member of panel) {
      await judgeAll(member, id);
      await must(member.post(`/panel/${id}/recommendation`, recommendation));
    }
    await must(panel[0].post(`/panel/${id}/decision`, decision));
  },
};

export const basicInformation = {
  fullName: 'An Applicant',
  position: 'Coordinator',
  organisation: 'River State University',
  work: 'Seven years with two neighbourhoods.',
} as const;

export const selfAssessment = { readiness: 'I am ready to submit', thoughts: '' } as const;

export const recommendation = {
  outcome: 'sufficient',
  reason: 'Everything is shown.',
  seen: '0',
} as const;

export const decision = { outcome: 'sufficient', feedback: 'Well done.' } as const;

export function material(file = textFile()) {
  return { material: 'facilitation-plan', title: '', file, framing: ['experience'] };
}

/** The whole fee, as it arrived. */
export function arrivalOf(applicationId: string) {
  return { amount: '60.00', reference: `bank-${applicationId}`, receivedOn: '2026-04-01' };
}

/** Finds every key competency of the application demonstrated. */
export async function judgeAll(member: Visitor, applicationId: string): Promise<void> {
  for (const competency of ['asking-questions', 'holding-space'])
    await must(member.post(`/panel/${applicationId}/competencies/${competency}`, judgement));
}

export const judgement = { demonstrated: 'yes', note: 'Page 3.', seen: '0' } as const;

/** The application as it is kept. */
export async function applicationOf({ portal }: TestPortal, id: string) {
  const kept = await portal.ledger.load(applicationStream, id);
  if (kept === undefined) throw new Error(`There is no application ${id}.`);
  return kept;
}

async function must(answer: Promise<Response>): Promise<void> {
  const { status, url } = await answer;
  if (status !== 303) {
    const page = await (await answer).text();
    throw new Error(`${status} ${url}\n${page.slice(page.indexOf('<main'), 4000)}`);
  }
}
