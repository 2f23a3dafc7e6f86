import {
  explainReport,
  type KeyedBadge,
  type VerificationReport,
  type VerifyBadgeOptions,
  type VerifyManyProgress,
  verifyMany,
} from '@cop-credentials/badges';
import { endingOfVerdicts } from '../exit-codes.js';
import { readBytes } from '../files/read.js';
import { readTrustFiles } from '../files/trust-file.js';
import { connectToOption, fetchConnectingTo } from '../network/connect-to.js';
import { isAddress } from '../network/is-address.js';
import type { Answer } from '../terminal/answer.js';
import { newCommand, type Session, several } from '../terminal/command.js';
import { inert } from '../terminal/inert.js';
import type { Io } from '../terminal/io.js';
import { readPairs } from '../terminal/pairs.js';
import { showProgress } from '../terminal/progress.js';

/** `verify`: tells the truth about badges. */
export function verifyCommand({ io, give }: Session) {
  return newCommand('verify', [
    'verify badge.json',
    'verify badge.png --recipient emailAddress=ann@example.org',
    'verify badges/*.json --trust known-issuers.json --offline --json',
    'verify https://badges.example.org/badges/7 --connect-to https://badges.example.org=http://127.0.0.1:8080',
  ])
    .argument('<input...>', 'files (JSON, JWT, PNG, SVG), addresses, or - for standard input')
    .option('--recipient <type=value>', 'whose badge it should be, such as emailAddress=…', several)
    .option('--now <instant>', 'judge as of another instant, such as 2026-05-15T00:00:00Z')
    .option('--offline', 'do not ask the network')
    .option('--trust <file>', 'list of issuers you know, as JSON; may be given again', several)
    .option(connectToOption.flags, connectToOption.description, several)
    .option('--details', 'show every check')
    .action(async (inputs, { recipient, now, offline, trust, connectTo, details }) => {
      const fetch = fetchConnectingTo(connectTo);
      const options: VerifyBadgeOptions = {
        now: now ?? io.now(),
        ...(fetch !== undefined && { fetch }),
        ...(offline && { online: false }),
        ...(recipient !== undefined && { recipient: readPairs(recipient, '--recipient') }),
        ...(trust !== undefined && { trustedIssuers: await readTrustFiles(trust, io) }),
      };
      const results = await verifyAll(inputs, options, io);
      give(answerOf(results, details === true));
    });
}

interface Result {
  readonly input: string;
  readonly report: VerificationReport;
}

async function verifyAll(
  inputs: readonly string[],
  options: VerifyBadgeOptions,
  io: Io,
): Promise<readonly Result[]> {
  const progress = showProgress(io, inputs.length);
  const results: Result[] = [];
  try {
    const onProgress = ({ done }: VerifyManyProgress) => progress.show(done);
    for await (const { key, report } of verifyMany(badgesOf(inputs, io), {
      ...options,
      onProgress,
    }))
      results.push({ input: key, report });
  } finally {
    progress.end();
  }
  return results;
}

async function* badgesOf(inputs: readonly string[], io: Io): AsyncGenerator<KeyedBadge> {
  for (const key of inputs) yield { key, input: isAddress(key) ? key : await readBytes(key, io) };
}

function answerOf(results: readonly Result[], details: boolean): Answer {
  const verdicts = results.map(({ report }) => report.verdict);
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const summary = {
    valid: count('valid'),
    invalid: count('invalid'),
    unverifiable: count('unverifiable'),
  };
  const detail = details ? 'full' : 'short';
  const explained = results.map(({ input, report }) => ({
    input,
    text: explainReport(report, { detail }),
  }));
  const [only, ...others] = explained;
  const text =
    only !== undefined && others.length === 0
      ? only.text
      : [
          `${results.length} badges: ${summary.valid} valid, ${summary.invalid} invalid, ${summary.unverifiable} could not be checked.`,
          ...explained.map((one) => `== ${inert(one.input)}\n${one.text}`),
        ].join('\n\n');
  return { ending: endingOfVerdicts(verdicts), text, verdict: true, json: { results, summary } };
}
