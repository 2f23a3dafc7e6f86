import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The user that a process runs as. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** Users of their own for the signer and the workers, in one group: that of the signer's socket. */
export interface Identities {
  readonly signer: Identity;
  readonly worker: Identity;
}

// Numbers that no account has. A real host gives both an account of their own.
const GROUP = 2_000_000_000;
const IDENTITIES: Identities = {
  signer: { uid: GROUP + 1, gid: GROUP },
  worker: { uid: GROUP + 2, gid: GROUP },
};

/** The users, where this process may give them away and they can read the code; otherwise all run as one user. */
export function separateIdentities(): Identities | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const look = `require('node:fs').accessSync(${JSON.stringify(fileURLToPath(import.meta.url))})`;
  const areAble = Object.values(IDENTITIES).every(
    (identity) => spawnSync(process.execPath, ['-e', look], { ...identity }).status === 0,
  );
  return areAble ? IDENTITIES : undefined;
}
