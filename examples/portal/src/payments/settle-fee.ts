import {
  type Application,
  type ApplicationEvent,
  decide,
  evolve,
  type Program,
  type StepCommand,
} from '@cop-credentials/core';
import { applicationStream } from '../applications/application-stream.js';
import { coreActor } from '../applications/core-actor.js';
import type { ApplicationOffice } from '../applications/give-command.js';
import type { ChangeContext } from '../ledger/ledger.js';
import { type Problem, refused } from '../ledger/problem.js';
import { currentProgram } from '../program/current-program.js';
import { dayOf } from '../web/today.js';
import type { ChargeAccount, PaymentPort, Settlement } from './payment-port.js';

/** Money that arrived and that the application does not take, such as after its withdrawal: it is to be given back. */
export interface UnplacedSettlement {
  readonly settlement: Settlement;
  readonly problems: readonly Problem[];
}

/** What the application and the payment port say of a fee together. */
export interface FeeSettlement {
  readonly account: ChargeAccount | undefined;
  readonly unplaced: readonly UnplacedSettlement[];
}

/** The portal's name of the charge for an application. */
export function chargeOf(applicationId: string): string {
  return `application:${applicationId}`;
}

/**
 * Asks the payment port what came of the fee, and notes in the application what it does not have yet. However often it
 * is called, and wherever it is interrupted, each payment and each refund is noted once.
 */
export async function settleFee(
  { ledger, config }: ApplicationOffice,
  applicationId: string,
  { port, by, at }: ChangeContext & { readonly port: PaymentPort },
): Promise<FeeSettlement> {
  const account = await port.account(chargeOf(applicationId));
  if (account === undefined) return { account, unplaced: [] };
  const context = {
    program: await currentProgram(ledger),
    by: coreActor(by),
    on: dayOf(at, config.timeZone),
  };
  const result = await ledger.change(applicationStream, applicationId, { by, at }, (application) =>
    application === undefined
      ? refused('application.unknown', 'There is no such application.')
      : { ok: true, events: settled(application, account, context).events },
  );
  if (!result.ok) return { account, unplaced: [] };
  return { account, unplaced: settled(result.state, account, context).unplaced };
}

/** Money that arrived and that an application does not take, as things stand. */
export async function unplacedIn(
  { ledger, config }: ApplicationOffice,
  application: Application,
  { account, at }: { readonly account: ChargeAccount; readonly at: Date },
): Promise<readonly UnplacedSettlement[]> {
  const context = {
    program: await currentProgram(ledger),
    by: coreActor({ id: 'portal', role: 'portal' }),
    on: dayOf(at, config.timeZone),
  };
  return settled(application, account, context).unplaced;
}

interface Settling extends Pick<StepCommand, 'by' | 'on'> {
  readonly program: Program;
}

/** What an account adds to an application: as events, or as money that it does not take. */
function settled(
  application: Application,
  { settlements, refunds }: ChargeAccount,
  { program, ...given }: Settling,
): { readonly events: readonly ApplicationEvent[]; readonly unplaced: UnplacedSettlement[] } {
  const events: ApplicationEvent[] = [];
  const unplaced: UnplacedSettlement[] = [];
  let current = application;

  function ask(command: StepCommand): readonly Problem[] {
    const result = decide(current, command, { program });
    if (!result.ok) return result.problems;
    for (const event of result.events) {
      events.push(event);
      current = evolve(current, event);
    }
    return [];
  }

  for (const settlement of settlements) {
    const { reference, amount } = settlement;
    if (current.fee.payments.some((payment) => payment.reference === reference)) continue;
    const isReturned = refunds.some((refund) => refund.settlement === reference);
    const problems = isReturned ? [] : ask({ ...given, type: 'record-payment', amount, reference });
    if (problems.length > 0) unplaced.push({ settlement, problems });
  }
  for (const { reference, settlement, amount, reason } of refunds) {
    if (current.fee.refunds.some((refund) => refund.reference === reference)) continue;
    if (!current.fee.payments.some((payment) => payment.reference === settlement)) continue;
    ask({ ...given, type: 'refund-payment', payment: settlement, amount, reference, reason });
  }
  return { events, unplaced };
}
