import { randomUUID } from 'node:crypto';
import type { Application } from '@cop-credentials/core';
import { agreementVersion } from '../applications/agreement.js';
import { type Answers, keepAnswers } from '../applications/answers.js';
import { type AskedStep, giveCommand, type StepDetails } from '../applications/give-command.js';
import { readMaterialFile } from '../applications/material-file.js';
import { keepMaterial } from '../applications/materials.js';
import { startApplication } from '../applications/start-application.js';
import type { ChangeResult } from '../ledger/ledger.js';
import type { PortalActor } from '../ledger/stream.js';
import { beginCharge } from '../payments/fee-pages.js';
import { paymentsOf } from '../payments/payments.js';
import { chargeOf, settleFee } from '../payments/settle-fee.js';
import type { Portal } from '../portal.js';
import { dayOf } from '../web/today.js';

const people = {
  staff: 'sam@example.org',
  panel: ['priya@example.org', 'tomas@example.org'],
} as const;

/** Takes applications of the demonstration as far as they should be, some days ago. */
export function createApplicationSeeds(portal: Portal): ApplicationSeeds {
  const { database, config, clock } = portal;

  function at(daysAgo: number): Date {
    return new Date(clock().getTime() - daysAgo * 24 * 60 * 60 * 1000);
  }

  async function actor(emailAddress: string, role: PortalActor['role']): Promise<PortalActor> {
    const person = await portal.people.findByEmailAddress(emailAddress);
    if (person === undefined) throw new Error(`There is no ${emailAddress} to seed with.`);
    return { id: person.id, role };
  }

  async function give(
    { id }: Application,
    { by, daysAgo, ...asked }: AskedStep & { readonly by: PortalActor; readonly daysAgo: number },
  ): Promise<Application> {
    return done(await giveCommand(portal, id, { by, at: at(daysAgo), ...asked }));
  }

  async function tell(
    application: Application,
    daysAgo: number,
    { details, answers }: { readonly details: StepDetails; readonly answers: Answers },
  ): Promise<Application> {
    const place = { applicationId: application.id, step: details.type };
    const by: PortalActor = { id: application.applicantId, role: 'member' };
    const alongside = [keepAnswers(database, place, answers)];
    return give(application, { by, daysAgo, details, alongside });
  }

  async function handIn(application: Application, material: string, daysAgo: number) {
    const content = new TextEncoder().encode(`${material}: a text of the demonstration.\n`);
    const read = readMaterialFile({ name: `${material}.txt`, mediaType: '', content });
    if (!read.ok) throw new Error(read.message);
    const ownerId = application.applicantId;
    const place = { applicationId: application.id, material };
    return give(application, {
      by: { id: ownerId, role: 'member' },
      daysAgo,
      details: { type: 'add-material', material, framing: ['experience'] },
      alongside: keepMaterial(database, place, { file: read.file, fileId: randomUUID(), ownerId }),
    });
  }

  async function pay(application: Application, daysAgo: number): Promise<void> {
    const { due } = application.fee;
    if (due === null) return;
    const port = paymentsOf(portal);
    await beginCharge(portal, application, due);
    await port.recordArrival({
      charge: chargeOf(application.id),
      reference: `bank-${application.id.slice(0, 8)}`,
      amount: due,
      receivedOn: dayOf(at(daysAgo), config.timeZone),
    });
    const by = await actor(people.staff, 'staff');
    await settleFee(portal, application.id, { port, by, at: at(daysAgo) });
  }

  async function inPreparation(
    emailAddress: string,
    { credentialId, daysAgo }: SeedWish,
  ): Promise<Application> {
    const by = await actor(emailAddress, 'member');
    const person = await portal.people.find(by.id);
    const name = person?.name ?? emailAddress;
    const opened = done(await startApplication(portal, credentialId, { by, at: at(daysAgo) }));
    await tell(opened, daysAgo, {
      details: { type: 'complete-basic-information' },
      answers: {
        fullName: name,
        position: 'Coordinator of community engagement',
        organisation: 'River State University',
        work: 'Seven years with two neighbourhoods and the schools in them.',
      },
    });
    await tell(opened, daysAgo, {
      details: { type: 'sign-agreement' },
      answers: { signedAs: name, version: agreementVersion },
    });
    await pay(opened, daysAgo - 2);
    const details = { type: 'complete-self-assessment', score: 'I need a little more' } as const;
    return give(opened, { by, daysAgo: daysAgo - 2, details });
  }

  async function inReview(
    emailAddress: string,
    { credentialId, daysAgo }: SeedWish,
  ): Promise<Application> {
    let application = await inPreparation(emailAddress, { credentialId, daysAgo });
    for (const material of application.credential.requiredMaterials ?? [])
      application = await handIn(application, material, daysAgo - 5);
    const by: PortalActor = { id: application.applicantId, role: 'member' };
    const submit = { type: 'submit', channel: 'online-portal' } as const;
    await give(application, { by, daysAgo: daysAgo - 8, details: submit });
    const panel = await Promise.all(people.panel.map((one) => actor(one, 'panel-member')));
    const members = panel.map(({ id }) => ({ id, conflictOfInterest: null }));
    return staff(application, { type: 'assign-panel', members }, daysAgo - 10);
  }

  async function staff(
    application: Application,
    details: StepDetails,
    daysAgo: number,
  ): Promise<Application> {
    return give(application, { by: await actor(people.staff, 'staff'), daysAgo, details });
  }

  async function decided(
    emailAddress: string,
    { credentialId, daysAgo: begun, outcome, feedback }: SeedWish & SeedDecision,
  ): Promise<Application> {
    const application = await inReview(emailAddress, { credentialId, daysAgo: begun });
    const panel = await Promise.all(people.panel.map((one) => actor(one, 'panel-member')));
    const daysAgo = begun - 14;
    const demonstrated = outcome === 'sufficient';
    for (const by of panel) {
      for (const competency of application.credential.keyCompetencies ?? []) {
        const details = { type: 'judge-competency', competency, demonstrated } as const;
        await give(application, { by, daysAgo, details });
      }
      const reason = demonstrated ? 'Every competency is shown.' : 'What is asked is not shown.';
      await give(application, { by, daysAgo, details: { type: 'recommend', outcome, reason } });
    }
    const [by] = panel;
    if (by === undefined) throw new Error('There is nobody to decide.');
    return give(application, {
      by,
      daysAgo: daysAgo - 2,
      details: { type: 'decide', outcome, feedback },
    });
  }

  return {
    inPreparation,
    inReview,
    decided,
    award: (application, daysAgo) => staff(application, { type: 'award' }, daysAgo),
  };
}

/** Applications of the demonstration, each by the address of the applicant. */
export interface ApplicationSeeds {
  inPreparation(emailAddress: string, wish: SeedWish): Promise<Application>;
  inReview(emailAddress: string, wish: SeedWish): Promise<Application>;
  decided(emailAddress: string, wish: SeedWish & SeedDecision): Promise<Application>;
  award(application: Application, daysAgo: number): Promise<Application>;
}

/** What somebody applies for, and when they began. */
interface SeedWish {
  readonly credentialId: string;
  readonly daysAgo: number;
}

/** What a panel decides. */
interface SeedDecision {
  readonly outcome: 'sufficient' | 'not-sufficient';
  readonly feedback: string;
}

function done(result: ChangeResult<Application>): Application {
  if (result.ok) return result.state;
  throw new Error(result.problems.map(({ message }) => message).join(' '));
}
