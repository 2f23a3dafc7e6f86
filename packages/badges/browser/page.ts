// Runs in the page: verifies each case, issues and reads badges of its own, and reports what it found.
import { verifyBadge } from '../src/index.js';
import { codesOf, fetchOf } from '../test/corpus/corpus-case.js';
import { issueAndVerify } from './issue-and-verify.js';
import { inputOf, type PageCase, type PageFinding } from './page-case.js';

async function finding(page: PageCase): Promise<PageFinding> {
  const { id, options, network } = page;
  try {
    const report = await verifyBadge(inputOf(page), { ...options, fetch: fetchOf(network) });
    const { verdict, problems, warnings } = report;
    return { id, verdict, problems: codesOf(problems), warnings: codesOf(warnings) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

async function findings(): Promise<readonly PageFinding[]> {
  const cases: readonly PageCase[] = await (await fetch('cases.json')).json();
  const found: PageFinding[] = [];
  for (const page of cases) found.push(await finding(page));
  return [...found, ...(await issueAndVerify())];
}

const body = JSON.stringify(await findings());
await fetch('findings', { method: 'POST', body });
