import type { Actor } from '@cop-credentials/core';
import { match } from 'ts-pattern';
import type { PortalActor } from '../ledger/stream.js';

/** Somebody of the portal as core knows them. */
export function coreActor({ id, role }: PortalActor): Actor {
  return (
    match(role)
      .returnType<Actor>()
      .with('member', () => ({ id, role: 'applicant' }))
      .with('staff', () => ({ id, role: 'staff' }))
      // What the portal does by itself, such as to note a payment, it does for the program.
      .with('portal', () => ({ id, role: 'staff' }))
      .with('panel-member', () => ({ id, role: 'panel-member' }))
      .with('board-member', 'administrator', () => {
        throw new Error(`Applications know no ${role}.`);
      })
      .exhaustive()
  );
}
