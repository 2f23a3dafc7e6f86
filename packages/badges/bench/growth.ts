import { type Issuer, verifyBadge } from '@cop-credentials/badges';
import { draft } from './draft.js';
import { type Milliseconds, measure, type Task } from './measure.js';

const SIZES = [1, 10, 100];
const TIMES = 10;

/** What it takes to issue and to verify a badge with ever more entries in its lists. */
export async function measureGrowth(issuer: Issuer): Promise<Milliseconds> {
  const tasks = await Promise.all(SIZES.map((size) => tasksOf(issuer, size)));
  return measure(tasks.flat());
}

async function tasksOf(issuer: Issuer, size: number): Promise<readonly Task[]> {
  const indices = Array.from({ length: size }, (_, index) => index);
  const evidence = indices.map((index) => ({
    id: `https://portfolio.example.org/${index}`,
    name: `Minutes ${index}`,
  }));
  const alignment = indices.map((index) => ({
    targetName: `Skill ${index}`,
    targetUrl: `https://framework.example.org/${index}`,
  }));
  const resultDescription = indices.map((index) => ({
    name: `Grade ${index}`,
    resultType: 'LetterGrade',
    allowedValue: ['C', 'B', 'A'],
  }));
  const result = indices.map((index) => ({ resultDescription: `Grade ${index}`, value: 'A' }));
  const achievement = { ...draft.achievement, alignment, resultDescription };
  const large = { ...draft, evidence, achievement, subject: { result } };
  const text = JSON.stringify(await issuer.issue(large));
  const name = `evidence, alignments and results, ${size} each`;
  return [
    { name: `issue: ${name}`, run: () => issuer.issue(large), times: TIMES },
    { name: `verify: ${name}`, run: () => verifyBadge(text), times: TIMES },
  ];
}
