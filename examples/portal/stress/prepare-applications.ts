import type { ApplicationCommand, CalendarDate } from '@cop-credentials/core';
import { decide } from '@cop-credentials/core';
import { applicationStream } from '../src/applications/application-stream.js';
import { readConfig } from '../src/config.js';
import { findCredential } from '../src/credentials/credentials.js';
import type { PortalRole } from '../src/permissions/roles.js';
import { openPortal, type Portal } from '../src/portal.js';
import { dayOf } from '../src/web/today.js';

/** Who is at work, and on what. */
export interface Prepared {
  readonly staff: string;
  /** Applications that a panel has decided for, to be awarded. */
  readonly decided: readonly string[];
  /** Applicants in the middle of handing in materials. */
  readonly preparing: readonly { readonly emailAddress: string; readonly applicationId: string }[];
}

const credentialId = 'community-partnerships';

/** Brings applications to where the trial begins. */
export async function prepareApplications(
  dataFolder: string,
  counts: { readonly decided: number; readonly preparing: number },
): Promise<Prepared> {
  const portal = await openPortal(readConfig({ PORTAL_DATA: dataFolder }));
  try {
    const at = portal.clock();
    const staff = await portal.people.register('staff@example.org', 'Staff', at);
    const byTest = { by: { id: 'trial', role: 'portal' }, at } as const;
    await portal.people.grant(staff.id, 'staff', byTest);
    const decided: string[] = [];
    for (let number = 1; number <= counts.decided; number += 1) {
      const id = `decided-${number}`;
      await live(portal, { id, emailAddress: `${id}@example.org`, isDecided: true });
      decided.push(id);
    }
    const preparing: Prepared['preparing'][number][] = [];
    for (let number = 1; number <= counts.preparing; number += 1) {
      const id = `preparing-${number}`;
      const emailAddress = `${id}@example.org`;
      await live(portal, { id, emailAddress, isDecided: false });
      preparing.push({ emailAddress, applicationId: id });
    }
    return { staff: staff.emailAddress, decided, preparing };
  } finally {
    portal.database.$client.close();
  }
}

interface Life {
  readonly id: string;
  readonly emailAddress: string;
  readonly isDecided: boolean;
}

async function live(portal: Portal, { id, emailAddress, isDecided }: Life): Promise<void> {
  const at = portal.clock();
  const person = await portal.people.register(emailAddress, `Person ${id}`, at);
  const on = dayOf(at, portal.config.timeZone);
  const commands = [...beginning(person.id, id, on), ...(isDecided ? rest(person.id, on) : [])];
  for (const command of commands) {
    const role: PortalRole = command.by.role === 'applicant' ? 'member' : command.by.role;
    const context = { by: { id: command.by.id, role }, at };
    const result = await portal.ledger.change(applicationStream, id, context, (application) =>
      decide(application, command),
    );
    if (!result.ok) throw new Error(`${command.type}: ${result.problems[0]?.message}`);
  }
}

function beginning(
  applicantId: string,
  applicationId: string,
  on: CalendarDate,
): readonly ApplicationCommand[] {
  const by = { id: applicantId, role: 'applicant' } as const;
  const staff = { id: 'trial-staff', role: 'staff' } as const;
  const offer = findCredential(credentialId);
  return [
    {
      type: 'start',
      by,
      on,
      applicationId,
      credential: {
        id: credentialId,
        availability: 'available',
        requiredMaterials: offer?.requiredMaterials.map(({ id }) => id) ?? [],
        keyCompetencies: offer?.keyCompetencies.map(({ id }) => id) ?? [],
      },
    },
    { type: 'complete-basic-information', by, on },
    { type: 'sign-agreement', by, on },
    { type: 'waive-fee', by: staff, on, reference: `trial-${applicationId}`, reason: 'A trial.' },
    { type: 'complete-self-assessment', by, on },
  ];
}

function rest(applicantId: string, on: CalendarDate): readonly ApplicationCommand[] {
  const by = { id: applicantId, role: 'applicant' } as const;
  const staff = { id: 'trial-staff', role: 'staff' } as const;
  const panel = ['trial-panel-1', 'trial-panel-2', 'trial-panel-3'];
  const chair = { id: 'trial-panel-1', role: 'panel-member' } as const;
  const offer = findCredential(credentialId);
  const materials = offer?.requiredMaterials ?? [];
  const competencies = offer?.keyCompetencies ?? [];
  return [
    { type: 'record-preparation', by, on, preparation: 'community-of-practice' },
    ...materials.map(({ id }) => ({ type: 'add-material' as const, by, on, material: id })),
    { type: 'submit', by, on, channel: 'online-portal' },
    {
      type: 'assign-panel',
      by: staff,
      on,
      members: panel.map((id) => ({ id, conflictOfInterest: null })),
    },
    ...panel.flatMap((id) =>
      competencies.map((competency) => ({
        type: 'judge-competency' as const,
        by: { id, role: 'panel-member' as const },
        on,
        competency: competency.id,
        demonstrated: true,
      })),
    ),
    ...panel.map((id) => ({
      type: 'recommend' as const,
      by: { id, role: 'panel-member' as const },
      on,
      outcome: 'sufficient' as const,
      reason: 'All are shown.',
    })),
    { type: 'decide', by: chair, on, outcome: 'sufficient', feedback: 'Well done.' },
  ];
}
