import { buildCorpus } from './build-corpus.js';
import { writeCorpus } from './write-corpus.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: pnpm corpus <folder>');
  process.exitCode = 64;
} else {
  const corpus = await buildCorpus();
  await writeCorpus(corpus, folder);
  console.log(`${corpus.length} badges written to ${folder}`);
}
