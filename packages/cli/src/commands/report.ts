import { type ActivityReport, explain, reportActivity } from '@cop-credentials/core';
import { endingOfOutcome } from '../exit-codes.js';
import { parseJson } from '../files/json.js';
import { readText } from '../files/read.js';
import { newRulesCommand, readAskOptions } from '../rules/ask-options.js';
import type { Session } from '../terminal/command.js';
import { table } from '../terminal/table.js';
import { UsageError } from '../usage-error.js';

/** `report`: counts what a partnership reports on a year. */
export function reportCommand({ io, give }: Session) {
  return newRulesCommand('report', [
    'report records.json --year "FY 24-25" --from 2024-07-01 --to 2025-06-30',
  ])
    .argument(
      '<records>',
      'records as a JSON list, or one JSON object per line; - for standard input',
    )
    .requiredOption('--year <name>', 'name of the fiscal year')
    .requiredOption('--from <date>', 'its first day')
    .requiredOption('--to <date>', 'its last day')
    .option('--psc <code>', 'Purpose Service Code')
    .option('--pid <id>', 'Program Identifier')
    .action(async (records, { year, from, to, psc, pid, ...options }) => {
      const report = await reportActivity(readRecords(await readText(records, io), records), {
        ...readAskOptions(options, io),
        fiscalYear: { name: year, from, to },
        ...(psc !== undefined && { psc }),
        ...(pid !== undefined && { pid }),
      });
      const ending = endingOfOutcome(report.assessment.outcome);
      give({ ending, text: shown(report), verdict: true, json: report });
    });
}

function readRecords(text: string, path: string): readonly unknown[] {
  const isList = text.trimStart().startsWith('[');
  const parts = isList ? [text] : text.split('\n').filter((line) => line.trim() !== '');
  return parts.flatMap((part, at): readonly unknown[] => {
    const value = parseJson(part);
    if (value === undefined)
      throw new UsageError(
        isList ? `${path} is no JSON.` : `Record ${at + 1} of ${path} is no JSON.`,
      );
    return isList && Array.isArray(value) ? value : [value];
  });
}

function shown({ outputs, outcomes, fiscalYear, assessment }: ActivityReport): string {
  const sessions = outputs.sessionsByCop.reduce((sum, cop) => sum + cop.sessions, 0);
  const rows = [
    ['CoPs', String(outputs.cops)],
    ['sessions held', String(sessions)],
    ['training events', String(outputs.trainingEvents)],
    ['people trained', String(outputs.peopleTrained)],
    ['people consulted', String(outputs.peopleConsulted)],
    ['minutes of consultation', String(outputs.consultationMinutes)],
    ...outcomes.map(({ outcome, reached, asked }) => [outcome, `${reached} of ${asked}`]),
  ];
  const year = `${fiscalYear.name}, ${fiscalYear.from} to ${fiscalYear.to}:`;
  return [explain(assessment).trimEnd(), '', year, table(rows)].join('\n');
}
