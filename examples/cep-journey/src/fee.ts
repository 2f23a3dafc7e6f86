import { campusCompactCep, formatMoney, quoteFees } from '@cop-credentials/core';
import { readJson } from './files.js';

interface StoredApplication {
  readonly asOf: string;
  readonly items: readonly unknown[];
}

/** What the application costs, line by line. */
export function explainFee(): string {
  const { asOf, items } = readJson<StoredApplication>('application.json');
  const quote = quoteFees(campusCompactCep, { items }, { asOf });
  const lines = quote.lines.map(({ item, fee, why }) => {
    const price = fee === null ? 'not known' : formatMoney(fee);
    return `- ${String(item.credentialId)}, attempt ${String(item.attempt)}: ${price}. ${why}`;
  });
  const total = quote.total === null ? 'not known' : formatMoney(quote.total);
  return [...lines, `Total: ${total}`].join('\n');
}
