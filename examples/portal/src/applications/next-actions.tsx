import {
  type Application,
  type ApplicationCommandType,
  availableCommands,
  formatMoney,
  type NextStep,
  type Program,
} from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { SourceLine } from '../web/components/parts.js';
import { materialName } from './names.js';
import { stepsOf } from './waiting.js';

/** Where a command has its page, and how the link to it is called. */
interface CommandLink {
  readonly path: string;
  readonly text: string;
}

/** Everything that an applicant can do with an application that there is, and where. */
const links: Readonly<Partial<Record<ApplicationCommandType, CommandLink>>> = {
  'complete-basic-information': { path: 'basic-information', text: 'Give basic information' },
  'sign-agreement': { path: 'agreement', text: 'Read and sign the agreement' },
  'record-payment': { path: 'fee', text: 'Pay the fee' },
  'join-cohort': { path: 'cohort', text: 'Join a cohort' },
  'leave-cohort': { path: 'leave-cohort', text: 'Leave the cohort' },
  'complete-self-assessment': { path: 'self-assessment', text: 'Do the self-assessment' },
  'record-preparation': { path: 'preparation', text: 'Note how you prepared' },
  'add-material': { path: 'materials', text: 'Add materials' },
  'remove-material': { path: 'materials#removing', text: 'Remove a material' },
  submit: { path: 'submit', text: 'Submit the materials' },
  withdraw: { path: 'withdraw', text: 'Withdraw the application' },
  're-apply': { path: 're-apply', text: 'Apply again' },
};

/** What the applicant can do now: what the application waits for first, then what is up to them. */
export const NextActions: FC<{ readonly application: Application; readonly program: Program }> = ({
  application,
  program,
}) => {
  const steps = stepsOf(application, { role: 'applicant', program });
  const needed = steps.filter(({ need }) => need === 'required');
  const optional = availableCommands(application, 'applicant', { program }).filter(
    (command) => !needed.some((step) => step.command === command),
  );
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">What you can do</h2>
      {needed.length > 0 && (
        <ol class="tasks">
          {needed.map((step) => (
            <li>
              <ActionLink application={application} command={step.command} />
              <p class="task-said">
                {messageOf(step, application)}
                {step.source && <SourceLine source={step.source} />}
              </p>
            </li>
          ))}
        </ol>
      )}
      {optional.length > 0 && (
        <>
          <h3>{needed.length > 0 ? 'If you like' : 'Up to you'}</h3>
          <ul class="plain-list">
            {optional.map((command) => (
              <li>
                <ActionLink application={application} command={command} />
              </li>
            ))}
          </ul>
        </>
      )}
      {needed.length === 0 && optional.length === 0 && <p>There is nothing for you to do.</p>}
    </section>
  );
};

const ActionLink: FC<{
  readonly application: Application;
  readonly command: ApplicationCommandType;
}> = ({ application: { id }, command }) => {
  const link = links[command];
  return link === undefined ? null : <a href={`/applications/${id}/${link.path}`}>{link.text}</a>;
};

function messageOf({ message, owed, lacking }: NextStep, { credential }: Application): string {
  if (owed !== undefined) return `${formatMoney(owed)} is owed.`;
  if (lacking === undefined) return message;
  const names = lacking.map((id) => materialName(credential.id, id));
  return `Required and not in yet: ${names.join(', ')}.`;
}
