import { type FeeQuote, formatMoney, quoteFees } from '@cop-credentials/core';
import { readJson } from '../files/read.js';
import { newRulesCommand, programOf, readAskOptions } from '../rules/ask-options.js';
import type { Session } from '../terminal/command.js';
import { table } from '../terminal/table.js';

/** `quote`: says what a program charges. */
export function quoteCommand({ io, give }: Session) {
  return newRulesCommand('quote', ['quote campus-compact-cep request.json --as-of 2026-01-15'])
    .argument('<program>', 'id of a program')
    .argument('<request>', 'what is asked for, as JSON, or - for standard input')
    .action(async (program, request, options) => {
      const quote = quoteFees(
        programOf(program),
        await readJson(request, io),
        readAskOptions(options, io),
      );
      const ending = quote.total === null ? 'open' : 'good';
      give({ ending, text: shown(quote), verdict: true, json: quote });
    });
}

function shown({ total, subtotals, lines, unknown, edition, asOf }: FeeQuote): string {
  const known = subtotals.map(formatMoney).join(' and ') || 'nothing';
  return [
    total === null ? `The total is open; ${known} of it is known.` : `Total: ${formatMoney(total)}`,
    `Prices of edition ${edition}, as of ${asOf}.`,
    table(lines.map(({ fee, why }) => [fee === null ? 'open' : formatMoney(fee), why])),
    ...(total === null ? unknown.map(({ path, why }) => `- ${path}: ${why}`) : []),
  ].join('\n');
}
