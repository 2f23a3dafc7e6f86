import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER = fileURLToPath(new URL('../bench/peers/', import.meta.url));

/** The verifier of another project, which takes a badge as an object. */
export interface Peer {
  verify(badge: object): Promise<boolean>;
}

/** Installs what is measured beside this package, where that was not done before. */
export function installPeers(): void {
  const pnpm = process.env.npm_execpath;
  if (existsSync(`${FOLDER}node_modules`)) return;
  if (pnpm === undefined) throw new Error('Run this by `pnpm bench`.');
  console.log('Installing what to measure beside …');
  const install = ['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'];
  execFileSync(process.execPath, [pnpm, ...install], { cwd: FOLDER, stdio: 'ignore' });
}

/** @digitalcredentials/verifier-core, the schema that it downloads for each badge answered at once by an empty one. */
export async function verifierCore(): Promise<Peer> {
  const entry = createRequire(`${FOLDER}package.json`).resolve('@digitalcredentials/verifier-core');
  const { verifyCredential } = await import(pathToFileURL(entry).href);
  globalThis.fetch = async () =>
    new Response('{}', { headers: { 'content-type': 'application/json' } });
  return {
    verify: async (credential) => {
      const result = await verifyCredential({ credential, knownDIDRegistries: [] });
      const [signature] = result.log ?? [];
      return signature?.id === 'valid_signature' && signature.valid === true;
    },
  };
}
