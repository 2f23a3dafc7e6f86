import type { Application } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { Said, Table, Tag } from '../web/components/parts.js';
import { competencyName } from './names.js';
import { waitsForMember } from './waiting.js';

interface ReviewProps {
  readonly application: Application;
  readonly names: ReadonlyMap<string, string>;
  /** The one member whose findings are shown; everybody's where it is left out. */
  readonly onlyOf?: string | undefined;
}

/** Whose findings a member may see: only their own until they have recommended, so that each judges for themselves. */
export function shownOnlyOf(application: Application, memberId: string): string | undefined {
  const hasRecommended = application.recommendations.some(({ by }) => by.id === memberId);
  return hasRecommended || application.status !== 'in-review' ? undefined : memberId;
}

/** What the members of a panel found of each key competency. */
export const JudgementTable: FC<ReviewProps> = ({ application, names, onlyOf }) => {
  const shown = application.judgements.filter(({ by }) => onlyOf === undefined || by.id === onlyOf);
  return (
    <Table
      caption="Findings on key competencies"
      columns={['Key competency', 'Member', 'Finding', 'Note']}
      empty="Nothing is judged yet."
      rows={shown.map(({ competency, by, demonstrated, note }) => [
        competencyName(application.credential.id, competency),
        <Said>{names.get(by.id) ?? 'A former member'}</Said>,
        <Tag tone={demonstrated ? 'good' : 'bad'}>
          {demonstrated ? 'Demonstrated' : 'Not demonstrated'}
        </Tag>,
        <Said>{note ?? 'None'}</Said>,
      ])}
    />
  );
};

/** What the members of a panel recommend. */
export const RecommendationTable: FC<ReviewProps> = ({ application, names, onlyOf }) => (
  <Table
    caption="Recommendations"
    columns={['Member', 'Recommendation', 'Reason']}
    empty="Nobody has recommended yet."
    rows={application.recommendations
      .filter(({ by }) => onlyOf === undefined || by.id === onlyOf)
      .map(({ by, outcome, reason }) => [
        <Said>{names.get(by.id) ?? 'A former member'}</Said>,
        <OutcomeTag outcome={outcome} />,
        <Said>{reason}</Said>,
      ])}
  />
);

/** Who is on the panel, and whether they may judge. */
export const PanelTable: FC<ReviewProps> = ({ application, names }) => (
  <Table
    caption="Panel"
    columns={['Member', 'Conflict of interest', 'What waits for them']}
    empty="No panel is assigned yet."
    rows={application.panel.map(({ id, conflictOfInterest }) => [
      <Said>{names.get(id) ?? 'A former member'}</Said>,
      conflictOfInterest === null ? (
        'None declared'
      ) : (
        <>
          <Tag tone="open">Does not judge</Tag> <Said>{conflictOfInterest}</Said>
        </>
      ),
      waitsForMember(application, id) ?? 'Nothing',
    ])}
  />
);

const OutcomeTag: FC<{ readonly outcome: 'sufficient' | 'not-sufficient' }> = ({ outcome }) => (
  <Tag tone={outcome === 'sufficient' ? 'good' : 'bad'}>{outcomeNames[outcome]}</Tag>
);

/** What a panel can determine. */
export const outcomes = ['sufficient', 'not-sufficient'] as const;

const outcomeNames = {
  sufficient: 'Sufficient competency',
  'not-sufficient': 'Not sufficient',
} as const;

/** The same as choices of a form. */
export const outcomeChoices = outcomes.map((value) => ({ value, label: outcomeNames[value] }));
