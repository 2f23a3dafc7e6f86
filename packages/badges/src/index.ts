/**
 * Open Badges 3.0: issue signed badges, and tell the truth about one that somebody shows.
 *
 * @module
 */
export { achievementFor } from './awards/achievement-for.js';
export type { AchievementForOptions } from './awards/achievement-options.js';
export type { AwardingProgram, PublishedStatement } from './awards/awarding-program.js';
export {
  type CertificationFactsOptions,
  certificationFactsFrom,
} from './awards/certification-facts-from.js';
export { type DraftForOptions, draftFor } from './awards/draft-for.js';
export type {
  AwardingIssuer,
  NotProvenBadge,
  NotProvenCode,
  ProvenCredential,
  ProvenHistory,
} from './awards/proven-history.js';
export type {
  Ed25519PublicJwk,
  Ed25519SecretJwk,
  KeyKind,
  NistPublicJwk,
  NistSecretJwk,
  PublicJwk,
  RsaPublicJwk,
  RsaSecretJwk,
  SecretJwk,
} from './crypto/jwk.js';
export { BadgeError, type BadgeErrorCode, type BadgeErrorDetails } from './errors.js';
export { type ExplainReportOptions, explainReport } from './explain/explain-report.js';
export { attachEndorsement } from './issue/attach-endorsement.js';
export type { BadgeChanges, Changed } from './issue/badge-changes.js';
export type {
  AchievementDraft,
  BadgeDraft,
  BadgeRecipient,
  CredentialDraft,
  EndorsementsDraft,
  IssuerProfile,
  RecipientIdentifier,
  SubjectDetails,
} from './issue/badge-draft.js';
export { badgesToReissue, type IssuedRecord } from './issue/badges-to-reissue.js';
export {
  type CreateIssuerOptions,
  createIssuer,
  type IssuerIdentity,
  type OneKey,
  type SeveralKeys,
} from './issue/create-issuer.js';
export { type DeriveBadgeOptions, deriveBadge } from './issue/derive-badge.js';
export type {
  AddressDraft,
  AlignmentDraft,
  Classless,
  EvidenceDraft,
  IdentifierEntryDraft,
  ImageDraft,
  ProfileDraft,
  RelatedDraft,
  ResultDescriptionDraft,
  ResultDraft,
  RubricCriterionLevelDraft,
} from './issue/draft-parts.js';
export type {
  EndorseJwtOptions,
  EndorsementDraft,
  EndorseOptions,
  SignedEndorsement,
} from './issue/endorsement-draft.js';
export { issueMany } from './issue/issue-many.js';
export type { IssueManyOptions, IssueManyProgress } from './issue/issue-many-options.js';
export type { KeyedDraft } from './issue/issue-once.js';
export type {
  IssueDisclosableOptions,
  IssueJwtOptions,
  IssueOptions,
} from './issue/issue-options.js';
export type { IssuedOutcome, IssueOutcome, RefusedOutcome } from './issue/issue-outcome.js';
export type { IssuedStore } from './issue/issued-store.js';
export type { Issuer } from './issue/issuer.js';
export type { IssuerDocument } from './issue/issuer-documents.js';
export type { ActiveKey, CompromisedKey, IssuerKey, RetiredKey } from './issue/issuer-key.js';
export { createMemoryIssuedStore } from './issue/memory-issued-store.js';
export type { ReissueJwtOptions, ReissueOptions, ReplaceOptions } from './issue/reissue-options.js';
export type { SignedBadge } from './issue/signed-badge.js';
export type {
  CredentialSigner,
  SignedCredential,
} from './issue/signed-credential.js';
export type { SigningTime } from './issue/signing-time.js';
export type { JsonObject, JsonValue } from './json/json-value.js';
export type { CallerContexts } from './json-ld/caller-contexts.js';
export type { JoseAlgorithm } from './jwt/algorithms.js';
export { type DidJwk, didJwkOf } from './keys/did-jwk.js';
export { type DidKey, didKeyOf } from './keys/did-key.js';
export { type DidWeb, didWebUrl } from './keys/did-web.js';
export { exportPublicKey, exportSecretKey, type KeyFormat } from './keys/export-key.js';
export { importKey } from './keys/import-key.js';
export type { PublicHalf, SecretMultikey, Signer } from './keys/signer.js';
export {
  type GenerateKeyOptions,
  generateKey,
  type MultikeySigningKey,
  SigningKey,
} from './keys/signing-key.js';
export type { BadgeHost, HostConfidence, HostedPage } from './links/badge-host.js';
export { listBadgeHosts } from './links/badge-hosts.js';
export type {
  BadgeLinkResolution,
  LinkCode,
  LinkRefusal,
  ResolvedPictureBadge,
  ResolvedTextBadge,
  UnresolvedBadgeLink,
} from './links/link-resolution.js';
export {
  type LinkedInAddToProfile,
  type LinkedInField,
  linkedInAddToProfile,
  linkedInShareLink,
} from './links/linkedin.js';
export type { LinkedInAddToProfileOptions } from './links/profile-entry.js';
export { resolveBadgeLink } from './links/resolve-badge-link.js';
export type {
  Achievement,
  AchievementCredential,
  AchievementSubject,
  Address,
  Alignment,
  CredentialBase,
  CredentialSchema,
  CredentialStatus,
  Criteria,
  DateTimeStamp,
  EndorsementCredential,
  EndorsementSubject,
  Evidence,
  GeoCoordinates,
  IdentifierEntry,
  IdentityObject,
  Image,
  Profile,
  Proof,
  RefreshService,
  Related,
  Result,
  ResultDescription,
  RubricCriterionLevel,
  TermsOfUse,
  TypeNames,
} from './model/achievement-credential.js';
export type { RequestCode } from './network/answer.js';
export type { BadgeCache } from './network/answer-cache.js';
export { type CreateCacheOptions, createCache } from './network/cache.js';
export type { NetworkOptions, VerifyLimits } from './network/network-options.js';
export { bake } from './pictures/bake.js';
export { bakePng } from './pictures/bake-png.js';
export { bakeSvg } from './pictures/bake-svg.js';
export type { PictureLimits } from './pictures/picture-limits.js';
export { type UnbakeOptions, unbake } from './pictures/unbake.js';
export { type UnbakePngOptions, unbakePng } from './pictures/unbake-png.js';
export { type UnbakeSvgOptions, unbakeSvg } from './pictures/unbake-svg.js';
export type { UnbakedCredential, UnbakeWarning } from './pictures/unbaked-credential.js';
export type { IssuedSuite } from './proofs/suites.js';
export type { RecipientIdentity } from './recipient/recipient-identity.js';
export { type CheckDescription, listChecks } from './report/checks.js';
export {
  type CodeDescription,
  type CodeEffect,
  listProblemCodes,
} from './report/code-descriptions.js';
export {
  type InvalidCode,
  isUnverifiableCode,
  type ProblemCode,
  type UnverifiableCode,
  type WarningCode,
} from './report/codes.js';
export type { PresentationReport } from './report/presentation-report.js';
export type {
  BadgeSummary,
  Check,
  CheckId,
  ContainedReport,
  Problem,
  ReportedEndorsement,
  ReportedIssuer,
  SourceStep,
  Verdict,
  VerificationReport,
} from './report/verification-report.js';
export type { BadgeStatus } from './status/badge-status.js';
export { createMemoryStatusListStore } from './status/memory-store.js';
export type { StatusChangeDetails } from './status/status-change-details.js';
export type { BitstringStatusListEntry, StatusPurpose } from './status/status-list-entry.js';
export type { StatusListsOptions } from './status/status-list-settings.js';
export type {
  StatusChange,
  StatusListSize,
  StatusListStore,
  StatusPlace,
  StatusPlaceQuery,
} from './status/status-list-store.js';
export {
  createStatusLists,
  type StatusLists,
  type StatusReference,
} from './status/status-lists.js';
export { type DccRegistryDocument, dccRegistry } from './trust/dcc-registry.js';
export { trustAny } from './trust/trust-any.js';
export { type KnownIssuer, trustList } from './trust/trust-list.js';
export type { ListedIssuer, TrustRegistry } from './trust/trust-registry.js';
export type { VerifyBadgeOptions } from './verify/options.js';
export { verifyBadge } from './verify/verify-badge.js';
export {
  type KeyedBadge,
  type KeyedReport,
  type VerifyManyOptions,
  type VerifyManyProgress,
  verifyMany,
} from './verify/verify-many.js';
export {
  type VerifyPresentationOptions,
  verifyPresentation,
} from './verify/verify-presentation.js';
