// How fast rules answer, and that the cost of a proposal grows no faster than its meetings.
import { assess, campusCompactCep, quoteFees } from '@cop-credentials/core';
import { Bench } from 'tinybench';

const asOf = '2026-01-15';

function proposal(meetings: number): object {
  return {
    proposer: { kind: 'member-institution', isCompactMember: true },
    leaders: [{ id: 'leader-1', experienced: true, networkAffiliation: true }],
    facilitatorCompensation: [],
    participantFee: { amount: 0, currency: 'USD' },
    participantCount: 12,
    openToRoles: ['faculty', 'staff', 'administrator', 'student', 'community-partner'],
    affiliatedWithMemberCampuses: true,
    deliveryMode: 'virtual',
    competencyAreaIds: ['area-1'],
    meetings: Array.from({ length: meetings }, () => ({
      date: '2026-03-02',
      durationMinutes: 90,
      channel: 'web-video-conference',
    })),
    attestations: {
      democraticDesign: true,
      didacticOnly: false,
      equityPrinciples: {
        everyoneHasKnowledge: true,
        everyoneHasLearning: true,
        manyIdentities: true,
      },
    },
    enrollmentPeriod: { submissionDeadline: '2026-05-15' },
  };
}

const sizes = [6, 60, 600];
const items = [{ kind: 'micro-credential-application' }];
const bench = new Bench({ time: 1000, warmupTime: 300 });
for (const size of sizes) {
  const facts = proposal(size);
  bench.add(`assess a proposal with ${size} meetings`, () => {
    assess(campusCompactCep, 'cop-proposal', facts, { asOf });
  });
}
bench.add('quote the fee of one application', () => {
  quoteFees(campusCompactCep, { items }, { asOf });
});
await bench.run();
for (const { name, result } of bench.tasks) {
  if (result.state !== 'completed') throw new Error(`${name} did not run to its end.`);
  const { p50 } = result.latency;
  console.log(
    `${(1000 / p50).toFixed(0).padStart(9)} a second  ${p50.toFixed(4).padStart(9)} ms  ${name}`,
  );
}
