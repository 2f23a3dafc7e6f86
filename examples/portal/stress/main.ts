// 200 awards while the portal is killed at random moments; says what is there afterwards.
import { isDeepStrictEqual } from 'node:util';
import { killWhileAwarding } from './kill-while-awarding.js';

const awards = Number(process.argv[2] ?? 200);
const kills = Number(process.argv[3] ?? 20);
const trial = await killWhileAwarding({ awards, applicants: 8, materialsOfEach: 25, kills });
console.log(trial);

const { lostMaterials, sharedPlaces, ...counts } = trial;
const made = [
  counts.awarded,
  counts.badges,
  counts.badgeIds,
  counts.validBadges,
  counts.issuedEvents,
];
const isRight =
  isDeepStrictEqual(new Set(made), new Set([awards])) && lostMaterials === 0 && sharedPlaces === 0;
console.log(
  isRight ? 'Every award has one badge, and no material is lost.' : 'Something is wrong.',
);
if (!isRight) process.exitCode = 1;
