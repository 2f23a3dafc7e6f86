import { match } from 'ts-pattern';
import { type JsonObject, member } from '../json/json-value.js';
import {
  type CheckResult,
  type DecidingProblem,
  failed,
  passed,
  problem,
} from '../report/check-result.js';
import { setAside } from '../status/status-problems.js';
import type { Assertion } from './assertion.js';
import { cited } from './cited.js';
import { compareCopies, type HostedCopy } from './compare-copies.js';
import { completeAssertion } from './complete.js';
import { fetchLinked, type LinkedFailure } from './fetch-linked.js';
import { addForm, type FoundAssertion, type GivenAssertion } from './found-assertion.js';
import { isAssertion, isOpenBadges1 } from './recognise.js';
import { HOSTED_VERIFICATION, REVOCATION } from './references.js';
import { isInScope } from './scope.js';
import { olderVersion, unknownWay } from './unsupported.js';
import { wayOfVerification } from './way-of-verification.js';
import { secureAddress } from './web-address.js';

/**
 * Finds a hosted assertion where its issuer has it. What was given is believed for its id alone: the copy that is found
 * there today is the one that is judged and shown. It counts where its address is one at which its issuer hosts
 * assertions.
 *
 * Codes: `hosted.scope`, `hosted.mismatch`, `status.revoked` (also where the server answers 410), `link.not-resolved`
 * where it has nothing there (404) or could not be asked, `proof.missing` for a copy that says it is signed and is not.
 *
 * @see Open Badges 2.0, “Hosted Verification”
 */
export async function findHosted(context: GivenAssertion): Promise<FoundAssertion> {
  const { given, source, report, verification } = context;
  const id = member(given, 'id');
  if (typeof id !== 'string' || secureAddress(id) === undefined) {
    const message = 'It is not signed, and its id is not the address that it could be found at.';
    report.add('schema', failed(problem('schema.invalid', message, { path: '/id' })));
    return { document: given, source };
  }
  const hosted = await fetchLinked(id, verification);
  if (!hosted.ok) {
    addFailure(hosted, context);
    return { document: given, source };
  }
  const { document: found, url } = hosted;
  const steps = [...source, { step: 'badge fetched from the server that hosts it', url }];
  const unfit = whyUnfit(found);
  if (unfit !== undefined) {
    report.add('proof', failed(unfit));
    return { document: found, source: steps };
  }
  const revocation = revocationOf(found);
  // One that is revoked may have nothing left beside its id.
  if (revocation !== passed && member(found, 'badge') === undefined) {
    report.add('status', revocation);
    return { document: found, source: steps };
  }
  const completion = await completeAssertion(found, verification);
  if (!completion.ok) {
    if (revocation !== passed) report.add('status', revocation);
    report.add('proof', failed(notHad(completion, completion.path)));
    return { document: found, source: steps };
  }
  const { document } = completion;
  const assertion = addForm(document, context);
  if (assertion !== undefined) addHosting(assertion, { found, complete: document }, context);
  // That it still stands is only for the server of its issuer to say.
  if (revocation !== passed || report.passed('proof')) report.add('status', revocation);
  const all = { document, source: [...steps, ...completion.steps] };
  return assertion === undefined ? all : { ...all, assertion };
}

/** Why the copy that was found is none that can be judged. */
function whyUnfit(found: JsonObject): DecidingProblem | undefined {
  if (isOpenBadges1(found)) return olderVersion();
  const place = { path: '/type', reference: HOSTED_VERIFICATION };
  if (!isAssertion(found))
    return problem('link.not-resolved', 'What is found at its address is no badge.', place);
  return match(wayOfVerification(found, false))
    .with({ kind: 'hosted' }, () => undefined)
    .with({ kind: 'signed' }, () => {
      const message = 'The issuer’s server says that it is signed, and it was given unsigned.';
      return problem('proof.missing', message, { ...place, path: '/verification' });
    })
    .with({ kind: 'unknown' }, unknownWay)
    .exhaustive();
}

function revocationOf(found: JsonObject): CheckResult {
  const revoked = member(found, 'revoked') ?? false;
  if (revoked === false) return passed;
  const reason = member(found, 'revocationReason');
  const given = typeof reason === 'string' ? reason : undefined;
  const result =
    revoked === true
      ? setAside('status.revoked', given, '/revoked')
      : failed(problem('status.malformed', 'Whether it was revoked is neither true nor false.'));
  return cited(result, { path: '/revoked', reference: REVOCATION });
}

/** Whether the server that has it speaks for the issuer, and says what the given copy says. */
function addHosting(
  assertion: Assertion,
  copy: HostedCopy,
  { given, report }: GivenAssertion,
): void {
  const { id, badge } = assertion;
  const address = secureAddress(id);
  const problems =
    address !== undefined && isInScope(address, badge.issuer)
      ? compareCopies(given, copy)
      : [outOfScope()];
  report.skip('key', 'It is not signed: the server of its issuer vouches for it.');
  const note = 'It is not signed; the server that its issuer hosts badges at says so today.';
  report.add('proof', { problems, warnings: [], note });
}

function outOfScope(): DecidingProblem {
  const message = 'It is found at an address that its issuer does not name as its own.';
  const hint = 'Somebody else may have written it in this issuer’s name. Ask the issuer.';
  return problem('hosted.scope', message, { path: '/id', hint, reference: HOSTED_VERIFICATION });
}

const GONE = 410;
const NOT_FOUND = 404;

/** A server that took the badge away says so with a status of its own; one that does not know it says nothing. */
function addFailure(failure: LinkedFailure, { report }: GivenAssertion): void {
  if (failure.status === GONE) {
    const result = setAside('status.revoked', undefined, '/id');
    report.add('status', cited(result, { reference: REVOCATION }));
  } else {
    report.add('proof', failed(notHad(failure, '/id')));
  }
}

function notHad({ code, why, status }: LinkedFailure, path: string): DecidingProblem {
  const place = { path, reference: HOSTED_VERIFICATION };
  if (code === 'hosted.mismatch') {
    const message = 'What the issuer’s server has at its address names itself by another.';
    const hint = 'Ask the holder for the address at which the badge is today.';
    return problem(code, message, { ...place, hint });
  }
  if (status === NOT_FOUND) {
    const message = 'The server that should have it knows nothing of it (404).';
    const hint =
      'It may have been taken away, have moved, or never have been there. Ask the issuer.';
    return problem(code, message, { ...place, hint });
  }
  const message = `What the issuer’s server says could not be looked up: ${why}.`;
  const hint = 'Try again later, or open the issuer’s own page about the badge.';
  return problem(code, message, { ...place, hint });
}
