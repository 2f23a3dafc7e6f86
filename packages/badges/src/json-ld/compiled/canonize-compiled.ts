import type { JsonObject } from '../../json/json-value.js';
import { canonicalForm } from './canonical-form.js';
import { ContextTables, TableMissing } from './context-tables.js';
import { isLeft } from './outside-subset.js';
import { hearStatements, toStatements, type Unconfirmed } from './to-statements.js';

/** Whether a result of all the definitions that something rests on was compared with the reference before. */
export interface Confirmable {
  readonly isConfirmed: boolean;
  /** Notes that the reference path found the same. */
  confirm(): void;
}

/** A canonical form, and what it rests on. */
export interface CompiledForm extends Confirmable {
  readonly nquads: string;
}

/** Most badges need fewer than thirty; making them for ever other types is for the reference path to bound. */
const MOST_TABLES_AT_ONCE = 100;

const tables = new ContextTables();

/**
 * The canonical N-Quads of a document as the reference path gives them, by RDFC-1.0 with SHA-256 and in safe mode, or
 * `undefined` where the reference path has to decide: it never refuses, and never gives what the reference refuses. The
 * document is one whose contexts and form were checked, and that nobody changes meanwhile.
 */
export function canonizeCompiled(document: JsonObject): Promise<CompiledForm | undefined> {
  return workOut(() => {
    const { statements, unconfirmed } = toStatements(document, tables);
    const nquads = canonicalForm(statements);
    return Object.assign(restingOn(unconfirmed), { nquads });
  });
}

/** Whether the reference path finds a meaning for all that a document says; `undefined` where it has to decide itself. */
export function acceptCompiled(document: JsonObject): Promise<Confirmable | undefined> {
  return workOut(() => restingOn(hearStatements(document, tables)));
}

async function workOut<Result>(find: () => Result): Promise<Result | undefined> {
  for (let made = 0; made < MOST_TABLES_AT_ONCE; made += 1) {
    try {
      return find();
    } catch (error) {
      if (isLeft(error)) return undefined;
      if (!(error instanceof TableMissing)) throw error;
      if (!(await isMade(error))) return undefined;
    }
  }
  return undefined;
}

function restingOn(unconfirmed: Unconfirmed): Confirmable {
  return {
    get isConfirmed() {
      return unconfirmed.every((definition) => definition.isConfirmed);
    },
    confirm: () => {
      for (const definition of unconfirmed) definition.isConfirmed = true;
    },
  };
}

/** The processor says why a context cannot be applied; that is for the reference path to tell. */
async function isMade({ make }: TableMissing): Promise<boolean> {
  try {
    await make();
    return true;
  } catch {
    return false;
  }
}
