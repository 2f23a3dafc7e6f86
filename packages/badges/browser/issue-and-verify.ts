import {
  bake,
  createIssuer,
  exportSecretKey,
  generateKey,
  type Issuer,
  importKey,
  type KeyKind,
  type SigningKey,
  unbake,
  verifyBadge,
} from '../src/index.js';
import { codesOf } from '../test/corpus/corpus-case.js';
import { svg } from '../test/support/svg.js';
import type { PageFinding } from './page-case.js';

const KINDS: readonly KeyKind[] = ['Ed25519', 'P-256', 'P-384', 'RSA'];
const NOW = '2026-06-01T00:00:00Z';

const draft = {
  achievement: {
    id: 'https://badges.example.org/achievements/facilitation',
    name: 'Facilitation',
    description: 'Facilitates a community of practice.',
    criteria: { narrative: 'Facilitated six meetings.' },
  },
  recipient: { id: 'did:example:alice' },
  validFrom: '2026-01-01T00:00:00Z',
};

/** Makes badges with each kind of key and in each form, and says what is found of them: each is to be valid. */
export async function issueAndVerify(): Promise<readonly PageFinding[]> {
  const found = KINDS.map(async (kind) => {
    const key = await generateKey({ algorithm: kind });
    const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await again(key) });
    const forms = Object.entries(formsOf(kind, issuer));
    return Promise.all(forms.map(([form, make]) => findingOn(`made/${kind}/${form}`, make)));
  });
  return (await Promise.all(found)).flat();
}

/** The key after it was stored and read. */
function again(key: SigningKey): Promise<SigningKey> {
  return importKey(exportSecretKey(key, 'jwk'));
}

type Made = Promise<string | Uint8Array | object>;

function formsOf(kind: KeyKind, issuer: Issuer): Readonly<Record<string, () => Made>> {
  const token = () => issuer.issueJwt(draft);
  if (kind === 'RSA') return { token };
  const proof = () => issuer.issue(draft);
  const picture = async () => {
    const baked = bake(new TextEncoder().encode(svg()), JSON.stringify(await proof()));
    return (await unbake(baked)).text;
  };
  return { token, proof, picture };
}

async function findingOn(id: string, make: () => Made): Promise<PageFinding> {
  try {
    const { verdict, problems, warnings } = await verifyBadge(await make(), {
      now: NOW,
      online: false,
    });
    return { id, verdict, problems: codesOf(problems), warnings: codesOf(warnings) };
  } catch (error) {
    return { id, error: String(error) };
  }
}
