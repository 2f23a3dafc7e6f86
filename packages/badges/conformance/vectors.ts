import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../src/json/json-value.js';

/** One thing to check; it throws when the answer is not the published one. */
export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** A folder of published vectors. */
export class Vectors {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A file as text, without the line break at its end. */
  text(...path: readonly string[]): string {
    return readFileSync(join(this.#folder, ...path), 'utf8');
  }

  json<Shape extends object = JsonObject>(...path: readonly string[]): Shape {
    return JSON.parse(this.text(...path));
  }
}
