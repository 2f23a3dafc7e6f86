import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test. */
export interface TemporaryFolder {
  readonly path: string;
  /** The path of a file in it. */
  readonly at: (name: string) => string;
  /** Writes a file, objects as JSON, and gives its path. */
  readonly write: (name: string, content: string | Uint8Array | object) => string;
  readonly remove: () => void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'cop-badges-'));
  const at = (name: string) => join(path, name);
  return {
    path,
    at,
    write(name, content) {
      const isPlain = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(at(name), isPlain ? content : JSON.stringify(content), { mode: 0o600 });
      return at(name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
