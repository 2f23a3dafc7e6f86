import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database.js';
import { KEY_NAME } from '../issuing/network-issuer.js';
import { signatureLog } from './crew.js';
import type { TrialResult } from './trial-result.js';
import type { TrialSite } from './trial-site.js';

/** How many jobs there were, and how often one came again. */
export async function deliveries({
  pool,
  schema,
}: Database): Promise<Pick<TrialResult, 'jobs' | 'redelivered'>> {
  const { rows } = await pool.query<{ jobs: string; redelivered: string }>(
    `SELECT count(*) AS jobs, coalesce(sum(retry_count), 0) AS redelivered
      FROM ${schema}_queue.job WHERE name LIKE 'issue%'`,
  );
  return { jobs: Number(rows[0]?.jobs), redelivered: Number(rows[0]?.redelivered) };
}

/** How large the tables are, with their indexes. */
export async function sizes({ pool }: Database): Promise<TrialResult['bytes']> {
  const { rows } = await pool.query<Record<keyof TrialResult['bytes'], string>>(
    `SELECT pg_total_relation_size('issued_badge') AS badges,
      pg_total_relation_size('status_place') AS places, pg_total_relation_size('award') AS awards`,
  );
  const [row] = rows;
  return { badges: Number(row?.badges), places: Number(row?.places), awards: Number(row?.awards) };
}

/** How often the signer signed: badges, and lists that were published. */
export async function countSignatures(site: TrialSite): Promise<number> {
  return (await readFile(signatureLog(site), 'utf8')).trimEnd().split('\n').length;
}

/** Lets the workers' user try to read the key. */
export function isKeyOutOfReach({
  identities,
  keysFolder,
}: TrialSite): TrialResult['keyOutOfReach'] {
  if (identities === undefined) return 'not tried';
  const key = join(keysFolder, `${KEY_NAME}.json`);
  const look = `require('node:fs').readFileSync(${JSON.stringify(key)})`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', look], { ...identities.worker });
  return status !== 0 && String(stderr).includes('EACCES');
}
