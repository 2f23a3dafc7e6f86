import type { Portal } from '../portal.js';

/** Makes the address of the settings an administrator where there is none: later ones are made by those there are. */
export async function makeFirstAdministrator({ config, people, clock }: Portal): Promise<void> {
  const { administrator } = config;
  if (administrator === undefined) return;
  const known = await people.list();
  if (known.some(({ roles }) => roles.includes('administrator'))) return;
  const { id } = await people.register(administrator, administrator, clock());
  const context = { by: { id: 'portal', role: 'portal' }, at: clock() } as const;
  await people.grant(id, 'administrator', context);
}
