import { match } from 'ts-pattern';
import type { Assessment } from '../model/assessment.js';
import { counted } from '../text/words.js';
import { type ExplanationMessages, fixedText } from './messages.js';
import { type Heading, headingOf } from './sections.js';

/** The outcome in one sentence, and whether it rests on overrides. */
export function headlineOf(assessment: Assessment, messages: ExplanationMessages): string {
  const overrides = assessment.restsOnOverrides?.length ?? 0;
  const given = fixedText(`outcome.${assessment.outcome}`, messages);
  const outcome = given ?? outcomeInWords(assessment);
  return overrides === 0 ? outcome : `${outcome} This rests on ${counted(overrides, 'override')}.`;
}

function outcomeInWords({ outcome, subjectName, findings }: Assessment): string {
  const count = (heading: Heading) => findings.filter((one) => headingOf(one) === heading).length;
  const broken = count('broken');
  const undecided = count('undecided');
  const advised = count('advised');
  return match(outcome)
    .with('meets', () => `The ${subjectName} meets the rules.`)
    .with('meets-with-advisories', () => {
      const followed = `${advised === 1 ? 'is' : 'are'} not followed`;
      return `The ${subjectName} meets the rules; ${counted(advised, 'recommendation')} ${followed}.`;
    })
    .with('does-not-meet', () => {
      const rules = `${counted(broken, 'rule')} ${broken === 1 ? 'is' : 'are'} broken`;
      return `The ${subjectName} does not meet the rules: ${rules}.`;
    })
    .with('undetermined', () => {
      const rules = `${counted(undecided, 'rule')} ${undecided === 1 ? 'is' : 'are'} undecided`;
      return `It is not known yet whether the ${subjectName} meets the rules: ${rules}.`;
    })
    .exhaustive();
}
