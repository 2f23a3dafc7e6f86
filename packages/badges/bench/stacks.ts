import { createIssuer, exportSecretKey, generateKey, type Issuer } from '@cop-credentials/badges';
import { type Signatures, signatures } from './internals/signatures.js';
import { type JoseAlone, joseAlone } from './jose-alone.js';
import { type Peer, verifierCore } from './peers.js';
import { type Plain, plainDigitalBazaar } from './plain.js';
import { type ReferencePath, referencePath } from './reference-paths.js';

/** Who issues and verifies beside each other, with one key. */
export interface Stacks {
  readonly issuer: Issuer;
  /** Without the compiled path, and with each badge verified. */
  readonly everyVerified: Issuer;
  /** Without the compiled path. */
  readonly sampleVerified: Issuer;
  /** What this package does for a signature alone. */
  readonly signatures: Signatures;
  readonly plain: Plain;
  readonly core: Peer;
  readonly jose: JoseAlone;
}

/** Makes all of them. */
export async function makeStacks(): Promise<Stacks> {
  const profile = { name: 'Example Network' };
  const key = await generateKey();
  const secret = exportSecretKey(key, 'multikey');
  /** The same issuer in a copy of the package that lacks the compiled path, where keys are prepared as well. */
  const withoutTables = async (name: ReferencePath) => {
    const copy = await referencePath(name);
    return copy.createIssuer({ profile, key: await copy.importKey(secret) });
  };
  return {
    issuer: createIssuer({ profile, key }),
    everyVerified: await withoutTables('every-badge-verified'),
    sampleVerified: await withoutTables('sample-verified'),
    signatures: await signatures(secret),
    plain: await plainDigitalBazaar(secret),
    core: await verifierCore(),
    jose: await joseAlone(),
  };
}
