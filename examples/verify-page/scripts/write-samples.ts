// Writes the badges that the page offers to try, signed with a key that nobody keeps, and the list that knows that key.
import { writeFile } from 'node:fs/promises';
import {
  type BadgeDraft,
  bakePng,
  createIssuer,
  generateKey,
  type IssuerProfile,
} from '@cop-credentials/badges';
import { artworkToPng, badgeArtwork } from '@cop-credentials/badges/artwork';

const NAME = 'Example Network';
const SIGNED = new Date('2026-05-15T09:00:00Z');

const draft: BadgeDraft = {
  recipient: { emailAddress: 'alice@example.org' },
  validFrom: '2026-05-15T00:00:00Z',
  achievement: {
    id: 'https://badges.example.org/achievements/facilitator',
    achievementType: 'MicroCredential',
    name: 'Community of Practice Facilitator',
    description: 'Plans and facilitates a community of practice over one term.',
    criteria: {
      narrative:
        'Facilitated six meetings of a community of practice, and wrote a reflection on each.',
    },
  },
};

function issuerOf(profile: IssuerProfile) {
  return generateKey().then((key) => createIssuer({ profile, key }));
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(new URL(`../${path}`, import.meta.url), content);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const issuer = await issuerOf({ name: NAME });
const onTheWeb = await issuerOf({ id: 'did:web:badges.example.org', name: 'Example College' });
const signing = { created: SIGNED };

const good = await issuer.issue(draft, signing);
const artwork = badgeArtwork({ title: draft.achievement.name, program: NAME });
const picture = await artworkToPng(artwork, { size: 400 });
const { achievement } = good.credentialSubject;
const grander = { ...achievement, name: 'Director of Communities of Practice' };
const changed = { ...good, credentialSubject: { ...good.credentialSubject, achievement: grander } };
const expired = await issuer.issue({ ...draft, validUntil: '2026-06-30T00:00:00Z' }, signing);
const needsServer = await onTheWeb.issue(draft, signing);

await write('public/samples/good.png', bakePng(picture, good));
await write('public/samples/changed.json', json(changed));
await write('public/samples/expired.json', json(expired));
await write('public/samples/needs-server.json', json(needsServer));
await write('src/known-issuers.json', json([{ id: issuer.profile.id, name: NAME }]));
