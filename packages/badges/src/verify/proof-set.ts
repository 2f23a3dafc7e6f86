import type { HashName } from '../crypto/crypto.js';
import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { placedValues } from '../json/placed-values.js';
import type { CallerContexts } from '../json-ld/caller-contexts.js';
import {
  type Canonization,
  type Canonizer,
  canonize as canonizeAnew,
} from '../json-ld/canonize.js';
import { checkGraph } from '../json-ld/check-graph.js';
import { rememberCanonical } from '../json-ld/remember-canonical.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { isUnderIssuer } from '../keys/under-issuer.js';
import { checkProof } from '../proofs/check-proof.js';
import { readProof } from '../proofs/proof-options.js';
import { ASSERTION, type ProofPurpose } from '../proofs/proof-purpose.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { isUnverifiableCode } from '../report/codes.js';
import { GraphWork } from './graph-work.js';

/** The options of a proof, which badges of one batch share, are short; what is long was made by no issuer. */
const canonizeOptions = rememberCanonical(2_000);

const REFERENCE = 'Verifiable Credential Data Integrity 1.0, section 4.5';

/** What the proofs of a document are checked with. */
export interface ProofSetInput {
  readonly document: JsonObject;
  readonly issuerId: string;
  /** To assert what the document says, where nothing else is given. */
  readonly purpose?: ProofPurpose | undefined;
  readonly now: number;
  readonly contexts: CallerContexts;
  readonly resolveKey: KeyResolver;
  /** Shared by all documents of a verification; of this document alone where none is given. */
  readonly work?: GraphWork;
  /** Works out canonical forms; anew each time where none is given. */
  readonly canonize?: Canonizer | undefined;
}

/** Where a proof stopped, and on what; no problem means that it is good. */
export interface ProofOutcome {
  readonly stage: 'options' | 'key' | 'signature';
  readonly problem: DecidingProblem | undefined;
}

/** The proofs of one document, each of which may build on others of them. */
export class ProofSet {
  readonly #input: ProofSetInput;
  readonly #work: GraphWork;
  readonly #unsigned: JsonObject;
  /** The proofs, and where each stands. */
  readonly #proofs: ReadonlyMap<JsonObject, string>;
  readonly #outcomes = new Map<JsonObject, Promise<ProofOutcome>>();
  readonly #canonized = new Map<string, Promise<Canonization>>();

  constructor(input: ProofSetInput) {
    const { proof: _, ...unsigned } = input.document;
    this.#input = input;
    this.#work = input.work ?? new GraphWork();
    this.#unsigned = unsigned;
    this.#proofs = new Map(
      placedValues(input.document, 'proof', '').flatMap(({ value, path }) =>
        isJsonObject(value) ? [[value, path] as const] : [],
      ),
    );
  }

  /** Checks one proof with the key of whoever it names, and the proofs before it; each once, however many build on it. */
  async check(proof: JsonObject, after: readonly JsonObject[] = []): Promise<ProofOutcome> {
    if (after.includes(proof)) return { stage: 'signature', problem: this.#broken(proof) };
    const outcome = this.#outcomes.get(proof) ?? this.#checkOne(proof, after);
    this.#outcomes.set(proof, outcome);
    return outcome;
  }

  async #checkOne(proof: JsonObject, after: readonly JsonObject[]): Promise<ProofOutcome> {
    const { now, contexts, resolveKey, purpose = ASSERTION } = this.#input;
    const { canonize: canonizeProof = canonizeOptions } = this.#input;
    const path = this.#pathOf(proof);
    const reading = readProof(proof, path, { now, purpose });
    if (!reading.ok) return { stage: 'options', problem: reading.problem };
    const { suite, verificationMethod, proofValue } = reading.options;
    const key = await resolveKey.ofMethod(
      verificationMethod,
      this.#controllerOf(verificationMethod),
    );
    if (!key.ok) return { stage: 'key', problem: key.problem };
    const { publicKey } = key;
    const previous = this.#previous(proof);
    if (previous === undefined) return { stage: 'signature', problem: this.#broken(proof) };
    const document =
      previous.length === 0 ? this.#unsigned : { ...this.#unsigned, proof: previous };
    // Beside the graph of the document, which proofs may share.
    const further = suite.kind === 'ecdsa-sd-2023' ? [proof, document] : [proof];
    if (!this.#work.take(...further)) return { stage: 'signature', problem: tooMuch(path) };
    const canonical = (hash: HashName) => this.#canonize(document, hash, previous);
    const signed = {
      document,
      canonical,
      canonizeProof,
      proof,
      proofValue,
      path,
      publicKey,
      contexts,
    };
    const found =
      (await checkProof(suite, signed)) ?? (await this.#checkPrevious(proof, previous, after));
    return { stage: 'signature', problem: found };
  }

  #pathOf(proof: JsonObject): string {
    return this.#proofs.get(proof) ?? '/proof';
  }

  /** A proof that others build on may be somebody else’s. */
  #controllerOf(verificationMethod: string): string {
    const { issuerId } = this.#input;
    const [address = ''] = verificationMethod.split('#');
    return isUnderIssuer(verificationMethod, issuerId) ? issuerId : address;
  }

  /** The proofs that a proof says were there before it; `undefined` where one is not there, or is named twice. */
  #previous(proof: JsonObject): readonly JsonObject[] | undefined {
    const ids = asArray(member(proof, 'previousProof'));
    if (new Set(ids).size < ids.length) return undefined;
    const all = [...this.#proofs.keys()];
    const found = ids.flatMap<JsonObject>(
      (id) => all.find((other) => member(other, 'id') === id) ?? [],
    );
    return found.length === ids.length ? found : undefined;
  }

  async #checkPrevious(
    proof: JsonObject,
    previous: readonly JsonObject[],
    after: readonly JsonObject[],
  ): Promise<DecidingProblem | undefined> {
    for (const before of previous) {
      const { problem: found } = await this.check(before, [...after, proof]);
      if (found !== undefined) return isUnverifiableCode(found.code) ? found : this.#broken(proof);
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
    const canonized = this.#canonized.get(name) ?? this.#workOut(document, hash);
    this.#canonized.set(name, canonized);
    return canonized;
  }

  async #workOut(document: JsonObject, hash: HashName): Promise<Canonization> {
    const { contexts, canonize = canonizeAnew } = this.#input;
    if (!this.#work.take(document)) return { ok: false, problem: tooMuch('/proof') };
    const canonization = await canonize(document, contexts, hash);
    if (!canonization.ok) return canonization;
    const { nquads } = canonization;
    const hidden = await checkGraph(this.#unsigned, { nquads, contexts, canonize });
    return hidden === undefined ? canonization : { ok: false, problem: hidden };
  }

  #broken(proof: JsonObject): DecidingProblem {
    return problem(
      'proof.chain',
      'The proof builds on another one that is not there or does not hold.',
      {
        path: `${this.#pathOf(proof)}/previousProof`,
        hint: 'Ask the holder for the file as they got it from the issuer.',
        reference: REFERENCE,
      },
    );
  }
}

function tooMuch(path: string): DecidingProblem {
  return problem('limit.time', 'It would take too long to work out what its proofs cover.', {
    path,
    hint: 'Ask the issuer for the badge with one proof.',
  });
}
