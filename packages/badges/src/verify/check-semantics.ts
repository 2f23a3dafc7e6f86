import type {
  AchievementCredential,
  AchievementSubject,
  Criteria,
} from '../model/achievement-credential.js';
import { parseDateTime } from '../model/date-time.js';
import type { CheckResult } from '../report/check-result.js';
import { checkResults } from './check-results.js';
import { bend, contradiction, resultOf, type SchemaFinding } from './schema-finding.js';

/**
 * The rules of Open Badges 3.0 that stand in its prose and no schema says. What a correct issuer cannot have written is
 * wrong; whatever might have a reason is a warning.
 */
export function checkSemantics(credential: AchievementCredential): CheckResult {
  return resultOf(findingsIn(credential));
}

function* findingsIn(credential: AchievementCredential): Generator<SchemaFinding> {
  const { credentialSubject: subject, evidence = [], validFrom, validUntil } = credential;
  if (isBefore(validUntil, validFrom)) {
    yield contradiction('It ends before it begins.', {
      path: '/validUntil',
      reference: 'Verifiable Credentials Data Model 2.0, section 4.9',
    });
  }
  yield* checkSubject(subject);
  for (const [index, one] of evidence.entries()) {
    if (!saysSomething(one))
      yield bend('A piece of evidence has neither an address nor a narrative.', {
        path: `/evidence/${index}`,
        reference: 'Open Badges 3.0, B.1.9 Evidence',
      });
  }
}

function* checkSubject(subject: AchievementSubject): Generator<SchemaFinding> {
  const { achievement, activityStartDate, activityEndDate, creditsEarned } = subject;
  if (isBefore(activityEndDate, activityStartDate)) {
    yield bend('The activity ended before it started.', {
      path: '/credentialSubject/activityEndDate',
      reference: 'Open Badges 3.0, B.1.3 AchievementSubject',
    });
  }
  if (creditsEarned !== undefined && creditsEarned > (achievement.creditsAvailable ?? Infinity)) {
    yield bend('More credits were earned than the achievement has.', {
      path: '/credentialSubject/creditsEarned',
      reference: 'Open Badges 3.0, B.1.3 AchievementSubject',
    });
  }
  if (!saysSomething(achievement.criteria)) {
    yield bend('What has to be done to earn it is said neither at an address nor in words.', {
      path: '/credentialSubject/achievement/criteria',
      reference: 'Open Badges 3.0, B.1.6 Criteria',
    });
  }
  yield* checkResults(subject);
}

function saysSomething({ id, narrative }: Criteria): boolean {
  return id !== undefined || narrative !== undefined;
}

/** Dates that are none are for others to refuse. */
function isBefore(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one, other].map((text) => text && parseDateTime(text));
  return typeof first === 'number' && typeof second === 'number' && first < second;
}
