import type { TypeNames } from '../model/achievement-credential.js';
import { problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';

const REFERENCE =
  'Unicode Technical Report #36, section 2; Unicode Technical Standard #39, section 5';

/** The texts of a credential by which people tell one issuer or badge from another. */
export interface NamedCredential {
  readonly name?: string;
  readonly issuer: { readonly id: string; readonly name?: string };
  readonly credentialSubject: {
    readonly type: TypeNames;
    readonly achievement?: { readonly name: string };
  };
}

/** Warns of names that may read as another than they are. Most such names are innocent, so nobody is accused. */
export function checkTexts(credential: NamedCredential): readonly Problem<'text.suspicious'>[] {
  const { name, issuer, credentialSubject } = credential;
  return [
    ...checkNames([
      ['/name', name],
      ['/issuer/name', issuer.name],
      ['/credentialSubject/achievement/name', credentialSubject.achievement?.name],
    ]),
    ...checkIdentifier('/issuer/id', issuer.id),
  ];
}

/** Warns of names that may read as another, each by its place. */
export function checkNames(
  names: readonly (readonly [path: string, text: string | undefined])[],
): readonly Problem<'text.suspicious'>[] {
  return names.flatMap(([path, text = '']) =>
    suspicionsOf(text).map((why) => suspicious(why, path)),
  );
}

/** Warns of an identifier that may read as another. */
export function checkIdentifier(path: string, id: string): readonly Problem<'text.suspicious'>[] {
  // In their proper form, addresses and DIDs have letters of the Latin alphabet alone.
  return BEYOND_ASCII.test(id) ? [suspicious('holds letters that may look like others', path)] : [];
}

const BEYOND_ASCII = /[^\x20-\x7E]/;

// Controls, and characters that turn or hide text. Persian, Indic scripts and emoji need joiners, so those are told of
// only beside a letter of a script that does not.
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}|[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}][\u200C\u200D]|[\u200C\u200D][\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}]/u;

/** Scripts with letters that look the same; a word has letters of one of them. */
const ALIKE: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
];

function suspicionsOf(text: string): readonly string[] {
  if (!BEYOND_ASCII.test(text)) return [];
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const mixed = words.some((word) => ALIKE.filter((script) => script.test(word)).length > 1);
  return [
    ...(UNSEEN.test(text) ? ['holds characters that cannot be seen'] : []),
    ...(mixed ? ['mixes letters of different scripts that look alike in one word'] : []),
  ];
}

function suspicious(why: string, path: string): Problem<'text.suspicious'> {
  return problem('text.suspicious', `A name or address ${why}; it may read as another.`, {
    path,
    hint: 'Compare the issuer’s identifier with the one you know, and not the name.',
    reference: REFERENCE,
  });
}
