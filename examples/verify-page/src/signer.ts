import { explainReport, type VerificationReport } from '@cop-credentials/badges';

/** The sentence that says what is proven of whoever signed, and never the name they gave themselves. */
export function provenOfSigner(report: VerificationReport): string {
  const [sentence = ''] = explainReport(report, { detail: 'short' }).split('\n');
  return sentence;
}

/** What the identifier of a signer stands for; nothing where nobody was proven to have signed. */
export function meaningOfIdentifier({ issuer, assurance }: VerificationReport): string | undefined {
  if (issuer === undefined || assurance !== 'signed') return undefined;
  return /^did:(?:key|jwk):/.test(issuer.id)
    ? 'The identifier is a key and nothing else. Whose key it is, the issuer has to say elsewhere, for instance on its website.'
    : 'Whoever runs the website named in the identifier decides what it stands for.';
}
