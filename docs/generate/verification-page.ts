import { listChecks, listProblemCodes } from '@cop-credentials/badges';

const EFFECTS = {
  invalid: 'invalid',
  unverifiable: 'could not be checked',
  warning: 'warning only',
} as const;

/** The tables of checks and of codes, which stand in the page on how verification works. */
export function verificationTables(): { readonly checks: string; readonly codes: string } {
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

function table(head: string, rows: readonly string[]): string {
  const line = head.replaceAll(/[^|]+/g, '---');
  return [head, line, ...rows].join('\n');
}
