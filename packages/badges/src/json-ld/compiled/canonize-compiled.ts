import type { JsonObject } from '../../json/json-value.js';
import { canonicalForm } from './canonical-form.js';
import { ContextTables, TableMissing } from './context-tables.js';
import { isLeft } from './outside-subset.js';
import { type Stated, toStatements } from './to-statements.js';

/** A canonical form, and whether a result of all the definitions it rests on was compared with the reference before. */
export interface CompiledForm {
  readonly nquads: string;
  readonly isConfirmed: boolean;
  /** Notes that the reference path found the same. */
  confirm(): void;
}

/** Most badges need fewer than thirty; making them for ever other types is for the reference path to bound. */
const MOST_TABLES_AT_ONCE = 100;

const tables = new ContextTables();

/**
 * The canonical N-Quads of a document as the reference path gives them, by RDFC-1.0 with SHA-256 and in safe mode, or
 * `undefined` where the reference path has to decide: it never refuses, and never gives what the reference refuses. The
 * document is one whose contexts and form were checked, and that nobody changes meanwhile.
 */
export async function canonizeCompiled(document: JsonObject): Promise<CompiledForm | undefined> {
  for (let made = 0; made < MOST_TABLES_AT_ONCE; made += 1) {
    const result = attempt(document);
    if (!(result instanceof TableMissing)) return result;
    if (!(await isMade(result))) return undefined;
  }
  return undefined;
}

function attempt(document: JsonObject): CompiledForm | TableMissing | undefined {
  try {
    return formOf(toStatements(document, tables));
  } catch (error) {
    if (error instanceof TableMissing) return error;
    if (isLeft(error)) return undefined;
    throw error;
  }
}

function formOf({ statements, unconfirmed }: Stated): CompiledForm {
  return {
    nquads: canonicalForm(statements),
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
