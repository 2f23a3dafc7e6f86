import type { FC } from 'hono/jsx';
import type { PortalActor } from '../ledger/stream.js';
import { roleNames } from '../permissions/roles.js';
import { Said } from '../web/components/parts.js';

/** Who did something, and as what. */
export const Who: FC<{
  readonly by: PortalActor;
  readonly names: ReadonlyMap<string, string>;
}> = ({ by: { id, role }, names }) => (
  <>
    <Said>{names.get(id) ?? id}</Said>, {roleNames[role]}
  </>
);
