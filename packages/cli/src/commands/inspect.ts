import { resolveBadgeLink } from '@cop-credentials/badges';
import { credentialIn, type FoundCredential, findCredential } from '../files/credential.js';
import { isObject } from '../files/json.js';
import { connectToOption, fetchConnectingTo } from '../network/connect-to.js';
import { isAddress } from '../network/is-address.js';
import { UnresolvedLink } from '../network/unresolved-link.js';
import { newCommand, type Session, several } from '../terminal/command.js';
import { inertJson } from '../terminal/inert.js';
import { table } from '../terminal/table.js';

/** `inspect`: shows what a badge says, and judges nothing. */
export function inspectCommand({ io, give }: Session) {
  return newCommand('inspect', [
    'inspect badge.png',
    'inspect badge.jwt --full',
    'inspect https://badges.example.org/badges/7',
  ])
    .argument('<input>', 'a file (JSON, JWT, PNG, SVG), an address, or - for standard input')
    .option('--full', 'show the whole credential')
    .option(connectToOption.flags, connectToOption.description, several)
    .action(async (input, { full, connectTo }) => {
      const fetch = fetchConnectingTo(connectTo);
      const found = isAddress(input)
        ? await findAtAddress(input, fetch)
        : await findCredential(input, io);
      const { form, baked, credential } = found;
      const text = full === true ? inertJson(credential) : `${NOT_CHECKED}\n\n${claims(found)}`;
      give({ ending: 'good', text, json: { form, baked, checked: false, credential } });
    });
}

async function findAtAddress(
  address: string,
  fetch: typeof globalThis.fetch | undefined,
): Promise<FoundCredential> {
  const found = await resolveBadgeLink(address, fetch === undefined ? {} : { fetch });
  if (!found.ok) throw new UnresolvedLink(found);
  return credentialIn(found.kind === 'png' ? found.bytes : Buffer.from(found.text), found.url);
}

const NOT_CHECKED =
  'Nothing of this was checked; anybody can write it. To check it: cop-badges verify';

function claims({ credential, form, baked }: FoundCredential): string {
  const at = (...path: readonly string[]) => textAt(credential, path);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['form', baked ? `${form} in a picture` : form],
    ['id', at('id')],
    ['name', at('name')],
    ['achievement', at('credentialSubject', 'achievement', 'name')],
    ['description', at('credentialSubject', 'achievement', 'description')],
    ['criteria', at('credentialSubject', 'achievement', 'criteria', 'narrative')],
    ['recipient', at('credentialSubject', 'id')],
    ['issuer', at('issuer', 'id') ?? at('issuer')],
    ['issuer name', at('issuer', 'name')],
    ['valid from', at('validFrom') ?? at('issuanceDate')],
    ['valid until', at('validUntil') ?? at('expirationDate')],
    ['proof', proofs(credential, form)],
  ];
  return table(rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function textAt(value: unknown, [name, ...rest]: readonly string[]): string | undefined {
  if (name === undefined) return typeof value === 'string' ? value : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? textAt(value[name], rest) : undefined;
}

function proofs(credential: FoundCredential['credential'], form: FoundCredential['form']): string {
  if (form === 'jwt') return 'JSON Web Signature';
  const kinds = [credential.proof]
    .flat()
    .map((proof) => textAt(proof, ['cryptosuite']) ?? textAt(proof, ['type']))
    .filter((kind) => kind !== undefined);
  return kinds.join(', ') || 'none';
}
