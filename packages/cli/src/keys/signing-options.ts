import {
  createIssuer,
  type Issuer,
  type IssuerProfile,
  type PublicHalf,
  type Signer,
} from '@cop-credentials/badges';
import { isObject } from '../files/json.js';
import { readJson } from '../files/read.js';
import type { Io } from '../terminal/io.js';
import { UsageError } from '../usage-error.js';
import { externalSigner } from './external-signer.js';
import { keyFromText, readKeyFile } from './key-file.js';
import { KEY_VARIABLE } from './key-variable.js';

/** Where the key of an issuer is, as the options of a command say it. */
export interface KeyOptions {
  readonly key?: string | undefined;
  readonly signer?: string | undefined;
  readonly publicKey?: string | undefined;
}

/** Who issues, and with which key. */
export interface IssuerOptions extends KeyOptions {
  readonly profile: string;
  readonly verificationMethod?: string | undefined;
}

/** Makes the issuer that the options name. */
export async function issuerFrom(options: IssuerOptions, io: Io): Promise<Issuer> {
  return issuerWith(await signerFrom(options, io), options, io);
}

/** Makes an issuer that signs nothing; for what it publishes the public half of its key is enough. */
export async function publishingIssuerFrom(options: IssuerOptions, io: Io): Promise<Issuer> {
  const { signer, publicKey } = options;
  if (publicKey === undefined || signer !== undefined) return issuerFrom(options, io);
  const publicHalf = await readPublicHalf(publicKey, io);
  return issuerWith(externalSigner({ command: 'false', publicHalf, env: io.env }), options, io);
}

async function issuerWith(key: Signer, options: IssuerOptions, io: Io): Promise<Issuer> {
  const { verificationMethod } = options;
  return createIssuer({
    profile: await readProfile(options.profile, io),
    key,
    now: io.now,
    ...(verificationMethod !== undefined && { verificationMethod }),
  });
}

async function signerFrom({ key, signer, publicKey }: KeyOptions, io: Io): Promise<Signer> {
  if (key !== undefined && signer !== undefined)
    throw new UsageError('A badge is signed by --key or by --signer, not by both.');
  if (key !== undefined) return readKeyFile(key);
  if (signer !== undefined) {
    if (publicKey === undefined)
      throw new UsageError('--signer wants --public-key, the public half of its key.');
    return externalSigner({
      command: signer,
      publicHalf: await readPublicHalf(publicKey, io),
      env: io.env,
    });
  }
  const secret = io.env[KEY_VARIABLE];
  if (secret) return keyFromText(secret, KEY_VARIABLE);
  throw new UsageError(
    'No key was given.',
    `Give --key <file>, --signer <command> with --public-key, or set ${KEY_VARIABLE}.`,
  );
}

/** A public half from a file, or written out in the form `z…`. */
async function readPublicHalf(given: string, io: Io): Promise<PublicHalf> {
  if (/^z[1-9A-HJ-NP-Za-km-z]{40,}$/.test(given)) return { publicKeyMultibase: given };
  const value = await readJson(given, io);
  if (isPublicHalf(value)) return value;
  throw new UsageError(
    `${given} holds no public key.`,
    'Give what keygen printed, or a JSON Web Key.',
  );
}

/** What may be a public half; whoever uses it tells whether it is one. */
function isPublicHalf(value: unknown): value is PublicHalf {
  return isObject(value) && ('publicKeyMultibase' in value || 'publicKeyJwk' in value);
}

/** Reads who issues; `createIssuer` checks all of it. */
export async function readProfile(path: string, io: Io): Promise<IssuerProfile> {
  const value = await readJson(path, io);
  if (isProfile(value)) return value;
  throw new UsageError(
    `${path} is no profile of an issuer.`,
    'Write an object such as { "id": "did:web:badges.example.org", "name": "Example Network" }.',
  );
}

/** What may be a profile; `createIssuer` checks all of it. */
function isProfile(value: unknown): value is IssuerProfile {
  return isObject(value) && typeof value.name === 'string';
}
