import { type Application, type CredentialOffer, decide } from '@cop-credentials/core';
import { findCredential } from '../credentials/credentials.js';
import type { ChangeContext, ChangeResult } from '../ledger/ledger.js';
import { refused } from '../ledger/problem.js';
import { currentProgram } from '../program/current-program.js';
import { dayOf } from '../web/today.js';
import { firstApplicationId, nextApplicationId } from './application-id.js';
import { applicationStream } from './application-stream.js';
import { coreActor } from './core-actor.js';
import type { ApplicationOffice } from './give-command.js';

/** Opens somebody's first application for a micro-credential, or gives the one that there is. */
export function startApplication(
  office: ApplicationOffice,
  credentialId: string,
  context: ChangeContext,
): Promise<ChangeResult<Application>> {
  const applicationId = firstApplicationId(context.by.id, credentialId);
  return open(office, { type: 'start', applicationId, credentialId, former: undefined }, context);
}

/** Opens the application that follows one that has ended without an award, or gives the one that there is. */
export function reApply(
  office: ApplicationOffice,
  former: Application,
  context: ChangeContext,
): Promise<ChangeResult<Application>> {
  const applicationId = nextApplicationId(former.id);
  const credentialId = former.credential.id;
  return open(office, { type: 're-apply', applicationId, credentialId, former }, context);
}

async function open(
  { ledger, config }: ApplicationOffice,
  opening: {
    readonly type: 'start' | 're-apply';
    readonly applicationId: string;
    readonly credentialId: string;
    readonly former: Application | undefined;
  },
  { by, at }: ChangeContext,
): Promise<ChangeResult<Application>> {
  const { type, applicationId, credentialId, former } = opening;
  const credential = offerOf(credentialId);
  if (credential === undefined)
    return refused('credential.unknown', 'There is no such micro-credential.', 'credentialId');
  const program = await currentProgram(ledger);
  const on = dayOf(at, config.timeZone);
  return ledger.change(applicationStream, applicationId, { by, at }, (existing) => {
    if (existing !== undefined) return { ok: true, events: [] };
    const command = { type, by: coreActor(by), on, applicationId, credential };
    const decided = decide(former, command, { program });
    return decided.ok ? { ok: true, events: decided.events } : decided;
  });
}

/** A micro-credential as it is offered now; it stays so for the application that begins. */
function offerOf(id: string): CredentialOffer | undefined {
  const offered = findCredential(id);
  if (offered === undefined) return undefined;
  const { availability, requiredMaterials, keyCompetencies } = offered;
  return {
    id,
    availability,
    requiredMaterials: requiredMaterials.map((material) => material.id),
    keyCompetencies: keyCompetencies.map((competency) => competency.id),
  };
}
