import { type VerificationReport, type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { NOW, unsignedBadge } from './badges.js';
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from './contexts.js';
import { edit, type Json } from './json-edit.js';
import { type SignOptions, signed } from './sign.js';

export const SERVICE = 'https://badges.example.org/refresh/1';
/** The members of a badge that names the service. */
export const refreshable = {
  '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
  refreshService: { id: SERVICE, type: '1EdTechCredentialRefresh' },
};

/** A signed badge that names the service, with other values at some JSON pointers. */
export function refreshableBadge(changes: Json = {}, options: SignOptions = {}): Promise<Json> {
  return signed(edit(unsignedBadge(refreshable), changes), options);
}

export const NEWER = { '/validFrom': '2026-05-01T00:00:00Z', '/name': 'Renewed' };
export const given = await refreshableBadge();

/** A network in which the service gives one answer, and how often anything was asked. */
export function service(answer: () => Response) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (address) => {
    asked.push(String(address));
    return answer();
  };
  return { fetch, asked };
}

/** An answer of JSON. */
export const json = (value: unknown) => () => new Response(JSON.stringify(value));

export async function reportOnRefreshed(
  answer: () => Response,
  options: VerifyBadgeOptions = {},
  input: object = given,
): Promise<{ readonly report: VerificationReport; readonly asked: readonly string[] }> {
  const { fetch, asked } = service(answer);
  const report = await verifyBadge(input, { now: NOW, fetch, ...options });
  return { report, asked };
}

export function refreshOf({ checks, warnings }: VerificationReport) {
  return {
    status: checks.find(({ id }) => id === 'refresh')?.status,
    why: warnings.find(({ code }) => code === 'refresh.failed')?.message,
  };
}
