import { listChecks, listProblemCodes } from '@cop-credentials/badges';
import { type PageTables, table } from './tables.js';

const EFFECTS = {
  invalid: 'invalid',
  unverifiable: 'could not be checked',
  warning: 'warning only',
} as const;

/** The tables that stand in the page on how verification works, by the marks around them. */
export interface VerificationTables extends PageTables {
  readonly checks: string;
  readonly codes: string;
}

/** The tables of checks and of codes, from the lists in the code. */
export function verificationTables(): VerificationTables {
  const checks = listChecks().map(
    ({ id, establishes, looksAt }) => `| \`${id}\` | ${establishes} | ${looksAt} |`,
  );
  const codes = listProblemCodes().map(
    ({ code, effect, check, meaning }) =>
      `| \`${code}\` | ${EFFECTS[effect]} | \`${check}\` | ${meaning} |`,
  );
  return {
    checks: table('| check | when it passes | what is looked at |', checks),
    codes: table('| code | verdict | check | meaning |', codes),
  };
}
