import { mkdirSync, writeFileSync } from 'node:fs';
import { outputSchemas, publishedSchema } from './output-schemas.js';

const folder = new URL('../schema/', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(outputSchemas))
  writeFileSync(
    new URL(`${name}.json`, folder),
    JSON.stringify(publishedSchema(name, schema), null, 2),
  );
