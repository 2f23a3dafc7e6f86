import { describe, expect, it } from 'vitest';
import { killWhileAwarding } from '../stress/kill-while-awarding.js';

describe('a portal that is killed while it awards', () => {
  it('has one badge for each award in the end, and every file that it said it has', async () => {
    const work = { awards: 8, applicants: 2, materialsOfEach: 10, kills: 2 };
    const trial = await killWhileAwarding(work);
    expect(trial).toMatchObject({
      awarded: 8,
      badges: 8,
      badgeIds: 8,
      validBadges: 8,
      issuedEvents: 8,
      sharedPlaces: 0,
      acknowledged: 20,
      lostMaterials: 0,
    });
    expect(trial.kills).toBe(2);
  }, 240_000);
});
