/** What an issuer keeps of a badge it issued, to know later which key signed it. */
export interface IssuedRecord {
  /** The badge’s own id. */
  readonly id: string;
  /** The name of the key that signed it: `proof.verificationMethod`, or `kid` in the header of a token. */
  readonly verificationMethod: string;
}

/**
 * Which badges an issuer has to issue again because a key was compromised: those whose latest record says that this key
 * signed them, in the order of their records. Badges that were issued again with another key are not among them.
 *
 * All badges of the key count, also those from before it was stolen: nothing proves when a badge was signed, so
 * verifiers believe none of them once the key is revoked.
 *
 * @param keyId - The verification method of the compromised key.
 * @param issuedRecords - What was issued, oldest first; a later record of the same badge id replaces an earlier one.
 * @example
 * ```ts
 * import { badgesToReissue } from '@cop-credentials/badges';
 *
 * const [stolen, present] = ['did:web:example.org#key-1', 'did:web:example.org#key-2'];
 * const records = [
 *   { id: 'urn:uuid:1', verificationMethod: stolen },
 *   { id: 'urn:uuid:2', verificationMethod: stolen },
 *   { id: 'urn:uuid:3', verificationMethod: present },
 *   { id: 'urn:uuid:1', verificationMethod: present },
 * ];
 * badgesToReissue(stolen, records).map(({ id }) => id); //=> ['urn:uuid:2']
 * ```
 */
export function badgesToReissue<Issued extends IssuedRecord>(
  keyId: string,
  issuedRecords: Iterable<Issued>,
): readonly Issued[] {
  const latest = new Map<string, Issued>();
  for (const record of issuedRecords) latest.set(record.id, record);
  return [...latest.values()].filter(({ verificationMethod }) => verificationMethod === keyId);
}
