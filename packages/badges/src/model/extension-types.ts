// Open Badges 3.0, B.1.21, B.1.22 and B.1.25: classes of 1EdTech’s own, which its context of extensions defines.

export const SCHEMA_VALIDATOR = '1EdTechJsonSchemaValidator2019';
export const REVOCATION_LIST = '1EdTechRevocationList';
export const CREDENTIAL_REFRESH = '1EdTechCredentialRefresh';

/** All of them. */
export const EXTENSION_TYPES: ReadonlySet<unknown> = new Set([
  SCHEMA_VALIDATOR,
  REVOCATION_LIST,
  CREDENTIAL_REFRESH,
]);
