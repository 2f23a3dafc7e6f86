/** What somebody may be in the portal. Whoever is signed in is a `member`: may propose, apply and hold badges. */
const portalRoles = [
  'member',
  'staff',
  'panel-member',
  'board-member',
  'administrator',
  'portal',
] as const;

/** A role; `portal` is the program itself, such as when it signs a badge. */
export type PortalRole = (typeof portalRoles)[number];

/** Roles that an administrator gives to people. */
export const grantedRoles = ['staff', 'panel-member', 'board-member', 'administrator'] as const;

export type GrantedRole = (typeof grantedRoles)[number];

/** Each role in words. */
export const roleNames: Readonly<Record<PortalRole, string>> = {
  member: 'member',
  staff: 'program staff',
  'panel-member': 'panel member',
  'board-member': 'member of the Content Advisory Board',
  administrator: 'administrator',
  portal: 'the portal itself',
};

/** Reads a role as it was stored. */
export function readPortalRole(stored: string): PortalRole {
  const role = portalRoles.find((one) => one === stored);
  if (role === undefined) throw new Error(`There is no role ${stored}.`);
  return role;
}

export function isGrantedRole(name: string): name is GrantedRole {
  return grantedRoles.some((role) => role === name);
}
