// Verifies the corpus in Chromium, and compares what it says there with what it should say.
import { isDeepStrictEqual } from 'node:util';
import { buildCorpus } from '../test/corpus/build-corpus.js';
import type { CorpusCase } from '../test/corpus/corpus-case.js';
import { bundlePage } from './bundle-page.js';
import { findChromium, whileOpen } from './chromium.js';
import { type PageFinding, toPageCase } from './page-case.js';
import { pictureCases } from './picture-cases.js';
import { servePage } from './serve-page.js';

const MOST_MS = 180_000;
/** What is made in the page itself is good. */
const GOOD: CorpusCase['expected'] = { verdict: 'valid', problems: [], warnings: [] };

async function verifyIn(chromium: string): Promise<void> {
  const corpus = await buildCorpus();
  const cases = [...corpus, ...pictureCases(corpus)];
  const expected = new Map(cases.map((each) => [each.id, each.expected]));
  const findings = await findingsIn(chromium, cases);
  const made = findings.filter(({ id }) => !expected.has(id)).length;
  const differing = findings.flatMap(({ id, ...found }) => {
    const wanted = expected.get(id) ?? GOOD;
    return isDeepStrictEqual(found, wanted) ? [] : [{ id, found, wanted }];
  });
  for (const difference of differing) console.error(JSON.stringify(difference));
  console.log(
    `${cases.length} badges read and ${made} made in Chromium; ${differing.length} are judged otherwise.`,
  );
  const isComplete = made > 0 && findings.length === cases.length + made;
  if (!isComplete || differing.length > 0) process.exitCode = 1;
}

async function findingsIn(
  chromium: string,
  cases: readonly CorpusCase[],
): Promise<readonly PageFinding[]> {
  const page = await servePage({ files: await bundlePage(), cases: cases.map(toPageCase) });
  try {
    return await whileOpen(page.url, { chromium, awaited: inTime(page.findings) });
  } finally {
    page.close();
  }
}

function inTime(findings: Promise<readonly PageFinding[]>): Promise<readonly PageFinding[]> {
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`The page found nothing in ${MOST_MS / 1000} seconds.`);
    setTimeout(() => reject(error), MOST_MS).unref();
  });
  return Promise.race([findings, late]);
}

const chromium = findChromium();
if (chromium === undefined)
  console.log('skipped: verification in a browser, as no Chromium is found');
else await verifyIn(chromium);
