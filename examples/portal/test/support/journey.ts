import { applicationStream } from '../../src/applications/application-stream.js';
import { listBadges } from '../../src/awards/find-badge.js';
import type { Person } from '../../src/people/person.js';
import type { Visitor } from './visitor.js';
import { seedPeople, type World } from './world.js';

/** Somebody who fills in whatever stands on a page. */
export type FillPage = (who: Visitor, address: string, except?: RegExp) => Promise<void>;

/** What has come of a journey. */
export interface Journey {
  /** The pages that it led over, and who sees them. */
  readonly pages: readonly (readonly [who: string, address: string])[];
  /** The badge that it ended with. */
  readonly publicId: string;
}

/** The one who applies: a member of the board, who has no application in the seed data. */
const applicant = seedPeople.boardMember;

/** An application from its beginning to a badge that everybody can see, by filling in the forms of the pages. */
export async function walkThrough(world: World, fill: FillPage): Promise<Journey> {
  const { portal } = world;
  const pages: (readonly [string, string])[] = [];
  async function step(who: string, address: string, except?: RegExp): Promise<void> {
    pages.push([who, address]);
    await fill(await world.enter(who), address, except);
  }

  for (const who of Object.values(seedPeople)) await step(who, '/account');
  await step(applicant, '/applications');
  const person = await personOf(world, applicant);
  const [listed] = await portal.ledger.list(applicationStream.kind, { ownerId: person.id });
  if (listed === undefined) throw new Error('No application was begun.');
  const own = `/applications/${listed.id}`;
  await step(applicant, `${own}/basic-information`);
  await step(applicant, `${own}/agreement`);
  await step(applicant, `${own}/fee`);
  await step(seedPeople.staff, `/staff/payments/${listed.id}/waiver`);
  for (const name of ['self-assessment', 'preparation', 'cohort']) {
    await step(applicant, `${own}/${name}`);
  }
  for (const _material of [1, 2, 3, 4]) await step(applicant, `${own}/materials`);
  await step(applicant, `${own}/submit`);
  await step(seedPeople.staff, `/staff/applications/${listed.id}/panel`, /^conflict-/);
  const credential = (await portal.ledger.load(applicationStream, listed.id))?.state.credential;
  const panel = `/panel/${listed.id}`;
  for (const member of [seedPeople.panelMember, seedPeople.secondPanelMember]) {
    for (const competency of credential?.keyCompetencies ?? [])
      await step(member, `${panel}/competencies/${competency}`);
    await step(member, `${panel}/recommendation`);
  }
  await step(seedPeople.panelMember, `${panel}/decision`);
  await step(seedPeople.staff, `/staff/applications/${listed.id}/award`);
  const [badge] = await listBadges(portal, person.id);
  if (badge === undefined) throw new Error('No badge was issued.');
  await step(applicant, `/my-badges/${badge.publicId}`);
  pages.push([applicant, own], [seedPeople.staff, `/staff/applications/${listed.id}`]);
  pages.push([seedPeople.panelMember, panel], [seedPeople.staff, `/badges/${badge.publicId}`]);
  return { pages, publicId: badge.publicId };
}

async function personOf({ portal }: World, emailAddress: string): Promise<Person> {
  const person = await portal.people.findByEmailAddress(emailAddress);
  if (person === undefined) throw new Error(`There is no ${emailAddress}.`);
  return person;
}
