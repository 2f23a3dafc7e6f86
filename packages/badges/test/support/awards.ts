import {
  type Application,
  type ApplicationCommand,
  type Award,
  awardsFor,
  type Credential,
  campusCompactCep,
  decide,
  evolve,
  getRule,
} from '@cop-credentials/core';

export const BASE_URL = 'https://badges.example.org';

const total = Number(getRule('cep-catalog-planned-total').parameters.plannedTotal);

/** As many micro-credentials as the program is to have: its pages name none, so these are made up. */
export const microCredentials: readonly Credential[] = Array.from(
  { length: total },
  (_, index) => ({
    id: `mc-${index + 1}`,
    name: `Competency area ${index + 1}`,
    url: `https://credential.example.org/micro-credentials/${index + 1}`,
    keyCompetencies: [
      {
        id: `kc-${index + 1}-a`,
        name: `Knowledge ${index + 1}`,
        url: `https://credential.example.org/competencies/${index + 1}`,
      },
      { id: `kc-${index + 1}-b`, name: `Commitment ${index + 1}` },
    ],
  }),
);

/** What achievements of the program are made with. */
export const cep = {
  program: campusCompactCep,
  credentials: [...microCredentials, { id: 'cep', name: 'Community Engagement Professional' }],
  baseUrl: BASE_URL,
} as const;

type Draft<Command> = Command extends ApplicationCommand ? Omit<Command, 'on'> : never;

const applicant = { id: 'ada', role: 'applicant' } as const;
const staff = { id: 'sam', role: 'staff' } as const;
const expert = { id: 'pat', role: 'panel-member' } as const;

function wayToAward(credentialId: string): readonly Draft<ApplicationCommand>[] {
  const credential = {
    id: credentialId,
    availability: 'available',
    requiredMaterials: ['essay'],
    keyCompetencies: ['kc'],
  } as const;
  const outcome = 'sufficient';
  return [
    { type: 'start', by: applicant, applicationId: `application-${credentialId}`, credential },
    { type: 'complete-basic-information', by: applicant },
    { type: 'sign-agreement', by: applicant },
    {
      type: 'record-payment',
      by: applicant,
      amount: { amount: 6000, currency: 'USD' },
      reference: `payment-${credentialId}`,
    },
    { type: 'complete-self-assessment', by: applicant },
    { type: 'add-material', by: applicant, material: 'essay' },
    { type: 'submit', by: applicant, channel: 'online-portal' },
    { type: 'assign-panel', by: staff, members: [{ id: expert.id, conflictOfInterest: null }] },
    { type: 'judge-competency', by: expert, competency: 'kc', demonstrated: true },
    { type: 'recommend', by: expert, outcome, reason: 'As judged.' },
    { type: 'decide', by: expert, outcome, feedback: 'Well told.' },
    { type: 'award', by: staff },
  ];
}

/** The award of a micro-credential, after an application that was run from start to end. */
export function earnedAward(credentialId: string, on = '2026-02-01'): Award {
  let application: Application | undefined;
  for (const draft of wayToAward(credentialId)) {
    const result = decide(application, { ...draft, on });
    if (!result.ok) throw new Error(`${draft.type}: ${JSON.stringify(result.problems)}`);
    application = result.events.reduce<Application | undefined>(evolve, application);
  }
  if (application === undefined) throw new Error('Nothing was run.');
  return onlyAward(awardsFor({ decision: 'application', application }));
}

/** The award of full certification for some micro-credentials. */
export function certificationAward(...ids: readonly string[]): Award {
  return onlyAward(
    awardsFor({
      decision: 'certification',
      recipientId: 'ada',
      credentialId: 'cep',
      history: ids.map((credentialId) => ({ credentialId, awardedOn: '2026-02-01' })),
      policy: {
        areas: Object.fromEntries(ids.map((id) => [id, id])),
        requiredCount: ids.length,
        requiredAreas: ids.length,
      },
      asOf: '2026-06-30',
    }),
  );
}

export function onlyAward({ awards: [award] }: ReturnType<typeof awardsFor>): Award {
  if (award === undefined) throw new Error('There is no award.');
  return award;
}
