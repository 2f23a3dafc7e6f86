import type { Portal } from '../../src/portal.js';

/** A database that stops working at a moment, as if the process had died there. */
export interface BrokenDatabase {
  /** Whether that moment came. */
  readonly broke: () => boolean;
  /** Works again, with whatever was written until then. */
  readonly mend: () => void;
}

/**
 * Lets the database of a portal fail at one of its writes, before it is made or right after, and at everything that
 * comes then.
 *
 * @param nth - which write, from 1
 */
export function breakAt(
  { database }: Pick<Portal, 'database'>,
  nth: number,
  when: 'before' | 'after',
): BrokenDatabase {
  const client: object = database.$client;
  let writes = 0;
  let broke = false;
  const mends = (['execute', 'batch'] as const).map((name) => {
    const original: unknown = Reflect.get(client, name);
    if (typeof original !== 'function') throw new Error(`The client has no ${name}.`);
    Reflect.set(client, name, async (...given: readonly unknown[]) => {
      if (broke) throw new Error('The process has died.');
      if (isWrite(name, given[0])) writes += 1;
      const isLast = writes === nth;
      if (isLast && when === 'before') broke = true;
      if (broke) throw new Error('The process dies before a write.');
      const result: unknown = await Reflect.apply(original, client, given);
      if (!isLast) return result;
      broke = true;
      throw new Error('The process dies after a write.');
    });
    return () => Reflect.set(client, name, original);
  });
  return {
    broke: () => broke,
    mend: () => {
      for (const mend of mends) mend();
    },
  };
}

function isWrite(name: 'execute' | 'batch', statement: unknown): boolean {
  if (name === 'batch') return true;
  const sql: unknown =
    typeof statement === 'string' ? statement : Reflect.get(Object(statement), 'sql');
  return /^\s*(?:insert|update|delete)/i.test(String(sql));
}
