import type { JsonObject } from '../json/json-value.js';
import { ReportBuilder } from '../report/report-builder.js';
import type { SourceStep } from '../report/verification-report.js';
import { type CredentialKind, checkSigned, type IssuedCredential } from './check-signed.js';
import type { InputReading } from './read-credential.js';
import type { Verification } from './verification.js';

/** A credential that was read, and what was found of it so far. */
export interface Examined<Credential> {
  readonly report: ReportBuilder;
  readonly source: readonly SourceStep[];
  /** Absent where nothing could be read. */
  readonly document?: JsonObject;
  /** Given only where it is well-formed and of its kind. */
  readonly credential?: Credential;
}

/** A credential of its kind. */
export type WellFormed<Credential> = Required<Examined<Credential>>;

export function isWellFormed<Credential>(
  examined: Examined<Credential>,
): examined is WellFormed<Credential> {
  return examined.credential !== undefined;
}

/** Begins a report on what was read, with the checks that all credentials have in common. */
export async function examine<Credential extends IssuedCredential>(
  reading: InputReading,
  kind: CredentialKind<Credential>,
  verification: Verification,
): Promise<Examined<Credential>> {
  const report = new ReportBuilder();
  const { document, jwt, source } = reading;
  const readable = report.add('input', reading);
  if (document === undefined) return { report, source };
  if (!readable) return { report, source, document };
  const read = jwt === undefined ? { document } : { document, jwt };
  const credential = await checkSigned(read, kind, { report, verification });
  return { report, source, document, ...(credential !== undefined && { credential }) };
}
