import { randomUUID } from 'node:crypto';
import { type ApplicationCommand, campusCompactCep, decide } from '@cop-credentials/core';
import { applicationStream } from '../../src/applications/application-stream.js';
import type { BadgeRecord } from '../../src/awards/badge-record.js';
import { loadBadge } from '../../src/awards/find-badge.js';
import { issueAwarded } from '../../src/awards/issue-awarded.js';
import { findCredential } from '../../src/credentials/credentials.js';
import type { Person } from '../../src/people/person.js';
import type { Portal } from '../../src/portal.js';
import { today } from '../../src/web/today.js';

/** What somebody was awarded for. */
export interface Awarded {
  readonly person: Person;
  readonly applicationId: string;
}

/** Whose award it is, and for what. */
export interface AwardWish {
  readonly emailAddress: string;
  readonly name?: string;
  readonly credentialId?: string;
  /** Leaves the application where the panel has decided, without an award. */
  readonly upTo?: 'decided';
}

const panel = { id: 'panel', role: 'panel-member' } as const;
const staff = { id: 'staff', role: 'staff' } as const;

/** Takes somebody's application through its whole life, to the award. */
export async function award(portal: Portal, wish: AwardWish): Promise<Awarded> {
  const { emailAddress, name = emailAddress, credentialId = 'facilitating-reflection' } = wish;
  const registered = await portal.people.register(emailAddress, name, portal.clock());
  const by = { id: registered.id, role: 'member' } as const;
  const at = portal.clock();
  await portal.people.rename(registered.id, name, { by, at });
  const person = { ...registered, name };
  const applicationId = randomUUID();
  for (const command of commandsOf({ person, applicationId, credentialId, portal, ...wish })) {
    const result = await portal.ledger.change(
      applicationStream,
      applicationId,
      { by: { id: command.by.id, role: 'staff' }, at },
      (application) => {
        const decision = decide(application, command, { program: campusCompactCep });
        return decision.ok ? { ok: true, events: decision.events } : decision;
      },
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
  }
  return { person, applicationId };
}

/** The same, and the badge of it. */
export async function awardBadge(
  portal: Portal,
  wish: AwardWish,
): Promise<Awarded & { readonly badge: BadgeRecord }> {
  const awarded = await award(portal, wish);
  const { applicationId } = awarded;
  const { failures } = await issueAwarded(portal, { applicationId });
  if (failures.length > 0) throw failures[0];
  const badge = await loadBadge(portal, `application:${applicationId}`);
  if (badge?.issued === undefined) throw new Error('There is no badge.');
  return { ...awarded, badge };
}

function commandsOf({
  person,
  applicationId,
  credentialId,
  portal,
  upTo,
}: AwardWish & Awarded & { readonly portal: Portal; readonly credentialId: string }) {
  const offered = findCredential(credentialId);
  if (offered === undefined) throw new Error(`There is no ${credentialId}.`);
  const { id, availability } = offered;
  const materials = offered.requiredMaterials.map((material) => material.id);
  const competencies = offered.keyCompetencies.map((competency) => competency.id);
  const on = today(portal);
  const mine = { by: { id: person.id, role: 'applicant' }, on } as const;
  const theirs = { by: panel, on };
  const office = { by: staff, on };
  const credential = {
    id,
    availability,
    requiredMaterials: materials,
    keyCompetencies: competencies,
  };
  const decided: readonly ApplicationCommand[] = [
    { type: 'start', ...mine, applicationId, credential },
    { type: 'complete-basic-information', ...mine },
    { type: 'sign-agreement', ...mine },
    {
      type: 'record-payment',
      ...office,
      amount: { amount: 6000, currency: 'USD' },
      reference: applicationId,
    },
    { type: 'complete-self-assessment', ...mine },
    ...materials.map((material) => ({ type: 'add-material' as const, ...mine, material })),
    { type: 'submit', ...mine, channel: 'online-portal' },
    { type: 'assign-panel', ...office, members: [{ id: panel.id, conflictOfInterest: null }] },
    ...competencies.map((competency) => ({
      type: 'judge-competency' as const,
      ...theirs,
      competency,
      demonstrated: true,
      note: `note-of-the-panel-on-${competency}`,
    })),
    { type: 'recommend', ...theirs, outcome: 'sufficient', reason: 'reason-of-the-panel' },
    { type: 'decide', ...theirs, outcome: 'sufficient', feedback: 'feedback-for-the-applicant' },
  ];
  return upTo === 'decided' ? decided : [...decided, { type: 'award' as const, ...office }];
}
