import { spawn } from 'node:child_process';
import {
  exportPublicKey,
  type PublicHalf,
  type PublicJwk,
  type Signer,
} from '@cop-credentials/badges';
import type { Io } from '../terminal/io.js';
import { KEY_VARIABLE } from './key-variable.js';

const MOST_BYTES = 1024;
const LONGEST_MS = 60_000;

/** A signer that is a command of the caller's, and the public half of its key. */
export interface ExternalSignerOptions {
  /** Run by the shell for each signature: what is to be signed on standard input, the signature on standard output. */
  readonly command: string;
  readonly publicHalf: PublicHalf;
  readonly env: Io['env'];
}

/**
 * A signer that runs a command for each signature, for keys that live in a key service or a hardware module. What it
 * gives is verified before any badge is handed out; that is the issuer's part.
 */
export function externalSigner({ command, publicHalf, env }: ExternalSignerOptions): Signer {
  const publicKeyJwk = exportPublicKey(publicHalf, 'jwk');
  return {
    algorithm: algorithmOf(publicKeyJwk),
    publicKeyJwk,
    sign: (data) => signatureOf(data, { command, env }),
  };
}

function algorithmOf(jwk: PublicJwk): Signer['algorithm'] {
  return jwk.kty === 'RSA' ? 'RSA' : jwk.crv;
}

function signatureOf(
  data: Uint8Array,
  { command, env }: Pick<ExternalSignerOptions, 'command' | 'env'>,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: LONGEST_MS,
      env: { ...env, [KEY_VARIABLE]: undefined },
    });
    const parts: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= MOST_BYTES) parts.push(part);
    });
    child.on('error', () => reject(failed('it could not be started')));
    child.on('close', (code, signal) => {
      if (code !== 0) reject(failed(`it ended with ${code ?? signal}`));
      else if (length > MOST_BYTES) reject(failed('it gave more than any signature has'));
      else resolve(new Uint8Array(Buffer.concat(parts)));
    });
    // A command that does not read what it signs fails by its exit code or its signature, not here.
    child.stdin.on('error', () => undefined);
    child.stdin.end(data);
  });
}

/** Says nothing of what was signed, and ends as what could not be had: the key service may answer later. */
function failed(why: string): Error {
  return new Error(
    `The command that signs failed: ${why}. It reads the bytes to sign from standard input, and writes the bytes of the signature, nothing else, to standard output.`,
  );
}
