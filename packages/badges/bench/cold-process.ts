// One verification in a fresh process, printed in milliseconds of processor time: what is loaded is loaded only now.
import { readFileSync } from 'node:fs';
import type { Plain } from './plain.js';

export type Stack = '@digitalbazaar/vc' | '@digitalcredentials/verifier-core' | 'this package';

/** What is verified: the badge of @digitalbazaar/vc, and the documents of its key. */
export interface ColdInput {
  readonly badge: object;
  readonly keyDocuments: Plain['keyDocuments'];
}

const [stack, file = ''] = process.argv.slice(2);
const { badge, keyDocuments }: ColdInput = JSON.parse(readFileSync(file, 'utf8'));

async function verifierOf(): Promise<(badge: object) => Promise<boolean>> {
  if (stack === '@digitalbazaar/vc')
    return (await import('./plain.js')).plainVerifier(keyDocuments);
  if (stack === '@digitalcredentials/verifier-core')
    return (await (await import('./peers.js')).verifierCore()).verify;
  const { verifyBadge } = await import('@cop-credentials/badges');
  return async (given) => (await verifyBadge(given)).verdict === 'valid';
}

const start = process.cpuUsage();
const verify = await verifierOf();
if (!(await verify(badge))) throw new Error(`${stack} does not verify the badge.`);
const { user, system } = process.cpuUsage(start);
process.stdout.write(String((user + system) / 1_000));
