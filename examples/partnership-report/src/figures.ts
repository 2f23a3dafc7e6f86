import { type ActivityOutcome, type ActivityReport, getRule } from '@cop-credentials/core';

/** One figure of a report. */
export interface Figure {
  readonly part: 'output' | 'outcome' | 'measure';
  readonly name: string;
  readonly value: number;
  /** People who were asked, of whom `value` answered so. */
  readonly of?: number;
}

const minutesInHour = 60;

/** Every figure of a report, in the order of the page. */
export function figuresOf({ outputs, outcomes, measure }: ActivityReport): readonly Figure[] {
  const hours = outputs.consultationMinutes / minutesInHour;
  return [
    output('CoPs', outputs.cops),
    ...outputs.sessionsByCop.map(({ id, sessions }) => output(`Sessions of ${id}`, sessions)),
    output('Training events', outputs.trainingEvents),
    ...outputs.participantsByEvent.map(({ id, participants }) =>
      output(`Participants of ${id}`, participants),
    ),
    output('Individuals receiving consultation', outputs.peopleConsulted),
    output('Hours of consultation, total', Math.round(hours * 100) / 100),
    ...outcomes.map((outcome) => ({
      part: 'outcome' as const,
      name: nameOf(outcome),
      value: outcome.reached,
      of: outcome.asked,
    })),
    ...measure.surveys.map((name) => ({ part: 'measure' as const, name, value: measure.people })),
  ];
}

function output(name: string, value: number): Figure {
  return { part: 'output', name, value };
}

/** An outcome as the page names it. */
function nameOf({ outcome }: ActivityOutcome): string {
  const { statement } = getRule(`gt-outcome-${outcome}`);
  const name = statement.slice(statement.indexOf(': ') + 2).replace(/\.$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
