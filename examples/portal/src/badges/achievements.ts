import { type AchievementDraft, achievementFor } from '@cop-credentials/badges';
import type { Award, Program } from '@cop-credentials/core';
import { type AwardedCredential, listAwardedCredentials } from '../awards/awarded-credentials.js';

/** Which achievement an address is of. */
export interface AchievementAddress {
  readonly program: string;
  readonly kind: string;
  readonly credentialId: string;
  readonly edition: string;
}

/** What a badge of such an award says that was achieved; `undefined` where the program awards no such thing. */
export function describeAchievement(
  address: AchievementAddress,
  program: Program,
  baseUrl: string,
): AchievementDraft | undefined {
  const credentials = listAwardedCredentials();
  const edition = program.editions.find(({ id }) => id === address.edition);
  const credential = credentials.find(
    ({ id, kind }) => id === address.credentialId && kind === address.kind,
  );
  if (address.program !== program.id || edition === undefined || credential === undefined)
    return undefined;
  // An achievement is the same for everybody: whose award it is, and of which day, does not stand in it.
  const award: Award = {
    ...termsOf[credential.kind],
    program: program.id,
    credentialId: credential.id,
    recipientId: 'anybody',
    awardedOn: edition.from,
    edition: edition.id,
  };
  return achievementFor(award, { program, credentials, baseUrl });
}

const step = { order: 1, on: '2026-01-01', by: { id: 'anybody', role: 'staff' } } as const;

const termsOf: Readonly<
  Record<AwardedCredential['kind'], Pick<Award, 'kind' | 'achievementType' | 'basis'>>
> = {
  'micro-credential': {
    kind: 'micro-credential',
    achievementType: 'MicroCredential',
    basis: {
      kind: 'panel-decision',
      applicationId: 'any',
      attempt: 1,
      decision: step,
      award: step,
      rules: [],
    },
  },
  'full-certification': {
    kind: 'full-certification',
    achievementType: 'Certification',
    basis: { kind: 'certification', counted: ['any'], rules: [] },
  },
};
