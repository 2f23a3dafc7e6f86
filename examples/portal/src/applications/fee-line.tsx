import { type Application, formatMoney, type Program } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { Said } from '../web/components/parts.js';
import { stepsOf } from './waiting.js';

/** What an application costs and what came of it, in sentences. */
export const FeeLine: FC<{ readonly application: Application; readonly program: Program }> = ({
  application,
  program,
}) => {
  const { due, payments, refunds, waiver } = application.fee;
  const owed = owedOf(application, program);
  return (
    <section aria-labelledby="fee-title">
      <h2 id="fee-title">Fee</h2>
      <p>
        {due === null
          ? 'The fee is not published.'
          : `The fee was ${formatMoney(due)} on the day on which the application was opened.`}{' '}
        {owed !== undefined && <strong>{formatMoney(owed)} is owed.</strong>}
      </p>
      <ul class="plain-list">
        {payments.map(({ amount, on, reference }) => (
          <li>
            {formatMoney(amount)} paid, noted on {on} (<Said>{reference}</Said>)
          </li>
        ))}
        {refunds.map(({ amount, on, reason }) => (
          <li>
            {formatMoney(amount)} given back on {on}: <Said>{reason}</Said>
          </li>
        ))}
        {waiver !== null && (
          <li>
            The rest was waived on {waiver.on}: <Said>{waiver.reason}</Said>
          </li>
        )}
      </ul>
    </section>
  );
};

/** What is owed; `undefined` where nothing is, or no price is published. */
export function owedOf(application: Application, program: Program) {
  const steps = stepsOf(application, { role: 'staff', program });
  return steps.find(({ command }) => command === 'record-payment')?.owed;
}
