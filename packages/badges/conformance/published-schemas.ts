import assert from 'node:assert/strict';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { createIssuer, generateKey, type Issuer, type IssuerProfile } from '../src/index.js';
import { drafts, endorsementDrafts, issuerProfiles } from '../test/support/drafts.js';
import type { Case, Vectors } from './vectors.js';

const FOLDER = 'ob3-schema';
const COUNT = 1_000;
const CREATED = new Date('2026-01-01T00:00:00Z');

/** Draws the same badges each time. */
const SAMPLE = { seed: 3, numRuns: COUNT };

/** What this package issues is what the JSON Schemas of Open Badges 3.0 describe. */
export function publishedSchemaCases(vectors: Vectors): readonly Case[] {
  return [
    {
      name: `${FOLDER}/achievementcredential.json: ${COUNT} issued badges are as it says`,
      run: async () => {
        const validate = compile(vectors, 'achievementcredential.json');
        for (const [draft, profile] of fc.sample(fc.tuple(drafts, issuerProfiles), SAMPLE)) {
          const issuer = await issuerOf(profile);
          assertValid(validate, await issuer.issue(draft, { created: CREATED }));
        }
      },
    },
    {
      name: `${FOLDER}/endorsementcredential.json: ${COUNT} issued endorsements are as it says`,
      run: async () => {
        const validate = compile(vectors, 'endorsementcredential.json');
        for (const [draft, profile] of fc.sample(
          fc.tuple(endorsementDrafts, issuerProfiles),
          SAMPLE,
        )) {
          const issuer = await issuerOf(profile);
          assertValid(validate, await issuer.endorse(draft, { created: CREATED }));
        }
      },
    },
  ];
}

async function issuerOf(profile: IssuerProfile): Promise<Issuer> {
  return createIssuer({ profile, key: await generateKey({ seed: new Uint8Array(32).fill(1) }) });
}

function compile(vectors: Vectors, file: string): ValidateFunction {
  // The schemas say lists item by item, which Ajv's strict mode does not like.
  const ajv = new Ajv2019({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(vectors.json(FOLDER, file));
  assert(!validate({}), `${file} refuses nothing`);
  return validate;
}

function assertValid(validate: ValidateFunction, credential: object): void {
  const isValid = validate(credential);
  assert(isValid, JSON.stringify({ errors: validate.errors, credential }));
}
