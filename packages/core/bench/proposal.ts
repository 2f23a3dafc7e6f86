/** A proposal for a community of practice that says all there is to say, with any number of meetings. */
export function proposal(meetings: number): Record<string, unknown> {
  return {
    proposer: { kind: 'member-institution', isCompactMember: true },
    level: 'institutional',
    leaders: [{ id: 'leader-1', experienced: true, networkAffiliation: true }],
    facilitatorCompensation: [],
    participantFee: { amount: 0, currency: 'USD' },
    participantCount: 12,
    openToRoles: ['faculty', 'staff', 'administrator', 'student', 'community-partner'],
    roleRestrictions: [],
    affiliatedWithMemberCampuses: true,
    deliveryMode: 'virtual',
    competencyAreaIds: ['area-1'],
    learningGoalsOrigin: 'emergent',
    wantsPairing: false,
    approved: true,
    supportRequested: ['promotion'],
    meetings: Array.from({ length: meetings }, () => ({
      date: '2026-03-02',
      durationMinutes: 90,
      channel: 'web-video-conference',
      activities: ['discuss-competencies', 'peer-review'],
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
    review: { reviewer: 'compact-staff', collegialNotContent: true },
    enrollmentPeriod: { submissionDeadline: '2026-05-15' },
  };
}
