/** What is tried, and how hard. */
export interface TrialOptions {
  readonly awards: number;
  readonly workers: number;
  /** Seconds after which the job of a killed worker goes to another. */
  readonly expireInSeconds: number;
  /** How many badges are verified as a stranger would; all where there are no more. */
  readonly verify: number;
  /** How many badges one process issues by itself, to compare. */
  readonly oneProcess: number;
  /** One award in so many is faulty. */
  readonly faultyEvery: number;
  readonly report: (line: string) => void;
}

/** What became of it. Each list holds what is wrong, and is empty when nothing is. */
export interface TrialResult {
  readonly badges: number;
  readonly setAside: number;
  /** Different ids of badges, and different places in status lists that they name. */
  readonly ids: number;
  readonly places: number;
  /** Places that the status lists count. */
  readonly taken: number;
  /** Awards without a badge that are not set aside, and awards with both. */
  readonly lost: readonly string[];
  /** Faulty awards that were not set aside for the right reason, and others that were. */
  readonly wronglySetAside: readonly string[];
  /** Badges whose place is not the one that the status lists have for them. */
  readonly wrongPlaces: readonly string[];
  /** Of the badges that were verified, those that got another verdict than they should. */
  readonly wrongVerdicts: readonly string[];
  readonly verified: number;
  readonly revoked: number;
  /** Jobs in the queue: each twice. */
  readonly jobs: number;
  /** How often jobs were delivered again, because a worker, the database or the signer was gone. */
  readonly redelivered: number;
  readonly signatures: number;
  readonly killedInTheMiddle: boolean;
  readonly databaseRestarted: boolean;
  readonly signerRestarted: boolean;
  /** Whether signer and workers ran as users of their own, and the workers' user could not read the key. */
  readonly keyOutOfReach: boolean | 'not tried';
  /** Exit codes of the workers that were told to stop. */
  readonly exitCodes: readonly (number | null)[];
  /** Badges a second: by one process with files, by the workers before anything was disturbed, and over all. */
  readonly rates: {
    readonly oneProcess: number;
    readonly workers: number;
    readonly overall: number;
  };
  readonly seconds: number;
  /** Bytes of the tables of badges, of places and of awards, with their indexes. */
  readonly bytes: { readonly badges: number; readonly places: number; readonly awards: number };
}

/** What is wrong with a result, in words. */
export function faultsIn(
  result: TrialResult,
  { awards }: Pick<TrialOptions, 'awards'>,
): readonly string[] {
  const { badges, setAside, ids, places, taken } = result;
  const faults = {
    'an award is lost or has both a badge and a reason': result.lost.length > 0,
    'badges and reasons do not add up to the awards': badges + setAside !== awards,
    'two badges have one id': ids !== badges,
    'two badges have one place': places !== badges,
    'places were used up by nobody': taken !== badges,
    'a badge has another place than its list': result.wrongPlaces.length > 0,
    'an award was set aside wrongly': result.wronglySetAside.length > 0,
    'a badge has the wrong verdict': result.wrongVerdicts.length > 0,
    'no badge was revoked': result.revoked === 0,
    'no worker was killed in the middle': !result.killedInTheMiddle,
    'a worker did not stop when told to': result.exitCodes.some((code) => code !== 0),
    'a worker could read the key': result.keyOutOfReach === false,
  };
  return Object.entries(faults).flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}
