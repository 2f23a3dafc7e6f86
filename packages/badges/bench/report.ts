import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Milliseconds } from './measure.js';

const PAGE = fileURLToPath(new URL('../../../docs/explanation/performance.md', import.meta.url));

/** What was measured: each against the first of its group. */
export interface Measurements {
  readonly issuing: Milliseconds;
  readonly verifying: Milliseconds;
  readonly issuingTokens: Milliseconds;
  readonly verifyingTokens: Milliseconds;
  readonly growth: Milliseconds;
  readonly coldStart: Milliseconds;
}

/** Writes the page about speed, and prints it. */
export function report({ issuing, verifying, growth, coldStart, ...tokens }: Measurements): void {
  const page = `${INTRODUCTION}

Measured by \`pnpm bench\` with Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}: medians of processor time, the tasks in turns in one process. Times differ from machine to machine; the ratios hardly do.

## To issue a badge

${table(issuing)}

## To verify a badge

${table(verifying)}

## Tokens

${table(tokens.issuingTokens)}

${table(tokens.verifyingTokens)}

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

A badge that was issued is verified before it is handed out. The canonical form it was signed in is found again by its whole text, so it is not worked out twice; the signature, the form, the members and the key are checked as anybody would.`;
