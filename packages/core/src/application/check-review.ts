import type { Actor } from '../model/actor.js';
import { quoted } from '../text/visible-text.js';
import { listedQuoted } from '../text/words.js';
import type { Application } from './application.js';
import type {
  CompetencyJudgement,
  DecisionDetails,
  PanelMember,
  RecommendationDetails,
} from './details.js';
import { judgementsBy, judgesOf, recommendedOutcomes, unjudgedBy } from './panel.js';
import type { ProblemDraft } from './problem.js';
import { competencyRule, determinationRule, panelRule } from './review-rules.js';

/** What is wrong with a panel that is to be assigned. */
export function panelProblems(
  { applicantId }: Application,
  members: readonly PanelMember[],
): readonly ProblemDraft[] {
  const each = members.flatMap(({ id }, index): readonly ProblemDraft[] => {
    const path = `/members/${index}/id`;
    const first = members.findIndex((member) => member.id === id);
    if (id === applicantId) {
      const message = 'The applicant cannot be on the panel.';
      return [{ code: 'panel.applicant', path, message, rule: panelRule }];
    }
    if (first === index) return [];
    return [{ code: 'panel.duplicate-member', path, message: `${quoted(id)} is named twice.` }];
  });
  const nobody: ProblemDraft = {
    code: 'panel.nobody-can-judge',
    path: '/members',
    message: 'Every member has a conflict of interest, so nobody could judge.',
    rule: panelRule,
  };
  return [...each, ...(judgesOf({ panel: members }).length === 0 ? [nobody] : [])];
}

/** Why somebody may not judge an application. */
export function judgeProblems({ panel }: Application, by: Actor): readonly ProblemDraft[] {
  const member = panel.find(({ id }) => id === by.id);
  if (member === undefined) {
    const message = `${quoted(by.id)} is not on the panel.`;
    return [{ code: 'panel.not-a-member', path: '/by/id', message, rule: panelRule }];
  }
  if (member.conflictOfInterest === null) return [];
  const message = `${quoted(by.id)} has a conflict of interest, and does not judge.`;
  return [{ code: 'panel.conflict-of-interest', path: '/by/id', message }];
}

/** What is wrong with a judgement of a key competency. */
export function judgementProblems(
  { credential: { keyCompetencies } }: Application,
  { competency }: CompetencyJudgement,
): readonly ProblemDraft[] {
  if (keyCompetencies === undefined || keyCompetencies.includes(competency)) return [];
  return [
    {
      code: 'competency.not-of-the-credential',
      path: '/competency',
      message: `${quoted(competency)} is not one of ${listedQuoted(keyCompetencies)}.`,
      rule: competencyRule,
    },
  ];
}

/** What is wrong with a recommendation. */
export function recommendationProblems(
  application: Application,
  { outcome, by }: RecommendationDetails & { readonly by: Actor },
): readonly ProblemDraft[] {
  const unjudged = unjudgedBy(application, by.id);
  if (unjudged.length > 0) {
    const message = `Judge ${listedQuoted(unjudged)} first.`;
    return [{ code: 'competency.not-judged', message, rule: competencyRule }];
  }
  const lacking = judgementsBy(application, by.id).filter(({ demonstrated }) => !demonstrated);
  if (outcome === 'not-sufficient' || lacking.length === 0) return [];
  const competencies = listedQuoted(lacking.map(({ competency }) => competency));
  return [
    {
      code: 'recommendation.against-judgement',
      path: '/outcome',
      message: `This member found ${competencies} not demonstrated. Judge anew, or recommend otherwise.`,
      rule: competencyRule,
    },
  ];
}

/** What is wrong with a decision, beside what the rules say of it. */
export function decisionProblems(
  application: Application,
  { outcome }: DecisionDetails,
): readonly ProblemDraft[] {
  if (recommendedOutcomes(application).includes(outcome)) return [];
  return [
    {
      code: 'decision.not-recommended',
      path: '/outcome',
      message: 'The experts on the panel determine, and none of them recommends this.',
      rule: determinationRule,
    },
  ];
}
