import type { AchievementDraft, BadgeDraft } from '@cop-credentials/badges';

const ACHIEVEMENT: AchievementDraft = {
  id: 'https://badges.example.org/achievements/facilitation',
  achievementType: 'MicroCredential',
  name: 'Facilitation',
  description: 'Facilitates a community of practice.',
  criteria: { narrative: 'Facilitated six meetings and reflected on each of them.' },
};

/** What a member's badge is to say. The library judges the address, so that there is one place which does. */
export function awardDraft(emailAddress: string): BadgeDraft {
  return {
    achievement: ACHIEVEMENT,
    recipient: { emailAddress },
    validFrom: '2026-05-15T00:00:00Z',
  };
}
