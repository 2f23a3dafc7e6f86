export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3_0_0 = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
export const OPEN_BADGES_3_0_1 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
export const OPEN_BADGES_3_0_2 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json';
export const OPEN_BADGES_3_0_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** Defines the classes of 1EdTech’s own that Open Badges mentions. */
export const OPEN_BADGES_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

export const OPEN_BADGES_1 = 'https://w3id.org/openbadges/v1';
export const OPEN_BADGES_2 = 'https://w3id.org/openbadges/v2';

/** The contexts of Verifiable Credentials, one of which comes first in every badge. */
export const CREDENTIALS_CONTEXTS: ReadonlySet<string> = new Set([CREDENTIALS_V1, CREDENTIALS_V2]);

/** The contexts of Open Badges 3.0, one of which comes second; `context.json` is the oldest, not the newest. */
export const OPEN_BADGES_CONTEXTS: ReadonlySet<string> = new Set([
  OPEN_BADGES_3_0_0,
  OPEN_BADGES_3_0_1,
  OPEN_BADGES_3_0_2,
  OPEN_BADGES_3_0_3,
]);
