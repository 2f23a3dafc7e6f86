import type { KeyCompetencyFinding } from '../programs/campus-compact-cep/panel-review/facts.js';
import type { Application, RecordedJudgement } from './application.js';
import type { Determination, PanelMember } from './details.js';

/** Members of the panel who may judge: those without a conflict of interest. */
export function judgesOf({ panel }: Pick<Application, 'panel'>): readonly PanelMember[] {
  return panel.filter(({ conflictOfInterest }) => conflictOfInterest === null);
}

/** What one member found. */
export function judgementsBy(
  { judgements }: Application,
  member: string,
): readonly RecordedJudgement[] {
  return judgements.filter(({ by }) => by.id === member);
}

/** Key competencies that one member has not judged; none where they are not known. */
export function unjudgedBy(application: Application, member: string): readonly string[] {
  const judged = judgementsBy(application, member).map(({ competency }) => competency);
  const { keyCompetencies = [] } = application.credential;
  return keyCompetencies.filter((competency) => !judged.includes(competency));
}

/** Judges who have not recommended. */
export function withoutRecommendation(application: Application): readonly PanelMember[] {
  const heard = application.recommendations.map(({ by }) => by.id);
  return judgesOf(application).filter(({ id }) => !heard.includes(id));
}

/** What the judges recommend, each once. */
export function recommendedOutcomes({ recommendations }: Application): readonly Determination[] {
  return [...new Set(recommendations.map(({ outcome }) => outcome))];
}

/** What the panel finds of each key competency, left open where its members differ; `undefined` where none is known. */
export function competencyFindings(
  application: Application,
): readonly KeyCompetencyFinding[] | undefined {
  const { judgements, credential } = application;
  const judged = judgements.map(({ competency }) => competency);
  const ids = credential.keyCompetencies ?? [...new Set(judged)].sort();
  if (credential.keyCompetencies === undefined && ids.length === 0) return undefined;
  return ids.map((id) => {
    const found = judgements.filter(({ competency }) => competency === id);
    const [first] = found;
    const agreed = found.every(({ demonstrated }) => demonstrated === first?.demonstrated);
    return { id, ...(first && agreed && { demonstrated: first.demonstrated }) };
  });
}
