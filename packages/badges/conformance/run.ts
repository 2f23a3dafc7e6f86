// Checks this package against published test vectors: pnpm conformance <folder of the vectors>
import { existsSync } from 'node:fs';
import { dataIntegrityCases } from './data-integrity.js';
import { issuingCases } from './issuing.js';
import { openBadgesCases } from './open-badges.js';
import { publishedSchemaCases } from './published-schemas.js';
import { Vectors } from './vectors.js';

const [folder] = process.argv.slice(2).filter((argument) => argument !== '--');
if (folder === undefined || !existsSync(folder)) {
  console.error('Name the folder of the test vectors: pnpm conformance <folder>');
  process.exit(64);
}

const vectors = new Vectors(folder);
let failures = 0;
const cases = [
  ...openBadgesCases(vectors),
  ...dataIntegrityCases(vectors),
  ...issuingCases(vectors),
  ...publishedSchemaCases(vectors),
];
for (const { name, run } of cases) {
  try {
    await run();
    console.log(`passed   ${name}`);
  } catch (error) {
    failures += 1;
    console.error(`FAILED   ${name}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`\n${cases.length - failures} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
