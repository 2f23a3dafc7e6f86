import { listChecks, listProblemCodes } from '@cop-credentials/badges';

const EFFECTS = {
  invalid: 'invalid',
  unverifiable: 'could not be checked',
  warning: 'warning only',
} as const;

/** The tables that stand in the page on how verification works, by the marks around them. */
export interface VerificationTables {
  readonly checks: string;
  readonly codes: string;
}

/** The page with its tables as they should be: each between two comments that name it. */
export function fillTables(page: string, tables: VerificationTables): string {
  return Object.entries(tables).reduce<string>(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`<!-- ${name}:.*?-->[\\s\\S]*?<!-- /${name} -->`),
        () => `<!-- ${name}: generated; run \`pnpm test -u\` -->\n\n${table}\n\n<!-- /${name} -->`,
      ),
    page,
  );
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

function table(head: string, rows: readonly string[]): string {
  const line = head.replaceAll(/[^|]+/g, '---');
  return [head, line, ...rows].join('\n');
}
