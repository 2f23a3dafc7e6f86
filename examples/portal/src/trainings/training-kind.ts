import type { TrainingOpportunityFacts } from '@cop-credentials/core';
import * as z from 'zod';
import type { OfferingKind } from '../offerings/offering-kind.js';
import { termsOf } from '../offerings/terms-of.js';
import { currentProgram } from '../program/current-program.js';
import { today } from '../web/today.js';
import { assessTraining, decideTrainingListing } from './review-training.js';
import { type Training, trainingStream } from './training.js';
import { trainingGroups } from './training-fields.js';

// `assess` of core has read them by the schema of the subject.
const accepted = z.custom<TrainingOpportunityFacts>();

/** Training opportunities, reviewed by the Content Advisory Board. */
export const trainings: OfferingKind<TrainingOpportunityFacts, Training> = {
  name: 'training',
  path: '/trainings',
  reviewPath: '/board/trainings',
  stream: trainingStream.kind,
  words: {
    mine: 'My trainings',
    begin: 'Put a training forward',
    change: 'Change your training',
    titleLabel: 'Name of the training',
    aboutLabel: 'What it is about, and who offers it',
    empty: 'You have put no training forward yet.',
  },
  load: (ledger, id) => ledger.load(trainingStream, id),
  change: (ledger, id, { decide, ...context }) =>
    ledger.change(trainingStream, id, context, decide),
  judge: (training, { program, today: asOf }) =>
    assessTraining(program, training, termsOf(training, asOf)),
  decideListing: decideTrainingListing,
  subjectFor: async (context) => {
    const portal = context.get('portal');
    return {
      program: await currentProgram(portal.ledger),
      subject: 'training-opportunity',
      groups: trainingGroups,
      asOf: today(portal),
      accepted,
      renew: ({ title, about, facts }) => ({ title, about, facts }),
    };
  },
};
