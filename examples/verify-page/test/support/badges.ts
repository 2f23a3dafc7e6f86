// Badges as people have them, made by the packages themselves.
import {
  type BadgeDraft,
  bakePng,
  bakeSvg,
  createIssuer,
  createMemoryStatusListStore,
  createStatusLists,
  deriveBadge,
  generateKey,
  type Issuer,
} from '@cop-credentials/badges';
import { artworkToPng, badgeArtwork } from '@cop-credentials/badges/artwork';

export const HOST = 'https://badges.example.org';
export const EMAIL = 'alice@example.org';

/** What a badge for tests says, unless it says otherwise. */
export const draft = {
  recipient: { emailAddress: EMAIL },
  validFrom: '2026-01-15T00:00:00Z',
  achievement: {
    id: `${HOST}/achievements/facilitation`,
    name: 'Facilitation',
    description: 'Facilitates a community of practice.',
    criteria: { narrative: 'Facilitated six meetings.' },
  },
} satisfies BadgeDraft;

export async function newIssuer(id?: string): Promise<Issuer> {
  const profile = { name: 'Example Network', ...(id !== undefined && { id }) };
  return createIssuer({ profile, key: await generateKey() });
}

export function json(value: unknown): string {
  return JSON.stringify(value);
}

export async function issued(changes: Partial<BadgeDraft> = {}): Promise<string> {
  return json(await (await newIssuer()).issue({ ...draft, ...changes }));
}

export async function token(): Promise<string> {
  const recipient = { ...draft.recipient, id: `mailto:${EMAIL}` };
  return (await newIssuer()).issueJwt({ ...draft, recipient });
}

const artwork = badgeArtwork({ title: 'Facilitation', program: 'Example Network' });

export async function inPng(badge: string): Promise<Uint8Array> {
  return bakePng(await artworkToPng(artwork, { size: 64 }), badge);
}

export function inSvg(badge: string): Uint8Array {
  return new TextEncoder().encode(bakeSvg(artwork, badge));
}

/** A picture without a badge. */
export function plainPng(): Promise<Uint8Array> {
  return artworkToPng(artwork, { size: 64 });
}

export async function expired(): Promise<string> {
  return issued({ validUntil: '2026-02-15T00:00:00Z' });
}

export async function changed(): Promise<string> {
  return (await issued()).replace('Facilitated six meetings.', 'Facilitated sixty meetings.');
}

/** A badge of which its holder shows a part (`ecdsa-sd-2023`). */
export async function derived(): Promise<string> {
  const key = await generateKey({ algorithm: 'P-256' });
  const issuer = createIssuer({ profile: { name: 'Example Network' }, key });
  const base = await issuer.issueDisclosable(draft);
  return json(await deriveBadge(base, { reveal: ['/credentialSubject/achievement/description'] }));
}

/** A badge, and what the web has of it. */
export interface BadgeOnTheWeb {
  readonly badge: string;
  readonly pages: Readonly<Record<string, string>>;
}

/** A badge that names a status list, standing or revoked. */
export async function listed(isRevoked: boolean): Promise<BadgeOnTheWeb> {
  const issuer = await newIssuer();
  const store = createMemoryStatusListStore();
  const lists = createStatusLists({ issuer, store, baseUrl: `${HOST}/status` });
  const id = 'urn:uuid:7b7f3a4e-54a5-4d0e-8d0f-3f6f0e1a2b3c';
  const badge = await issuer.issue({ ...draft, id, credentialStatus: await lists.allocate(id) });
  if (isRevoked) await lists.revoke(id);
  const address = `${HOST}/status/revocation/1`;
  return { badge: json(badge), pages: { [address]: json(await lists.publish(address)) } };
}

/** A badge whose issuer has its key at a website. */
export async function onTheWeb(): Promise<BadgeOnTheWeb> {
  const issuer = await newIssuer('did:web:badges.example.org');
  const pages = issuer.documents().map(({ url, content }) => [url, json(content)] as const);
  return { badge: json(await issuer.issue(draft)), pages: Object.fromEntries(pages) };
}

/** A hosted badge of Open Badges 2.0. */
export function hosted(): BadgeOnTheWeb {
  const context = { '@context': 'https://w3id.org/openbadges/v2' };
  const assertion = {
    ...context,
    id: `${HOST}/assertions/1`,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: EMAIL },
    badge: `${HOST}/badges/1`,
    verification: { type: 'hosted' },
    issuedOn: '2026-01-15T10:00:00Z',
  };
  const badgeClass = {
    ...context,
    id: `${HOST}/badges/1`,
    type: 'BadgeClass',
    name: 'Facilitation',
    description: 'Facilitates a community of practice.',
    image: `${HOST}/picture.png`,
    criteria: { narrative: 'Facilitated six meetings.' },
    issuer: `${HOST}/issuer`,
  };
  const issuer = {
    ...context,
    id: `${HOST}/issuer`,
    type: 'Issuer',
    name: 'Example Network',
    url: HOST,
    email: 'badges@example.org',
  };
  const pages = [assertion, badgeClass, issuer].map((page) => [page.id, json(page)] as const);
  return { badge: json(assertion), pages: Object.fromEntries(pages) };
}
