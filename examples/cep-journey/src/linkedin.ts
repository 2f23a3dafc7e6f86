import { linkedInAddToProfile, type SignedBadge } from '@cop-credentials/badges';

/** The link that opens LinkedIn's form, and the same values to copy: the form does not always fill itself in. */
export function explainLinkedIn(badge: SignedBadge): string {
  const page = `https://credential.campus-compact.example/badges/${badge.id.replace('urn:uuid:', '')}`;
  const { url, fields } = linkedInAddToProfile(badge, { certificateUrl: page });
  const values = fields.map(({ label, value }) => `- ${label}: ${value}`);
  return [url, '', 'The same values to copy by hand:', ...values].join('\n');
}
