import { Option } from '@commander-js/extra-typings';
import { assess, explain } from '@cop-credentials/core';
import { endingOfOutcome } from '../exit-codes.js';
import { readJson } from '../files/read.js';
import { newRulesCommand, programOf, readAskOptions } from '../rules/ask-options.js';
import type { Session } from '../terminal/command.js';

/** `assess`: asks the rules of a program about facts. */
export function assessCommand({ io, give }: Session) {
  return newRulesCommand('assess', [
    'assess campus-compact-cep cop-proposal proposal.json',
    'assess campus-compact-cep cop-proposal proposal.json --as-of 2026-01-15 --layout checklist',
  ])
    .argument('<program>', 'id of a program')
    .argument('<subject>', 'what the facts describe')
    .argument('<facts>', 'the facts as JSON, or - for standard input')
    .addOption(
      new Option('--layout <name>', 'explanation, or checklist')
        .choices(['explanation', 'checklist'] as const)
        .default('explanation' as const),
    )
    .action(async (program, subject, facts, { layout, ...options }) => {
      const assessment = assess(
        programOf(program),
        subject,
        await readJson(facts, io),
        readAskOptions(options, io),
      );
      give({
        ending: endingOfOutcome(assessment.outcome),
        text: explain(assessment, { layout }),
        verdict: true,
        json: assessment,
      });
    });
}
