import type { Application, Program } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { Facts, Notice, Said, Tag } from '../web/components/parts.js';
import type { Answers } from './answers.js';
import { preparationNames } from './names.js';
import { lifeStages, progressOf, statusWords } from './status-words.js';
import { waitedFor, waitingFor } from './waiting.js';

/** Where an application stands, in a word. */
export const StatusTag: FC<{ readonly status: Application['status'] }> = ({ status }) => (
  <Tag tone={statusWords[status].tone}>{statusWords[status].text}</Tag>
);

/** The way from the beginning to the award, and how far an application has come. */
export const LifeSteps: FC<{ readonly application: Application }> = ({ application }) => {
  const progress = progressOf[application.status];
  if (progress === undefined) return null;
  const { done, isUnderWay } = progress;
  return (
    <ol class="life" aria-label="The way of an application">
      {lifeStages.map((name, index) => {
        const isNow = isUnderWay && index === done;
        return (
          <li
            class={index < done ? 'done' : isNow ? 'now' : 'ahead'}
            aria-current={isNow ? 'step' : undefined}
          >
            {name}
            <span class="life-said">{index < done ? ', done' : isNow ? ', now' : ', ahead'}</span>
          </li>
        );
      })}
    </ol>
  );
};

/** What waits for whom, in words. */
export const WaitsFor: FC<{
  readonly application: Application;
  readonly program: Program;
  /** Whether the applicant looks. */
  readonly isOwn?: boolean;
}> = ({ application, program, isOwn = false }) => {
  const { status } = application;
  const waiting = waitingFor(application, program);
  return (
    <Notice title={statusWords[status].means}>
      {waiting.length === 0 ? (
        <p>Nothing waits for anybody.</p>
      ) : (
        waiting.map(({ role, messages }) => (
          <p>
            <strong>
              {isOwn && role === 'applicant' ? 'It waits for you' : `${waitedFor[role]} is next`}:
            </strong>{' '}
            {messages.join(' ')}
          </p>
        ))
      )}
    </Notice>
  );
};

/** What the applicant told. */
export const Told: FC<{
  readonly application: Application;
  readonly answers: ReadonlyMap<string, Answers>;
}> = ({ application, answers }) => {
  const { basicInformation, agreement, selfAssessment, cohortId, preparation } = application;
  const basic = answers.get('complete-basic-information');
  const signed = answers.get('sign-agreement');
  return (
    <Facts
      facts={[
        [
          'Basic information',
          basicInformation === null ? 'Not given yet' : <BasicInformation answers={basic} />,
        ],
        [
          'Agreement',
          agreement === null ? (
            'Not signed yet'
          ) : (
            <>
              Signed on {agreement.on} as <Said>{signed?.signedAs}</Said>, text of {signed?.version}
            </>
          ),
        ],
        [
          'Self-assessment',
          selfAssessment === null ? 'Not done yet' : <Said>{selfAssessment.score}</Said>,
        ],
        ['Cohort', cohortId === null ? 'In none' : <Said>{cohortId}</Said>],
        [
          'Preparation',
          preparation.length === 0 ? (
            'None noted'
          ) : (
            <ul class="plain-list">
              {preparation.map((route) => (
                <li>
                  <Said>{preparationNames[route] ?? route}</Said>
                  <Which answers={answers.get(`preparation:${route}`)} />
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
};

const BasicInformation: FC<{ readonly answers: Answers | undefined }> = ({ answers = {} }) => (
  <>
    <Said>{answers.fullName}</Said>, <Said>{answers.position}</Said>,{' '}
    <Said>{answers.organisation}</Said>
    <p>
      <Said>{answers.work}</Said>
    </p>
  </>
);

const Which: FC<{ readonly answers: Answers | undefined }> = ({ answers }) =>
  answers?.which ? (
    <>
      : <Said>{answers.which}</Said>
    </>
  ) : null;

/** What the panel decided, as the applicant is told. */
export const DecisionPart: FC<{ readonly application: Application }> = ({
  application: { decision, award },
}) => {
  if (decision === null) return null;
  const isPositive = decision.outcome === 'sufficient';
  return (
    <section aria-labelledby="decision-title">
      <h2 id="decision-title">Decision</h2>
      <Notice
        tone={isPositive ? 'good' : 'open'}
        title={
          isPositive
            ? 'The panel found sufficient competency.'
            : 'The panel did not find sufficient competency.'
        }
      >
        <p>Decided on {decision.on}.</p>
        {award !== null && <p>The award was recorded on {award.on}.</p>}
      </Notice>
      <h3>Feedback of the panel</h3>
      <p class="said">
        <Said>{decision.feedback}</Said>
      </p>
    </section>
  );
};
