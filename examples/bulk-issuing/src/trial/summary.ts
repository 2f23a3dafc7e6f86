import type { TrialOptions, TrialResult } from './trial-result.js';

/** What became of a trial, in words. */
export function summaryOf(result: TrialResult, { workers }: Pick<TrialOptions, 'workers'>): string {
  const { badges, ids, places, taken, setAside, lost, verified, revoked, wrongVerdicts } = result;
  const { jobs, redelivered, signatures, keyOutOfReach } = result;
  const [oneProcess, several, overall] = [
    result.rates.oneProcess,
    result.rates.workers,
    result.rates.overall,
  ].map(Math.round);
  const reach = { true: 'could not', false: 'COULD', 'not tried': 'did not try to' };
  return [
    `${badges} badges, ${ids} different ids, ${places} different places, ${taken} places taken.`,
    `${setAside} set aside, ${result.wronglySetAside.length} of them wrongly; ${lost.length} lost.`,
    `${verified} verified as by a stranger, among them the ${revoked} called back: ${wrongVerdicts.length} wrong.`,
    `${jobs} jobs, each award in two; ${redelivered} came again after ${troubles(result)}.`,
    `${signatures} signatures for the badges and the lists that were published; the workers’ user ${reach[`${keyOutOfReach}`]} read the key.`,
    `Badges a second: ${oneProcess} by one process, ${several} by ${workers} workers, ${overall} with all that went wrong.`,
  ].join('\n');
}

function troubles(result: TrialResult): string {
  const happened = {
    'a worker was killed': result.killedInTheMiddle,
    'the database stopped': result.databaseRestarted,
    'the signer killed': result.signerRestarted,
  };
  return Object.entries(happened)
    .flatMap(([trouble, did]) => (did ? [trouble] : []))
    .join(', ');
}
