import type { GrantedRole } from '../permissions/roles.js';
import type { Portal } from '../portal.js';
import { seedApplications } from './seed-applications.js';
import { seedBadges } from './seed-badges.js';
import { seedProposals } from './seed-proposals.js';

interface SeedPerson {
  readonly emailAddress: string;
  readonly name: string;
  readonly roles: readonly GrantedRole[];
  /** What there is to do for them. */
  readonly todo: string;
}

const seedPeople: readonly SeedPerson[] = [
  {
    emailAddress: 'ada@example.org',
    name: 'Ada Okafor',
    roles: [],
    todo: 'applies for a micro-credential',
  },
  { emailAddress: 'leo@example.org', name: 'Leo Tanaka', roles: [], todo: 'applies too' },
  {
    emailAddress: 'hana@example.org',
    name: 'Hana Berg',
    roles: [],
    todo: 'proposes a community of practice',
  },
  {
    emailAddress: 'sam@example.org',
    name: 'Sam Rivera',
    roles: ['staff'],
    todo: 'approves proposals, keeps fees and panels, records awards',
  },
  {
    emailAddress: 'priya@example.org',
    name: 'Priya Nair',
    roles: ['panel-member'],
    todo: 'judges applications',
  },
  {
    emailAddress: 'tomas@example.org',
    name: 'Tomás Silva',
    roles: ['panel-member'],
    todo: 'judges applications',
  },
  {
    emailAddress: 'bo@example.org',
    name: 'Bo Lindqvist',
    roles: ['board-member'],
    todo: 'reviews training opportunities',
  },
  {
    emailAddress: 'mira@example.org',
    name: 'Mira Khan',
    roles: ['administrator'],
    todo: 'looks after rules, editions and the audit log',
  },
];

/** Puts in people and their work where there are none, and says as whom one can look. */
export async function seed(portal: Portal): Promise<readonly string[]> {
  const { people, clock } = portal;
  const context = { by: { id: 'seed', role: 'portal' }, at: clock() } as const;
  for (const { emailAddress, name, roles } of seedPeople) {
    const { id } = await people.register(emailAddress, name, clock());
    for (const role of roles) await people.grant(id, role, context);
  }
  await seedProposals(portal);
  await seedApplications(portal);
  const badges = await seedBadges(portal);
  return [
    'Sign in with one of these addresses; the link to do so is printed here:',
    ...seedPeople.map(({ emailAddress, name, todo }) => `  ${emailAddress}  ${name}: ${todo}`),
    ...badges,
  ];
}
