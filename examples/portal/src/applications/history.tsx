import { type Application, type ApplicationEvent, formatMoney } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { match } from 'ts-pattern';
import type { LedgerLine } from '../ledger/ledger.js';
import { roleNames } from '../permissions/roles.js';
import type { Portal } from '../portal.js';
import { Instant, Said } from '../web/components/parts.js';
import { applicationStream } from './application-stream.js';
import { competencyName, materialName, preparationNames } from './names.js';

/** Something that happened to an application. */
export interface HistoryLine extends Pick<LedgerLine, 'at' | 'by'> {
  readonly event: ApplicationEvent;
}

const mostLines = 1000;

/** What happened to an application, the first thing first. */
export async function historyOf(
  { ledger }: Pick<Portal, 'ledger'>,
  applicationId: string,
): Promise<readonly HistoryLine[]> {
  const { kind, readEvent } = applicationStream;
  const lines = await ledger.lines({ kind, recordId: applicationId, limit: mostLines });
  return lines.map(({ at, by, data }) => ({ at, by, event: readEvent(data) })).reverse();
}

const deliberations: readonly ApplicationEvent['type'][] = [
  'competency-judged',
  'recommendation-made',
  'conflict-declared',
];

/** What an applicant may know of their own application: all but what the panel says among itself. */
export function withoutDeliberations(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  return lines.filter(({ event }) => !deliberations.includes(event.type));
}

/** What happened, with names where they are given and roles where they are not. */
export const History: FC<{
  readonly application: Application;
  readonly lines: readonly HistoryLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}> = ({ application, lines, names, timeZone }) => (
  <section aria-labelledby="history-title">
    <h2 id="history-title">What happened</h2>
    <ol class="history">
      {lines.map(({ at, by, event }) => (
        <li>
          <Instant at={at} timeZone={timeZone} />{' '}
          <span>
            <Said>{names.get(by.id) ?? capitalised(roleNames[by.role])}</Said>{' '}
            <Said>{inWords(event, application.credential.id)}</Said>
          </span>
        </li>
      ))}
    </ol>
  </section>
);

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function inWords(event: ApplicationEvent, credentialId: string): string {
  return match(event)
    .with({ type: 'application-started' }, () => 'opened the application.')
    .with({ type: 'basic-information-completed' }, () => 'gave the basic information.')
    .with({ type: 'agreement-signed' }, () => 'signed the agreement.')
    .with({ type: 'payment-recorded' }, ({ amount, reference }) => {
      return `noted a payment of ${formatMoney(amount)} (${reference}).`;
    })
    .with({ type: 'fee-waived' }, ({ reason }) => `waived the fee: ${reason}`)
    .with({ type: 'payment-refunded' }, ({ amount, reason }) => {
      return `gave ${formatMoney(amount)} back: ${reason}`;
    })
    .with({ type: 'cohort-joined' }, ({ cohortId }) => `joined the cohort ${cohortId}.`)
    .with({ type: 'cohort-left' }, () => 'left the cohort.')
    .with({ type: 'self-assessment-completed' }, () => 'completed the self-assessment.')
    .with({ type: 'preparation-recorded' }, ({ preparation }) => {
      return `noted a preparation: ${preparationNames[preparation] ?? preparation}.`;
    })
    .with({ type: 'material-added' }, ({ material }) => {
      return `added “${materialName(credentialId, material)}”.`;
    })
    .with({ type: 'material-removed' }, ({ material }) => {
      return `removed “${materialName(credentialId, material)}”.`;
    })
    .with({ type: 'application-submitted' }, () => 'submitted the materials.')
    .with({ type: 'panel-assigned' }, ({ members }) => `assigned a panel of ${members.length}.`)
    .with({ type: 'conflict-declared' }, ({ conflictOfInterest }) => {
      return `declared a conflict of interest: ${conflictOfInterest}`;
    })
    .with({ type: 'competency-judged' }, ({ competency, demonstrated }) => {
      const name = competencyName(credentialId, competency);
      return `found “${name}” ${demonstrated ? '' : 'not '}demonstrated.`;
    })
    .with({ type: 'recommendation-made' }, ({ outcome }) => {
      return outcome === 'sufficient' ? 'recommended the award.' : 'recommended against the award.';
    })
    .with({ type: 'application-decided' }, ({ outcome }) => {
      const found = outcome === 'sufficient' ? 'sufficient' : 'no sufficient';
      return `recorded the decision of the panel: ${found} competency.`;
    })
    .with({ type: 'credential-awarded' }, () => 'recorded the award.')
    .with({ type: 'application-withdrawn' }, () => 'withdrew the application.')
    .exhaustive();
}
