import { awardsFor } from '@cop-credentials/core';
import type { ChangeContext, ChangeResult } from '../ledger/ledger.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { dayOf } from '../web/today.js';
import { certificationPolicy } from './certification-policy.js';
import { type CertificationRecord, certificationStream } from './certification-stream.js';
import { earnedCredentials } from './earned-credentials.js';

/** Awards full certification to somebody whom the policy entitles to it: once, however often it is asked for. */
export async function awardCertification(
  portal: Pick<Portal, 'ledger' | 'config'>,
  personId: string,
  { by, at }: ChangeContext,
): Promise<ChangeResult<CertificationRecord>> {
  const { ledger, config } = portal;
  const program = await currentProgram(ledger);
  const { history } = await earnedCredentials(portal, personId);
  const { credentialId, policy } = certificationPolicy;
  const { awards, reasons } = awardsFor(
    {
      decision: 'certification',
      recipientId: personId,
      credentialId,
      history,
      policy,
      asOf: dayOf(at, config.timeZone),
    },
    { program },
  );
  return ledger.change(certificationStream, personId, { by, at }, (record) => {
    if (record !== undefined) return { ok: true, events: [] };
    const [award] = awards;
    if (award !== undefined)
      return { ok: true, events: [{ type: 'certification-awarded' as const, personId, award }] };
    const problems = reasons.map(({ code, message, rule }) => {
      const source = program.rules.find(({ id }) => id === rule)?.source;
      return { code, message, ...(rule && { rule }), ...(source && { source }) };
    });
    return { ok: false, problems };
  });
}
