/**
 * Who somebody is, by the type of identifier: `id` for the identifier of the subject itself (a DID or an address), or
 * one of the types of Open Badges 3.0 such as `emailAddress`. Texts are compared exactly; no case is folded.
 */
export type RecipientIdentity = Readonly<Record<string, string>>;
