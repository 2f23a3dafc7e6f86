import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Milliseconds } from './measure.js';

const PAGE = fileURLToPath(new URL('../../../docs/explanation/performance.md', import.meta.url));

/** What was measured of badges of one kind: each against the first of its group. */
type Compared = Readonly<
  Record<'issuing' | 'verifying' | 'issuingTokens' | 'verifyingTokens', Milliseconds>
>;

/** All that was measured. */
export interface Measurements {
  readonly full: Compared;
  readonly small: Compared;
  readonly growth: Milliseconds;
  readonly coldStart: Milliseconds;
}

/** Writes the page about speed, and prints it. */
export function report({ full, small, growth, coldStart }: Measurements): void {
  const page = `${INTRODUCTION}

Measured by \`pnpm bench\` with Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}: medians of processor time, the tasks in turns in one process. Times differ from machine to machine; the ratios hardly do.

## A badge with most of what Open Badges has

${compared(full)}

## A small badge

${compared(small)}

## Larger badges

${times(growth)}

## The first verification of a new process

Loading included, medians of fresh processes.

${table(coldStart)}

${EXPLANATION}
`;
  writeFileSync(PAGE, page);
  console.log(page);
}

function compared({ issuing, verifying, issuingTokens, verifyingTokens }: Compared): string {
  return [
    `To issue it:\n\n${table(issuing)}`,
    `To verify it:\n\n${table(verifying)}`,
    `To issue it as a token:\n\n${table(issuingTokens)}`,
    `To verify that token:\n\n${table(verifyingTokens)}`,
  ].join('\n\n');
}

function times(measured: Milliseconds): string {
  const rows = [...measured].map(
    ([name, milliseconds]) => `| ${name} | ${milliseconds.toFixed(2)} |`,
  );
  return ['| | ms |', '|---|---:|', ...rows].join('\n');
}

function table(measured: Milliseconds): string {
  const [first = Number.NaN] = measured.values();
  const rows = [...measured].map(([name, milliseconds]) => {
    const ratio = (first / milliseconds).toFixed(2);
    return `| ${name} | ${milliseconds.toFixed(2)} | ${ratio} |`;
  });
  return ['| | ms | times as fast as the first |', '|---|---:|---:|', ...rows].join('\n');
}

const INTRODUCTION = `# Speed

What a badge costs, beside other programs that do the same. This page is written by the script that measures; do not edit it.`;

const EXPLANATION = `## Where the time goes

What a signature covers is a graph, and to work it out took nearly all of the time: the JSON-LD processor copies hundreds of definitions of terms for each part of a badge. Here its steps are called one by one, and what it makes of the contexts of this package is kept. It is kept by what the contexts are and not by their address, and apart from all other users of the processor, so neither side can put a context in the place of another.

Issuers take another way, and verifiers can with \`jsonLd: 'compiled'\`: what each name means where it stands is looked up in tables that are made from the processor's own contexts, and what the tables have no rule for is left to the processor. \`pnpm fuzz\` holds the two against each other over 100,000 documents.

What is issued is checked before it is signed, in its form, its members and its meaning. The result is verified by the processor's way where its kind is new, and of the rest in a sample; what a signer outside this package signs is verified each time.

In Node, most of the first verification was the opening of several hundred files. Those of the packages that are always needed are put together with this one.`;
