import type { Credential } from '@cop-credentials/core';
import type { AchievementDraft } from '../issue/badge-draft.js';
import type { Achievement } from '../model/achievement-credential.js';
import { readBaseUrl, wrongOption } from '../option-checks.js';
import { achievementIdOf } from './achievement-id.js';
import { type AchievementForOptions, credentialOf } from './achievement-options.js';
import type { AwardToIssue } from './award-to-issue.js';
import type { AwardingProgram } from './awarding-program.js';
import { criteriaNarrative } from './criteria-narrative.js';

/** The achievement of an award, from the program’s own words. */
export function buildAchievement(
  award: AwardToIssue,
  options: AchievementForOptions,
): AchievementDraft {
  const { program, baseUrl } = options;
  if (program.id !== award.program) {
    throw wrongOption('/program/id', `${award.program}, the program of the award`);
  }
  const credential = credentialOf(award.credentialId, options);
  if (credential === undefined) {
    throw wrongOption('/credentials', `the name of ${award.credentialId}, which is awarded`);
  }
  const { name, url, description = `${name}, as the ${program.name} awards it.` } = credential;
  return {
    id: achievementIdOf(readBaseUrl(baseUrl, '/baseUrl'), award),
    achievementType: award.achievementType,
    name,
    description,
    criteria: {
      ...(url !== undefined && { id: url }),
      narrative: criteriaNarrative(award, program),
    },
    ...competenciesOf(credential, program),
    version: award.edition,
  };
}

/** An alignment has to have an address (B.1.5); a competency without one is still a word to be found by. */
function competenciesOf(
  { keyCompetencies = [] }: Credential,
  program: AwardingProgram,
): Pick<Achievement, 'alignment' | 'tag'> {
  const alignment = keyCompetencies.flatMap(({ id, name, url }) =>
    url === undefined
      ? []
      : [
          {
            type: ['Alignment'],
            targetName: name,
            targetUrl: url,
            targetCode: id,
            targetFramework: program.name,
          },
        ],
  );
  const tag = keyCompetencies.flatMap(({ name, url }) => (url === undefined ? [name] : []));
  return { ...(alignment.length > 0 && { alignment }), ...(tag.length > 0 && { tag }) };
}
