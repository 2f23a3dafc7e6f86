import { applicationStream } from '../../src/applications/application-stream.js';
import { listBadges } from '../../src/awards/find-badge.js';
import { periodStream } from '../../src/calendar/period.js';
import { applicationMaterials, issuedBadges } from '../../src/database/tables.js';
import type { ListedRecord, RecordQuery } from '../../src/ledger/ledger.js';
import { proposalStream } from '../../src/proposals/proposal.js';
import { seed } from '../../src/seed/seed.js';
import { trainingStream } from '../../src/trainings/training.js';
import { addEdition } from './editions.js';
import { openTestPortal, type TestPortal, type Visitor } from './visitor.js';

/** The people of the seed data, by what they are in the portal. */
export const seedPeople = {
  applicant: 'ada@example.org',
  secondApplicant: 'leo@example.org',
  holder: 'hana@example.org',
  staff: 'sam@example.org',
  panelMember: 'priya@example.org',
  secondPanelMember: 'tomas@example.org',
  boardMember: 'bo@example.org',
  administrator: 'mira@example.org',
} as const;

/** Something that stands in the place of a parameter of an address. */
interface PlaceValue {
  readonly value: string;
  /** The id of whose record it names, where it names one. */
  readonly ownerId?: string;
}

/** A portal with the seed data, where every address leads somewhere. */
export interface World extends TestPortal {
  /** What stands in an address, by the address up to and with the parameter, such as `/proposals/:id`. */
  readonly values: Readonly<Record<string, PlaceValue>>;
  /** Somebody of the seed data, or a new person, signed in. */
  enter(emailAddress: string): Promise<Visitor>;
}

/** Opens a portal with a record of every kind, all of them other people's than whoever enters as somebody new. */
export async function openWorld(): Promise<World> {
  // Each request names a visitor of its own, so that many are no flood.
  const test = await openTestPortal({}, { PORTAL_BEHIND_PROXY: 'yes' });
  await seed(test.portal);
  await addEdition(test.portal, '2099-01-01', { 'cep-fee-amount': { amount: 7500 } });
  const visitors = new Map<string, Visitor>();
  const values = await findValues(test);
  return {
    ...test,
    values,
    enter: async (emailAddress) => {
      const visitor = visitors.get(emailAddress) ?? (await test.signIn(emailAddress));
      visitors.set(emailAddress, visitor);
      return visitor;
    },
  };
}

async function findValues({ portal }: TestPortal): Promise<World['values']> {
  const { ledger, database } = portal;
  async function one(kind: string, query?: RecordQuery): Promise<ListedRecord> {
    const [record] = await ledger.list(kind, query);
    if (record === undefined) throw new Error(`The seed has no ${kind} ${JSON.stringify(query)}.`);
    return record;
  }
  const named = ({ id: value, ownerId }: ListedRecord): PlaceValue => ({ value, ownerId });

  const [material] = await database.select().from(applicationMaterials);
  if (material === undefined) throw new Error('The seed has no material.');
  const applications = await ledger.list(applicationStream.kind);
  const handedIn = applications.find(({ id }) => id === material.applicationId);
  if (handedIn === undefined) throw new Error('The seed has a material of no application.');
  const inReview = named(await one(applicationStream.kind, { status: 'in-review' }));
  const competency = (await ledger.load(applicationStream, inReview.value))?.state.credential
    .keyCompetencies?.[0];
  const [badge] = await listBadges(portal);
  if (badge === undefined || competency === undefined) throw new Error('The seed has too little.');
  const held = { value: badge.publicId, ownerId: badge.personId };
  const submitted = named(await one(proposalStream.kind, { status: 'submitted' }));
  const training = named(await one(trainingStream.kind));
  const period = named(await one(periodStream.kind));
  // What a badge names is there to be asked for.
  const [signed] = await database.select().from(issuedBadges);
  const [, program = '', kind = '', credential = '', edition = ''] =
    /\/achievements\/([^/"]+)\/([^/"]+)\/([^/"]+)\/([^/"#]+)/.exec(JSON.stringify(signed)) ?? [];
  const [, list = ''] = /\/status\/revocation\/([^/"#]+)/.exec(JSON.stringify(signed)) ?? [];

  return {
    '/sign-in/:token': { value: 'a-token' },
    '/rules/:id': { value: 'cep-fee-amount' },
    '/offerings/:id': named(await one(proposalStream.kind, { status: 'listed' })),
    '/proposals/:id': submitted,
    '/staff/proposals/:id': submitted,
    '/trainings/:id': training,
    '/board/trainings/:id': training,
    '/calendar/periods/:id': period,
    '/applications/:id': named(handedIn),
    '/applications/:id/materials/:fileId': { value: material.fileId },
    '/staff/applications/:id': inReview,
    '/staff/payments/:id': inReview,
    '/panel/:id': inReview,
    '/panel/:id/competencies/:competency': { value: competency },
    '/staff/certification/:personId': { value: badge.personId, ownerId: badge.personId },
    '/administration/people/:id': { value: badge.personId, ownerId: badge.personId },
    '/administration/editions/:from': { value: '2099-01-01' },
    '/badges/:publicId': held,
    '/badges/:file': held,
    '/my-badges/:publicId': held,
    '/staff/badges/:publicId': held,
    '/status/:purpose': { value: 'revocation' },
    '/status/:purpose/:list': { value: list },
    '/achievements/:program': { value: program },
    '/achievements/:program/:kind': { value: kind },
    '/achievements/:program/:kind/:credential': { value: credential },
    '/achievements/:program/:kind/:credential/:edition': { value: edition },
  };
}
