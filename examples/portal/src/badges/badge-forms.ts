import { bakePng } from '@cop-credentials/badges';
import type { SignedForms } from '../awards/find-badge.js';
import type { OfferedType } from '../web/choose-type.js';
import { badgePicture } from './badge-pictures.js';

/** The forms of a badge for programs. */
export type MachineForm = 'json' | 'jwt' | 'png';

/** Which form is given for which media type, the page first: it is for whoever will take anything. */
export const badgeTypes: readonly OfferedType<MachineForm | 'page'>[] = [
  { mediaType: 'text/html', form: 'page' },
  { mediaType: 'application/vc+ld+json', form: 'json' },
  { mediaType: 'application/vc', form: 'json' },
  { mediaType: 'application/ld+json', form: 'json' },
  { mediaType: 'application/json', form: 'json' },
  { mediaType: 'application/vc+jwt', form: 'jwt' },
  { mediaType: 'application/jwt', form: 'jwt' },
  // As Open Badges 3.0 names it for tokens, in section 5.2.
  { mediaType: 'text/plain', form: 'jwt' },
  { mediaType: 'image/png', form: 'png' },
];

/** The media type of each form where it is asked for by its own address. */
export const formTypes: Readonly<Record<MachineForm, string>> = {
  json: 'application/vc+ld+json',
  jwt: 'application/vc+jwt',
  png: 'image/png',
};

/** A badge in one of its forms; `undefined` for a token that is not signed yet. */
export async function inForm(
  { badge, token }: SignedForms,
  form: MachineForm,
  title: string,
): Promise<string | Uint8Array | undefined> {
  if (form === 'json') return JSON.stringify(badge);
  if (form === 'jwt') return token;
  return bakePng(await badgePicture(title), badge);
}

/** The name of a file for a badge: letters that every system takes. */
export function fileNameOf(credentialId: string, form: MachineForm): string {
  const name = credentialId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return `badge-${name}.${form}`;
}
