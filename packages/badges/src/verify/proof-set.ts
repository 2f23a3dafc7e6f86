import type { HashName } from '../crypto/crypto.js';
import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { type Canonization, canonize } from '../json-ld/canonize.js';
import { checkGraph } from '../json-ld/check-graph.js';
import type { CallerContexts } from '../json-ld/caller-contexts.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { checkProof } from '../proofs/check-proof.js';
import { readProof } from '../proofs/proof-options.js';
import { ASSERTION, type ProofPurpose } from '../proofs/proof-purpose.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { isUnverifiableCode } from '../report/codes.js';

const REFERENCE = 'Verifiable Credential Data Integrity 1.0, section 4.5';

/** What the proofs of a document are checked with. */
export interface ProofSetInput {
  readonly document: JsonObject;
  /** To assert what the document says, where nothing else is given. */
  readonly purpose?: ProofPurpose | undefined;
  readonly now: number;
  readonly contexts: CallerContexts;
  readonly resolveKey: KeyResolver;
}

/** Where a proof stopped, and on what; no problem means that it is good. */
export interface ProofOutcome {
  readonly stage: 'options' | 'key' | 'signature';
  readonly problem: DecidingProblem | undefined;
}

/** The proofs of one document, each of which may build on others of them. */
export class ProofSet {
  readonly #input: ProofSetInput;
  readonly #unsigned: JsonObject;
  readonly #proofs: readonly JsonObject[];
  readonly #canonized = new Map<string, Promise<Canonization>>();

  constructor(input: ProofSetInput) {
    const { proof, ...unsigned } = input.document;
    this.#input = input;
    this.#unsigned = unsigned;
    this.#proofs = asArray(proof).filter(isJsonObject);
  }

  /** Checks one proof with a key of the given controller, and the proofs before it with the keys they name. */
  async check(
    proof: JsonObject,
    path: string,
    controller: string,
    after: readonly JsonObject[] = [],
  ): Promise<ProofOutcome> {
    const { now, contexts, resolveKey, purpose = ASSERTION } = this.#input;
    const reading = readProof(proof, path, { now, purpose });
    if (!reading.ok) return { stage: 'options', problem: reading.problem };
    const { suite, verificationMethod, proofValue } = reading.options;
    const key = await resolveKey.ofMethod(verificationMethod, controller);
    if (!key.ok) return { stage: 'key', problem: key.problem };
    const { publicKey } = key;
    const previous = this.#previous(proof);
    if (previous === undefined || after.includes(proof))
      return { stage: 'signature', problem: broken(path) };
    const document =
      previous.length === 0 ? this.#unsigned : { ...this.#unsigned, proof: previous };
    const canonical = (hash: HashName) => this.#canonize(document, hash, previous);
    const signed = { document, canonical, proof, proofValue, path, publicKey, contexts };
    const found =
      (await checkProof(suite, signed)) ??
      (await this.#checkPrevious(previous, path, [...after, proof]));
    return { stage: 'signature', problem: found };
  }

  /** The proofs that a proof says were there before it; `undefined` where one of them is not there. */
  #previous(proof: JsonObject): readonly JsonObject[] | undefined {
    const ids = asArray(member(proof, 'previousProof'));
    const found = ids.map((id) => this.#proofs.find((other) => member(other, 'id') === id));
    return found.every((other) => other !== undefined)
      ? found.filter((other) => other !== undefined)
      : undefined;
  }

  async #checkPrevious(
    previous: readonly JsonObject[],
    path: string,
    after: readonly JsonObject[],
  ): Promise<DecidingProblem | undefined> {
    for (const proof of previous) {
      const [controller = ''] = String(member(proof, 'verificationMethod')).split('#');
      const { problem: found } = await this.check(proof, path, controller, after);
      if (found !== undefined) return isUnverifiableCode(found.code) ? found : broken(path);
    }
    return undefined;
  }

  /** The graph that is signed, worked out once for each hash, and only if it says what the document shows. */
  #canonize(
    document: JsonObject,
    hash: HashName,
    previous: readonly JsonObject[],
  ): Promise<Canonization> {
    const name = JSON.stringify([hash, previous.map((proof) => member(proof, 'id'))]);
    const canonized =
      this.#canonized.get(name) ??
      canonize(document, this.#input.contexts, hash).then((canonization) => {
        const hidden = canonization.ok
          ? checkGraph(this.#unsigned, canonization.nquads)
          : undefined;
        return hidden === undefined ? canonization : { ok: false, problem: hidden };
      });
    this.#canonized.set(name, canonized);
    return canonized;
  }
}

function broken(path: string): DecidingProblem {
  return problem(
    'proof.chain',
    'The proof builds on another one that is not there or does not hold.',
    {
      path: `${path}/previousProof`,
      hint: 'Ask the holder for the file as they got it from the issuer.',
      reference: REFERENCE,
    },
  );
}
