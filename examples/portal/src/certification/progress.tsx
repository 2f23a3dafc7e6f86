import type { CertificationAssessment } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { findCredential } from '../credentials/credentials.js';
import { Notice, SourceLine, Table, Tag } from '../web/components/parts.js';
import { certificationPolicy } from './certification-policy.js';
import type { CertificationRecord } from './certification-stream.js';

/** How far somebody is on the way to full certification. */
export const Progress: FC<{
  readonly assessment: CertificationAssessment;
  readonly suspended: readonly string[];
  readonly record: CertificationRecord | undefined;
}> = ({ assessment, suspended, record }) => {
  const { counted, notCounted, missing, ways, waysComplete, status, message, source } = assessment;
  const needed = counted.length + fewestMore(assessment);
  return (
    <>
      {record !== undefined && (
        <Notice tone="good" title={`${certificationPolicy.name}: awarded`}>
          <p>Full certification was awarded on {record.award.awardedOn}.</p>
        </Notice>
      )}
      <p>
        <Tag tone={status === 'certified' ? 'good' : 'open'}>
          {status === 'certified' ? 'Everything is there' : 'On the way'}
        </Tag>{' '}
        {message}
        <SourceLine source={source} />
      </p>
      {missing !== null && (
        <p>
          <label for="progress">
            {counted.length} of {needed} micro-credentials
          </label>
          <progress id="progress" class="progress" value={counted.length} max={needed}>
            {counted.length} of {needed}
          </progress>
        </p>
      )}
      <Notice title="This portal’s own policy">
        <p>{certificationPolicy.note}</p>
        <p>
          It takes {certificationPolicy.policy.requiredCount} micro-credentials from{' '}
          {certificationPolicy.policy.requiredAreas} different areas.
        </p>
      </Notice>
      <h2>What counts</h2>
      <Table
        caption="Micro-credentials that count"
        columns={['Micro-credential', 'Area', 'Awarded on']}
        empty="Nothing counts yet."
        rows={counted.map(({ credentialId, area, awardedOn }) => [
          nameOf(credentialId),
          area ?? 'None',
          awardedOn,
        ])}
      />
      {notCounted.length > 0 && (
        <>
          <h2>What does not count</h2>
          <Table
            caption="Micro-credentials that do not count, and why"
            columns={['Micro-credential', 'Awarded on', 'Why']}
            empty=""
            rows={notCounted.map(({ credentialId, awardedOn, reason, message: why }) => [
              nameOf(credentialId),
              awardedOn,
              reason === 'revoked' && suspended.includes(credentialId)
                ? 'Its badge is suspended. It counts again once the badge is reinstated.'
                : why,
            ])}
          />
        </>
      )}
      {ways.length > 0 && (
        <>
          <h2>Shortest ways</h2>
          <ul class="plain-list">
            {ways.map((way) => (
              <li>{way.map(nameWithPlan).join(' and ')}</li>
            ))}
          </ul>
          {!waysComplete && <p class="hint">There are more ways than are shown here.</p>}
        </>
      )}
    </>
  );
};

function fewestMore({ missing, ways: [way] }: CertificationAssessment): number {
  return way?.length ?? missing?.credentials ?? 0;
}

function nameWithPlan(credentialId: string): string {
  const isPlanned = findCredential(credentialId)?.availability === 'planned';
  return isPlanned ? `${nameOf(credentialId)} (planned, not open yet)` : nameOf(credentialId);
}

function nameOf(credentialId: string): string {
  return findCredential(credentialId)?.name ?? credentialId;
}
