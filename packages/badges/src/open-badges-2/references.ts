// Open Badges 2.0 does not number its sections; they are cited by their headings.
export const CLASSES = 'Open Badges 2.0, “Data Classes”';
export const HOSTED_VERIFICATION = 'Open Badges 2.0, “Hosted Verification”';
export const SIGNED_VERIFICATION = 'Open Badges 2.0, “Signed Verification”';
export const REVOCATION = 'Open Badges 2.0, “Revocation”';
