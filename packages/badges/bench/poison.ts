import { verifyBadge } from '@cop-credentials/badges';
import { type Milliseconds, measure } from './measure.js';

/** What became of documents that are made to stall whoever checks them. */
export interface PoisonMeasured {
  readonly taken: Milliseconds;
  readonly answers: ReadonlyMap<string, string>;
}

/** How long documents that are made to stall their reader keep one busy, and what it says of them in the end. */
export async function measurePoison(badge: object): Promise<PoisonMeasured> {
  const documents = Object.entries(poisonOf(badge));
  const answers = new Map<string, string>();
  for (const [name, text] of documents) {
    const { verdict, problems } = await verifyBadge(text, { online: false });
    if (verdict === 'valid') throw new Error(`No harm is seen in one ${name}.`);
    answers.set(name, `\`${problems[0]?.code}\``);
  }
  const tasks = documents.map(([name, text]) => ({
    name,
    run: () => verifyBadge(text, { online: false }),
    times: 1,
  }));
  return { taken: await measure(tasks), answers };
}

const MOST_BYTES = 4 * 1024 * 1024;

/** Blank nodes of which each leads to each other, by labels or by being alike in all they say. */
const CLIQUE = Array.from({ length: 20 }, (_, node) => `_:${node}`);

function poisonOf(badge: object): Readonly<Record<string, string>> {
  const subject = Object(Reflect.get(badge, 'credentialSubject'));
  const proofs: readonly object[] = Object(Reflect.get(badge, 'proof'));
  const saying = (more: object) =>
    JSON.stringify({ ...badge, credentialSubject: { ...subject, ...more } });
  const achieving = (more: object) =>
    saying({ achievement: { ...Object(subject.achievement), ...more } });
  const many = (length: number) => Array.from({ length }, (_, index) => `${index}`);
  const large = { achievement: { ...Object(subject.achievement), tag: many(2_800) } };
  return {
    'with a clique of 20 labelled blank nodes': saying({
      result: CLIQUE.map((id) => ({
        id,
        type: ['Result'],
        value: '1',
        alignment: CLIQUE.map((other) => ({ id: other, type: ['Alignment'] })),
      })),
    }),
    'with 20 results of 20 alignments without ids, all alike': saying({
      result: many(20).map(() => ({
        type: ['Result'],
        value: '1',
        alignment: many(20).map(() => ({
          type: ['Alignment'],
          targetName: 'Plan',
          targetUrl: 'https://framework.example.org/plan',
        })),
      })),
    }),
    'with 600 results without ids, all alike': saying({
      result: many(600).map(() => ({ type: ['Result'], value: '1' })),
    }),
    'with 2,800 texts in one list': achieving({ tag: many(2_800) }),
    'with 8 proofs over 2,800 texts': JSON.stringify({
      ...badge,
      credentialSubject: { ...subject, ...large },
      proof: many(8).flatMap((second) =>
        proofs.map((proof) => ({ ...proof, created: `2026-05-15T00:00:0${second}Z` })),
      ),
    }),
    'nested 100,000 levels deep': nested(100_000),
    'with 2 million values': `{"a":[${'1,'.repeat(MOST_BYTES / 2 - 8)}1]}`,
    'with one name 600,000 times': `{${'"a":1,'.repeat(600_000)}"a":1}`,
    'of 5 MB': `{"a":"${'x'.repeat(5 * 1024 * 1024)}"}`,
    'that is a token with a header of 4 MB': `${'A'.repeat(MOST_BYTES - 4)}.A.A`,
  };
}

function nested(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}
