import type { HashName } from '../crypto/crypto.js';
import type { JsonObject } from '../json/json-value.js';
import { RecentEntries } from '../recent-entries.js';
import type { CallerContexts } from './caller-contexts.js';
import {
  type Canonization,
  type Canonizer,
  canonize,
  checkByReference,
  type GraphCheck,
} from './canonize.js';
import { isCompiled } from './canonize-by-tables.js';
import {
  acceptCompiled,
  type CompiledForm,
  type Confirmable,
  canonizeCompiled,
} from './compiled/canonize-compiled.js';

/** As many proofs as are made at one time. */
const MOST_REMEMBERED = 64;

/** The canonical forms that one badge is signed with. */
export interface SigningForms {
  /** By the compiled path where that can, and by the reference path elsewhere. */
  readonly canonize: Canonizer;
  /** The same for the options of a proof, which are those of the whole batch. */
  readonly canonizeProof: Canonizer;
  /** Whether there is a form, where it is not needed itself. */
  readonly check: GraphCheck;
  /** Whether all of them are by the compiled path, from definitions that gave what the reference gives before. */
  readonly areConfirmed: boolean;
  /** Notes that the reference path found the same. */
  confirm(): void;
}

/** Begins the signing of one badge after the other. */
export function compiledForms(): () => SigningForms {
  const proofs = new RecentEntries<CompiledForm>(MOST_REMEMBERED);
  return () => new Forms(proofs);
}

class Forms implements SigningForms {
  readonly #proofs: RecentEntries<CompiledForm>;
  readonly #used: Confirmable[] = [];
  #isCompiled = true;

  constructor(proofs: RecentEntries<CompiledForm>) {
    this.#proofs = proofs;
  }

  get areConfirmed(): boolean {
    return this.#isCompiled && this.#used.every(({ isConfirmed }) => isConfirmed);
  }

  confirm(): void {
    for (const form of this.#used) form.confirm();
  }

  readonly canonize: Canonizer = (document, contexts, hash = 'SHA-256') =>
    this.#canonize(canonizeCompiled, { document, contexts, hash });

  // Options are known again by their whole text, so they get what would be worked out anew.
  readonly canonizeProof: Canonizer = (document, contexts, hash = 'SHA-256') =>
    this.#canonize((options) => this.#remembered(options), { document, contexts, hash });

  readonly check: GraphCheck = async (document) => {
    const accepted = await acceptCompiled(document);
    if (accepted === undefined) {
      this.#isCompiled = false;
      return checkByReference(document);
    }
    this.#used.push(accepted);
    return { ok: true };
  };

  async #canonize(
    compile: typeof canonizeCompiled,
    { document, contexts, hash }: Canonized,
  ): Promise<Canonization> {
    const form = isCompiled(contexts, hash) ? await compile(document) : undefined;
    if (form === undefined) {
      this.#isCompiled = false;
      return canonize(document, contexts, hash);
    }
    this.#used.push(form);
    return { ok: true, nquads: form.nquads };
  }

  async #remembered(options: JsonObject): Promise<CompiledForm | undefined> {
    const text = JSON.stringify(options);
    const known = this.#proofs.get(text);
    if (known !== undefined) return known;
    const form = await canonizeCompiled(options);
    if (form !== undefined) this.#proofs.keep(text, form);
    return form;
  }
}

/** What a {@link Canonizer} is given. */
interface Canonized {
  readonly document: JsonObject;
  readonly contexts: CallerContexts;
  readonly hash: HashName;
}
