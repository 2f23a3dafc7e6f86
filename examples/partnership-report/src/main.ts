// From tables as a partnership keeps them to a report that it can send.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CoreError, reportActivity } from '@cop-credentials/core';
import { csvOf } from './csv.js';
import { markdownOf } from './markdown.js';
import { recordsIn } from './records.js';

const folder =
  process.argv[2] === undefined
    ? new URL('../data/', import.meta.url)
    : pathToFileURL(`${process.argv[2]}/`);
const { partnership, survey, ...options } = JSON.parse(
  readFileSync(new URL('settings.json', folder), 'utf8'),
);
const { records, originOf } = recordsIn(folder, survey);

try {
  const report = await reportActivity(records, options);
  const output = new URL('../output/', import.meta.url);
  mkdirSync(output, { recursive: true });
  writeFileSync(new URL('report.md', output), markdownOf(report, partnership));
  writeFileSync(new URL('report.csv', output), csvOf(report));
  console.log(markdownOf(report, partnership));
  console.log('Written: output/report.md and output/report.csv');
} catch (error) {
  if (!(error instanceof CoreError)) throw error;
  for (const { path, message, hint = '' } of error.problems) {
    const origin = /^\/(\d+)/.exec(path)?.[1];
    const place = origin === undefined ? 'settings.json' : originOf(Number(origin));
    console.error(`${place}, ${path.replace(/^\/\d+\/?/, '')}: ${message} ${hint}`.trim());
  }
  process.exitCode = 1;
}
