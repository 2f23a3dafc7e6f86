import type { GrantedRole, PortalRole } from './roles.js';

/** What somebody is to a record: its owner, at work on it, or neither. */
export type Relation = 'owner' | 'assigned' | 'other';

/** Who may do something: as what, and being what to the record. */
export interface Grant {
  readonly role: Exclude<PortalRole, 'portal'>;
  readonly relations: readonly Relation[];
}

const anyone: readonly Relation[] = ['owner', 'assigned', 'other'];
/** Nobody decides for themselves. */
const notTheirOwn: readonly Relation[] = ['assigned', 'other'];

const owner: Grant = { role: 'member', relations: ['owner'] };
const member: Grant = { role: 'member', relations: anyone };
const staff: Grant = { role: 'staff', relations: anyone };
const impartialStaff: Grant = { role: 'staff', relations: notTheirOwn };
const onThePanel: Grant = { role: 'panel-member', relations: ['assigned'] };
const impartialBoard: Grant = { role: 'board-member', relations: notTheirOwn };
const administrator: Grant = { role: 'administrator', relations: anyone };
const impartialAdministrator: Grant = { role: 'administrator', relations: notTheirOwn };

/** Who may do what. Whatever is not listed is not allowed. */
export const permissions = {
  'proposal.create': [member],
  'proposal.list': [member],
  'proposal.read': [owner, staff, administrator],
  'proposal.edit': [owner],
  'proposal.submit': [owner],
  'proposal.withdraw': [owner],
  'proposal.copy': [owner],
  'proposal.review-queue': [staff],
  'proposal.decide': [impartialStaff],
  'proposal.override': [impartialStaff],
  'proposal.list-publicly': [impartialStaff],

  'training.create': [member],
  'training.list': [member],
  'training.read': [owner, staff, { role: 'board-member', relations: anyone }, administrator],
  'training.edit': [owner],
  'training.submit': [owner],
  'training.withdraw': [owner],
  'training.copy': [owner],
  'training.review-queue': [{ role: 'board-member', relations: anyone }],
  'training.decide': [impartialBoard],
  'training.list-publicly': [impartialStaff],

  'period.edit': [staff],

  'application.start': [member],
  'application.list': [member],
  'application.read': [owner, staff, onThePanel, administrator],
  'application.read-material': [owner, staff, onThePanel],
  'application.act': [owner],
  'application.queue': [staff],
  'application.administer': [impartialStaff],
  'application.panel-queue': [{ role: 'panel-member', relations: anyone }],
  'application.judge': [onThePanel],
  'application.award': [impartialStaff],
  'certification.read': [owner, staff],
  'certification.award': [impartialStaff],

  'badge.list': [member],
  'badge.read': [owner, staff, administrator],
  'badge.publish': [owner],
  'badge.queue': [staff],
  'badge.change-status': [impartialStaff],
  'badge.reissue': [impartialStaff],

  'person.read-own': [owner],
  'person.rename': [owner],
  'person.export': [owner],
  'person.list': [administrator],
  'person.read': [owner, administrator],
  'person.grant': [impartialAdministrator],
  'person.withdraw': [administrator],

  'rules.edit': [administrator],
  'audit.read': [administrator],
  'export.csv': [administrator],
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

/** Something that somebody may or may not do. */
export type Action = keyof typeof permissions;

/** Who asks. */
export interface Subject {
  readonly id: string;
  readonly roles: readonly GrantedRole[];
}

/** What is asked about; nobody's in particular where it is left out. */
export interface Owned {
  readonly ownerId: string;
  readonly assigned?: readonly string[];
}

/** The role in which somebody may do something; `undefined` where they may not. */
export function roleFor(
  subject: Subject,
  action: Action,
  owned?: Owned,
): Exclude<PortalRole, 'portal'> | undefined {
  const grants: readonly Grant[] = permissions[action];
  const relation = relationOf(subject, owned);
  return grants.find(({ role, relations }) => {
    const holds = role === 'member' || subject.roles.includes(role);
    return holds && relations.includes(relation);
  })?.role;
}

/** An owner is nothing but the owner, so that a second hat gives nobody what is theirs to decide. */
function relationOf({ id }: Subject, owned: Owned | undefined): Relation {
  if (owned?.ownerId === id) return 'owner';
  return owned?.assigned?.includes(id) ? 'assigned' : 'other';
}
