import type { CredentialSchema } from '../model/achievement-credential.js';
import { SCHEMA_VALIDATOR } from '../model/extension-types.js';
import { bend, type SchemaFinding } from './schema-finding.js';

const REFERENCE = 'Open Badges 3.0, B.1.21 CredentialSchema';
const PUBLISHED_AT = 'https://purl.imsglobal.org/spec/ob/v3p0/schema';

/**
 * The schemas that a credential names for itself. That of Open Badges 3.0 is the one checked here; any other is not
 * fetched, as whoever made the badge chose it, and running a stranger’s schema can take for ever.
 */
export function checkNamedSchemas(
  className: string,
  named: readonly CredentialSchema[],
): readonly SchemaFinding[] {
  if (named.length === 0) return [];
  const known = schemasOfClass(className);
  return [...named.entries()]
    .filter(([, { id, type }]) => type !== SCHEMA_VALIDATOR || !known.has(id))
    .map(([index]) =>
      bend('It names a further schema, which was not consulted.', {
        path: `/credentialSchema/${index}`,
        reference: REFERENCE,
      }),
    );
}

/** The addresses of the schemas of a class: for version 2.0 of credentials or any, for JSON or compacted JSON-LD. */
function schemasOfClass(className: string): ReadonlySet<string> {
  const name = className.toLowerCase();
  return new Set(
    ['json', 'json-ld'].flatMap((form) => [
      `${PUBLISHED_AT}/${form}/ob_v3p0_${name}_schema.json`,
      `${PUBLISHED_AT}/${form}/ob_v3p0_any${name}_schema.json`,
    ]),
  );
}
