import { availableParallelism } from 'node:os';
import { BadgeError } from '../errors.js';
import { chooseProof } from '../issue/choose-key.js';
import { createIssuer } from '../issue/create-issuer.js';
import { type KeyRing, makeKeyRing } from '../issue/key-ring.js';
import { copyPlain } from '../issue/parse-draft.js';
import { readIssuerKeys } from '../issue/read-issuer-keys.js';
import { readCreated } from '../issue/signing-time.js';
import { exportSecretKey } from '../keys/export-key.js';
import { isOwnKey } from '../keys/signing-key.js';
import { assertPositiveWhole } from '../option-checks.js';
import { SigningThreads } from './signing-threads.js';
import { startThreads } from './start-threads.js';
import type { ThreadSettings } from './thread-messages.js';
import type { ThreadedIssuer, ThreadedIssuerOptions } from './threaded-issuer.js';

/**
 * Makes an issuer that signs in several threads, for batches that one core takes too long for.
 *
 * `issue` does what it does for any issuer, each badge in one of the threads; `issueMany` with the issuer keeps all that
 * it promises, as its stores and status lists stay where it is called. All else the issuer does where it is called. It
 * pays from about 2,500 badges on, and where signing is what takes the time, rather than the store.
 *
 * The private keys are copied into each thread, so they have to be held here. It needs the package `piscina`.
 *
 * @throws {@link BadgeError} what `createIssuer` throws; `option.invalid` for another number of threads;
 * `key.not-exportable` for a signer that keeps its key to itself. `issue` throws `issue.thread` when a thread ends before
 * its badges are signed; that says nothing of the drafts, `issueMany` ends with it, and others take the thread’s place.
 * @example
 * ```ts
 * import { createMemoryIssuedStore, generateKey, issueMany } from '@cop-credentials/badges';
 * import { createThreadedIssuer } from '@cop-credentials/badges/threads';
 *
 * const key = await generateKey();
 * const issuer = createThreadedIssuer({ profile: { name: 'Example Network' }, key, threads: 2 });
 * const achievement = {
 *   id: 'https://badges.example.org/achievements/facilitation',
 *   name: 'Facilitation',
 *   description: 'Facilitates a community of practice.',
 *   criteria: { narrative: 'Facilitated six meetings.' },
 * };
 * const drafts = Array.from({ length: 300 }, (_, row) => ({
 *   key: `spring-2026/${row}`,
 *   draft: { achievement, recipient: { id: `did:example:${row}` }, validFrom: '2026-05-15T00:00:00Z' },
 * }));
 *
 * let issued = 0;
 * const { concurrency } = issuer;
 * for await (const { status } of issueMany(issuer, drafts, { store: createMemoryIssuedStore(), concurrency }))
 *   if (status === 'issued') issued += 1;
 * await issuer.close();
 * issued; //=> 300
 * ```
 */
export function createThreadedIssuer(options: ThreadedIssuerOptions): ThreadedIssuer {
  const issuer = createIssuer(options);
  const { threads = availableParallelism(), now = () => new Date() } = options;
  assertPositiveWhole(threads, '/threads');
  const { profile } = issuer;
  const keys = makeKeyRing(readIssuerKeys(options), profile.id);
  const settings = { profile, keys: secretsOf(keys) };
  const start = () => startThreads(settings, threads);
  const signing = new SigningThreads({ threads, start });
  return {
    ...issuer,
    issue: async (given, issueOptions) => {
      const draft = copyPlain(given);
      const created = new Date(readCreated(issueOptions, now));
      const cryptosuite = issueOptions?.cryptosuite;
      if (cryptosuite === undefined) return signing.issue({ draft, options: { created } });
      chooseProof(keys, cryptosuite);
      return signing.issue({ draft, options: { created, cryptosuite } });
    },
    concurrency: signing.concurrency,
    close: () => signing.close(),
  };
}

function secretsOf({ signers }: KeyRing): ThreadSettings['keys'] {
  return [...signers.values()].map(({ verificationMethod, signer }) => {
    if (isOwnKey(signer)) return { verificationMethod, secret: exportSecretKey(signer, 'jwk') };
    throw new BadgeError('key.not-exportable', 'A signer that keeps its key signs in one thread.', {
      hint: 'Use createIssuer: a service that signs is waited for, and several signatures at once need no threads.',
    });
  });
}
