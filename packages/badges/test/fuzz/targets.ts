import fc from 'fast-check';
import {
  bakePng,
  bakeSvg,
  type VerificationReport,
  type VerifyBadgeOptions,
  verifyBadge,
} from '../../src/index.js';
import { badgeBy, DID_WEB, DID_WEB_DOCUMENT, signedWith, tokenOf } from '../corpus/badge.js';
import { fetchOf } from '../corpus/corpus-case.js';
import { controllerDocument, ed25519 } from '../corpus/keys.js';
import { fullBadge, NOW, olderBadge } from '../support/badges.js';
import { edit, type Json, withoutProof } from '../support/json-edit.js';
import {
  assertion,
  badgeClass,
  hostedPages,
  issuerProfile,
  OB2_ASSERTION,
  OB2_BADGE,
} from '../support/open-badges-2.js';
import { png } from '../support/png.js';
import { webOf } from '../support/published.js';
import { canonical } from '../support/sign.js';
import { svg } from '../support/svg.js';
import { mutationsOf } from './mutate.js';

/** Something to change at random, and what must hold of the verdict whatever was changed. */
export interface FuzzTarget {
  readonly name: string;
  /** Which part of all runs it gets. */
  readonly share: number;
  readonly property: fc.IAsyncProperty<readonly [unknown]>;
}

/** What one verification took. */
export type Observe = (milliseconds: number, report: VerificationReport) => void;

const SLOWEST = 2_000;

/** All targets; `observe` is told of each verification. */
export async function fuzzTargets(
  observe: Observe = () => undefined,
): Promise<readonly FuzzTarget[]> {
  async function judge(input: string | Uint8Array | object, options: VerifyBadgeOptions = {}) {
    // Of the processor, as others may keep it busy.
    const start = process.cpuUsage();
    const report = await verifyBadge(input, { now: NOW, online: false, ...options });
    const { user, system } = process.cpuUsage(start);
    const taken = (user + system) / 1_000;
    observe(taken, report);
    hold(taken < SLOWEST, `it took ${Math.round(taken)} ms`);
    hold(JSON.parse(JSON.stringify(report)).verdict === report.verdict, 'the report is no JSON');
    return report;
  }
  const good: Json = { ...(await fullBadge()) };
  const targets = [
    await documents(judge, [good, await olderBadge({ expirationDate: END })]),
    letters(judge, good),
    await pictures(judge, good),
    drawings(judge, good),
    tokens(judge),
    await keyDocuments(judge),
    hostedCopies(judge),
    strangersPages(judge),
    anything(judge),
  ];
  return targets;
}

type Judge = (
  input: string | Uint8Array | object,
  options?: VerifyBadgeOptions,
) => Promise<VerificationReport>;

const END = '2027-01-01T00:00:00Z';

/** Parts of a badge: a valid one says what was signed, and shows the end that was signed. */
async function documents(judge: Judge, bases: readonly Json[]): Promise<FuzzTarget> {
  const statements = await Promise.all(bases.map((base) => canonical(withoutProof(base))));
  const changed = fc.record({
    base: fc.nat(bases.length - 1),
    mutate: mutationsOf(bases[0] ?? {}),
  });
  return {
    name: 'the parts of a badge',
    share: 0.55,
    property: fc.asyncProperty(changed, async ({ base, mutate }) => {
      const document = mutate(bases[base] ?? {});
      if ((await judge(document)).verdict !== 'valid') return;
      const said = await canonical(withoutProof(document));
      hold(said === statements[base], 'it is valid and says something else');
      hold(
        (document.validUntil ?? document.expirationDate) === END,
        'it is valid and shows another end',
      );
    }),
  };
}

/** Letters of its text: a valid one is the same JSON. */
function letters(judge: Judge, good: Json): FuzzTarget {
  const text = JSON.stringify(good);
  return {
    name: 'the letters of its text',
    share: 0.1,
    property: fc.asyncProperty(splices(text.length), async ({ at, length, letters: inserted }) => {
      const changed = text.slice(0, at) + inserted + text.slice(at + length);
      if ((await judge(changed)).verdict !== 'valid') return;
      hold(sameJson(changed, text), 'it is valid and other JSON');
    }),
  };
}

/** Bytes of its picture: a valid one holds the same badge. */
async function pictures(judge: Judge, good: Json): Promise<FuzzTarget> {
  const baked = await bakePng(png(), good);
  const places = fc.record({
    at: fc.nat(baked.length - 1),
    byte: fc.integer({ min: 1, max: 255 }),
  });
  return {
    name: 'the bytes of its picture',
    share: 0.1,
    property: fc.asyncProperty(places, async ({ at, byte }) => {
      const bytes = baked.map((value, index) => (index === at ? value ^ byte : value));
      const { verdict, credential } = await judge(bytes);
      if (verdict !== 'valid') return;
      hold(
        sameJson(JSON.stringify(credential), JSON.stringify(good)),
        'it is valid and another badge',
      );
    }),
  };
}

/** Letters of an SVG picture: a valid one holds the same badge. */
function drawings(judge: Judge, good: Json): FuzzTarget {
  const baked = bakeSvg(svg(), good);
  return {
    name: 'the letters of a drawing',
    share: 0.05,
    property: fc.asyncProperty(splices(baked.length), async ({ at, length, letters: inserted }) => {
      const changed = baked.slice(0, at) + inserted + baked.slice(at + length);
      const { verdict, credential } = await judge(changed);
      if (verdict !== 'valid') return;
      const holds = sameJson(JSON.stringify(credential), JSON.stringify(good));
      hold(holds, 'it is valid and another badge');
    }),
  };
}

/** Letters of a token: none but the token itself is valid. */
function tokens(judge: Judge): FuzzTarget {
  const key = ed25519();
  const jwt = tokenOf(badgeBy(DID_WEB), key);
  const fetch = fetchOf({ [DID_WEB_DOCUMENT]: { body: controllerDocument(DID_WEB, key) } });
  return {
    name: 'the letters of a token',
    share: 0.1,
    property: fc.asyncProperty(splices(jwt.length), async ({ at, length, letters: inserted }) => {
      const changed = jwt.slice(0, at) + inserted + jwt.slice(at + length);
      const { verdict } = await judge(changed, { online: true, fetch });
      hold(verdict !== 'valid' || changed.trim() === jwt, 'another token is valid');
    }),
  };
}

/** The document of an issuer: however it is changed, an attacker’s key that is not in it never signs for the issuer. */
async function keyDocuments(judge: Judge): Promise<FuzzTarget> {
  const attacker = ed25519(9);
  const forged = await signedWith(badgeBy(DID_WEB), attacker, {
    verificationMethod: `${DID_WEB}#key-1`,
  });
  const document = controllerDocument(DID_WEB, ed25519());
  return {
    name: 'the document of an issuer',
    share: 0.07,
    property: fc.asyncProperty(mutationsOf(document), async (mutate) => {
      const fetch = fetchOf({ [DID_WEB_DOCUMENT]: { body: mutate(document) } });
      const { verdict } = await judge(forged, { online: true, fetch });
      hold(verdict !== 'valid', 'a forgery is valid');
    }),
  };
}

const PAGES = hostedPages({
  [OB2_BADGE]: undefined,
  [OB2_ASSERTION]: wholeAssertion(OB2_ASSERTION),
});

function wholeAssertion(id: string): Json {
  return assertion({ id, badge: badgeClass({ issuer: issuerProfile() }) });
}

/** A copy of a hosted badge: whatever it says, a valid one shows what the issuer’s server says. */
function hostedCopies(judge: Judge): FuzzTarget {
  const given = wholeAssertion(OB2_ASSERTION);
  const { fetch } = webOf(PAGES);
  return {
    name: 'a copy of a hosted badge',
    share: 0.02,
    property: fc.asyncProperty(mutationsOf(given), async (mutate) => {
      const { verdict, credential } = await judge(mutate(given), { online: true, fetch });
      if (verdict !== 'valid') return;
      const shown = JSON.stringify(credential);
      hold(sameJson(shown, JSON.stringify(given)), 'it is valid and another badge');
    }),
  };
}

/** The page of a stranger: however it is written, its badge is never one of the issuer. */
function strangersPages(judge: Judge): FuzzTarget {
  const id = 'https://badges.evil.example/1';
  const page = edit(wholeAssertion(id), {
    '/badge/issuer/verification': { startsWith: 'https://badges.evil.example/' },
  });
  return {
    name: 'the page of a stranger',
    share: 0.03,
    property: fc.asyncProperty(mutationsOf(page), async (mutate) => {
      const { fetch } = webOf({ ...PAGES, [id]: mutate(page) });
      const { verdict } = await judge({ type: 'Assertion', id }, { online: true, fetch });
      hold(verdict !== 'valid', 'a forgery is valid');
    }),
  };
}

function anything(judge: Judge): FuzzTarget {
  const inputs = fc.oneof(
    fc.string(),
    fc.uint8Array(),
    fc.object({ withDate: true, withMap: true, withBigInt: true }),
    fc.json(),
  );
  return {
    name: 'anything at all',
    share: 0.03,
    property: fc.asyncProperty(inputs, async (input) => {
      hold((await judge(input)).verdict !== 'valid', 'it is valid');
    }),
  };
}

/** Places in a text, and what is put there. */
function splices(length: number) {
  return fc.record({
    at: fc.nat(length - 1),
    length: fc.nat(3),
    letters: fc.string({ unit: 'binary', maxLength: 3 }),
  });
}

function sameJson(one: string, other: string): boolean {
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}

function hold(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
