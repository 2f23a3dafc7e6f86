import { type Finding, overrideRoles } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import type { Problem } from '../ledger/problem.js';
import { DecisionFields } from '../offerings/decision-fields.js';
import { RevisionSeen } from '../offerings/offering-parts.js';
import { ActionForm, type Choice, ChoiceGroup, Select, TextArea } from '../web/components/form.js';
import { Notice } from '../web/components/parts.js';
import type { Entered, FieldError } from '../web/form.js';
import type { Proposal } from './proposal.js';
import { enterJudgement } from './review-shapes.js';

interface StaffFormProps {
  readonly proposal: Proposal;
  /** What was entered in it, where it was refused. */
  readonly entered?: Entered | undefined;
  readonly errors: readonly FieldError[];
}

const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** In which staff record what they judge, so that the rules can go by it. */
export const JudgementForm: FC<StaffFormProps> = ({ proposal, entered, errors }) => {
  const shown = entered ?? enterJudgement(proposal.review);
  const ask = (name: string, label: string) => (
    <Select
      name={name}
      label={label}
      none="Not judged yet"
      choices={yesOrNo}
      entered={shown}
      errors={errors}
      isPlain
    />
  );
  return (
    <section class="panel" aria-labelledby="judgement-title">
      <h2 id="judgement-title">Your judgement</h2>
      <p class="hint">
        The pages ask staff to look to these when they approve a community of practice. What is not
        judged stays open.
      </p>
      <ActionForm action={`/proposals/${proposal.id}/judgement`} button="Record the judgement">
        <RevisionSeen revision={proposal.revision} />
        {ask('collegialNotContent', 'Is it collegial support first, and not content delivery?')}
        {ask('democraticDesign', 'Is its design democratic?')}
        {ask('everyoneHasKnowledge', 'Does it embody that everyone has knowledge to share?')}
        {ask('everyoneHasLearning', 'Does it embody that everyone has learning to do?')}
        {ask('manyIdentities', 'Does it take in many identities and ways of knowing?')}
        <TextArea
          name="note"
          label="Note for other staff"
          rows={2}
          entered={shown}
          errors={errors}
        />
      </ActionForm>
    </section>
  );
};

/** Whether staff may decide otherwise than a rule, and there is anything to decide. */
export function overrulable({ check, status }: Finding): boolean {
  return (
    overrideRoles[check].includes('staff') && status !== 'not-applicable' && status !== 'satisfied'
  );
}

/** In which staff decide otherwise than a rule, with a reason. */
export const OverrideForm: FC<
  StaffFormProps & {
    readonly findings: readonly Finding[];
    /** The rule that a link named. */
    readonly chosenRule: string | undefined;
  }
> = ({ proposal, findings, chosenRule, entered, errors }) => (
  <section class="panel" id="overrule" aria-labelledby="overrule-title">
    <h2 id="overrule-title">Decide otherwise than a rule</h2>
    <p class="hint">
      The finding keeps what the rule said, and your decision with its reason beside it.
    </p>
    <ActionForm action={`/proposals/${proposal.id}/overrides`} button="Decide otherwise">
      <RevisionSeen revision={proposal.revision} />
      <Select
        name="rule"
        label="Rule"
        none="Choose a rule"
        required
        value={chosenRule}
        choices={findings
          .filter((finding) => overrulable(finding) || finding.rule === chosenRule)
          .map(({ rule, statement }) => ({ value: rule, label: statement }))}
        entered={entered}
        errors={errors}
      />
      <ChoiceGroup
        name="decision"
        label="You find it"
        type="radio"
        required
        choices={[
          { value: 'satisfied', label: 'Met' },
          { value: 'not-satisfied', label: 'Not met' },
          { value: 'not-applicable', label: 'Not applicable here' },
        ]}
        entered={entered}
        errors={errors}
      />
      <TextArea name="why" label="Reason" rows={2} required entered={entered} errors={errors} />
    </ActionForm>
  </section>
);

/** In which staff approve or decline. */
export const DecisionForm: FC<
  StaffFormProps & {
    readonly inTheWay: readonly Problem[];
    readonly open: readonly Finding[];
  }
> = ({ proposal, inTheWay, open, entered, errors }) => (
  <section class="panel" aria-labelledby="decision-title">
    <h2 id="decision-title">Your decision</h2>
    {inTheWay.length > 0 && (
      <Notice tone="open" title="It cannot be approved as it stands">
        <ul>
          {inTheWay.map(({ message }) => (
            <li>{message}</li>
          ))}
        </ul>
      </Notice>
    )}
    {open.length > 0 && (
      <Notice title="Not known, and no condition">
        <ul>
          {open.map(({ statement }) => (
            <li>{statement}</li>
          ))}
        </ul>
      </Notice>
    )}
    <ActionForm action={`/proposals/${proposal.id}/decision`} button="Record the decision">
      <RevisionSeen revision={proposal.revision} />
      <DecisionFields reader="The proposer" entered={entered} errors={errors} />
    </ActionForm>
  </section>
);
