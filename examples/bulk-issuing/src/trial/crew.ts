import { join } from 'node:path';
import { KEY_NAME } from '../issuing/network-issuer.js';
import { connectSigner } from '../signer/remote-signer.js';
import { type RunningProgram, startProgram } from './program.js';
import type { TrialOptions } from './trial-result.js';
import type { TrialSite } from './trial-site.js';

/** The processes of a trial. */
export interface Crew {
  readonly pids: { readonly signer: number; readonly workers: readonly number[] };
  /** Kills a worker, and starts another in its place. */
  replaceWorker(): Promise<void>;
  killSigner(): Promise<void>;
  /** Starts the signer, and returns when it answers. */
  startSigner(): Promise<void>;
  /** Tells all to stop, and how the workers ended. */
  stop(): Promise<readonly (number | null)[]>;
  /** What all workers complained of, one after another. */
  complaints(): readonly string[];
}

/** Starts the signer and the workers. */
export function startCrew(
  { environment, identities, keysFolder, settings }: TrialSite,
  { workers, expireInSeconds }: Pick<TrialOptions, 'workers' | 'expireInSeconds'>,
): Crew {
  const startWorker = () =>
    startProgram({
      file: 'network/main.ts',
      words: ['work', '--expire', String(expireInSeconds)],
      environment,
      identity: identities?.worker,
    });
  const startSigner = () =>
    startProgram({
      file: 'signer/main.ts',
      words: ['--keys', keysFolder, '--socket', settings.SIGNER_SOCKET],
      environment,
      identity: identities?.signer,
    });
  let signer = startSigner();
  const all: RunningProgram[] = Array.from({ length: workers }, startWorker);
  let [first, ...present] = all;
  return {
    pids: { signer: signer.pid, workers: all.map(({ pid }) => pid) },
    replaceWorker: async () => {
      await first?.stop('SIGKILL');
      first = startWorker();
      all.push(first);
    },
    killSigner: async () => {
      await signer.stop('SIGKILL');
    },
    startSigner: async () => {
      signer = startSigner();
      const socket = settings.SIGNER_SOCKET;
      await (await connectSigner({ socket, keyName: KEY_NAME, retries: 30 })).close();
    },
    stop: async () => {
      present = first === undefined ? present : [first, ...present];
      const codes = await Promise.all(present.map((worker) => worker.stop('SIGTERM')));
      await signer.stop('SIGTERM');
      return codes;
    },
    complaints: () => all.map((worker) => worker.complaints()),
  };
}

/** Where the signer says what it signed. */
export function signatureLog({ keysFolder }: Pick<TrialSite, 'keysFolder'>): string {
  return join(keysFolder, 'signatures.log');
}
