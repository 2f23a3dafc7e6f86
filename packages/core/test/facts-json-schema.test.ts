import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { campusCompactCep, factsJsonSchema } from '../src/index.js';
import { errorOf } from './support/error-of.js';
import { factsArbitrary } from './support/facts-arbitrary.js';

describe.each(campusCompactCep.subjects)('the JSON Schema of $id', ({ id, name, facts }) => {
  const schema = factsJsonSchema(campusCompactCep, id);

  it('is plain JSON, titled, and allows no other name anywhere', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: name,
      type: 'object',
      additionalProperties: false,
    });
    expect(schema).not.toHaveProperty('required');
  });

  it('allows the facts that are read, and refuses those that are not', () => {
    const readBack = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    fc.assert(
      fc.property(fc.oneof(factsArbitrary(facts), fc.jsonValue()), (value) => {
        expect(readBack.safeParse(value).success).toBe(facts.safeParse(value).success);
      }),
    );
  });
});

describe('factsJsonSchema', () => {
  it('says which values and which forms are allowed', () => {
    const { properties } = factsJsonSchema(campusCompactCep, 'cop-proposal');
    expect(properties).toMatchObject({
      deliveryMode: { enum: ['virtual', 'in-person', 'hybrid'] },
      participantCount: { type: 'integer', minimum: 0 },
      meetings: { items: { properties: { date: { type: 'string', format: 'date' } } } },
      enrollmentPeriod: { anyOf: [{ type: 'object' }, { type: 'null' }] },
    });
  });

  it('refuses a subject that is not known', () => {
    expect(errorOf(() => factsJsonSchema(campusCompactCep, 'proposal'))).toMatchObject({
      code: 'subject.unknown',
    });
  });
});
