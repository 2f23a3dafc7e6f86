import type { CredentialBase, IdentityObject, TypeNames } from '../model/achievement-credential.js';

/** A learner record, from which what is checked here is read (Comprehensive Learner Record 2.0, ClrCredential). */
export interface ClrCredential extends CredentialBase {
  readonly credentialSubject: ClrSubject;
}

/** Whose record it is, and what it contains. How its contents belong together (`association`) is left aside. */
export interface ClrSubject {
  readonly id?: string;
  readonly type: TypeNames;
  readonly identifier?: readonly IdentityObject[];
  /** Credentials of any kind, as they stand there: each is signed by itself, and judged by itself. */
  readonly verifiableCredential: readonly unknown[];
}
