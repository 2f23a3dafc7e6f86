import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const data = new URL('../data/', import.meta.url);
const output = new URL('../output/', import.meta.url);

/** Reads JSON as a portal stored it; the library checks what is in it. */
export function readJson<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(name, data), 'utf8'));
}

/** Names of the files in a folder of the data, in order. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, data))
    .sort()
    .map((name) => `${folder}/${name}`);
}

export function readPicture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, data)));
}

/** Writes a file into the output folder and says where it is, from the example's folder. */
export function write(name: string, content: string | Uint8Array): string {
  mkdirSync(output, { recursive: true });
  writeFileSync(new URL(name, output), content);
  return `output/${name}`;
}

export function readWritten(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, output)));
}
