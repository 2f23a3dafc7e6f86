import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BatchMeasured } from './batch-process.js';
import { type Compared, PROCESSES } from './compare.js';
import type { Milliseconds } from './measure.js';
import type { PoisonMeasured } from './poison.js';
import type { ProofsCompared } from './same-proofs.js';

const PAGE = fileURLToPath(new URL('../../../docs/explanation/performance.md', import.meta.url));

/** All that was measured. */
export interface Measurements {
  readonly full: Compared;
  readonly small: Compared;
  readonly growth: Milliseconds;
  readonly poison: PoisonMeasured;
  readonly coldStart: Milliseconds;
  readonly batch: BatchMeasured;
  readonly proofs: ProofsCompared;
}

/** Writes the page about speed, and prints it. */
export function report(measured: Measurements): void {
  const { full, small, growth, poison, coldStart, batch, proofs } = measured;
  const page = `${INTRODUCTION}

Measured by \`pnpm bench\` with Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}: medians of processor time, the tasks in turns, each in ${PROCESSES} processes of plain Node of its own, with the files that are published. Times differ from machine to machine; the ratios hardly do.

## A badge with most of what Open Badges has

${compared(full)}

## A small badge

${compared(small)}

## Larger badges

${times(growth)}

## Many badges

${count(batch.badges)} small badges through \`issueMany\`, in a process of its own, with a store that is elsewhere: ${count(batch.badgesPerSecond)} badges for each second of processor time, and at most ${count(batch.megabytes)} MB of memory at one time.

## The same signatures

Of ${count(proofs.badges)} badges of many shapes, ${count(proofs.same)} have the signature that @digitalbazaar/vc makes of the same document with the same key at the same time, letter by letter.

## Documents that are made to stall

How long a verifier is busy with one, and what it says.

${poisonTable(poison)}

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

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function poisonTable({ taken, answers }: PoisonMeasured): string {
  const rows = [...taken].map(
    ([name, milliseconds]) => `| ${name} | ${milliseconds.toFixed(2)} | ${answers.get(name)} |`,
  );
  return ['| | ms | |', '|---|---:|---|', ...rows].join('\n');
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

What is issued is checked before it is signed, in its form, its members and its meaning. The result is verified by the processor's way where its kind is new, and of the rest one in a hundred; what a signer outside this package signs is verified each time.

The rows of a signature alone are for comparison: @digitalbazaar/vc and jose check little else. What is above that is the form, the members, the meaning and the issuer, which their users have to look at themselves, and no option leaves any of it out.

In Node, most of the first verification was the opening of several hundred files. Those of the packages that are always needed are put together with this one.`;
