import * as z from 'zod/mini';
import type { JsonObject } from '../json/json-value.js';
import { readAs } from '../json/read-as.js';
import { schemaPartsOf, typesOf } from '../model/schema-parts.js';
import type { BitstringForm } from './bitstring.js';

/** A credential whose subject is a list of statuses, in either of its forms. */
export interface StatusListCredential {
  readonly id: string;
  readonly issuer: { readonly id: string };
  readonly credentialSubject: StatusList;
}

/** The list itself. */
export interface StatusList {
  /** What a set status means; one list may be for several purposes. */
  readonly statusPurpose: readonly string[];
  /** The bits as text. */
  readonly encodedList: string;
  /** Milliseconds for which a copy may be kept. */
  readonly ttl?: number;
}

/** The class names of one form of status list. */
export interface StatusListTypes {
  /** In the credential whose status it is. */
  readonly entry: string;
  readonly credential: string;
  readonly subject: string;
}

export const STATUS_LIST_TYPES: Readonly<Record<BitstringForm, StatusListTypes>> = {
  bitstring: {
    entry: 'BitstringStatusListEntry',
    credential: 'BitstringStatusListCredential',
    subject: 'BitstringStatusList',
  },
  'status-list-2021': {
    entry: 'StatusList2021Entry',
    credential: 'StatusList2021Credential',
    subject: 'StatusList2021',
  },
};

const schemas: Readonly<Record<BitstringForm, z.ZodMiniType<StatusListCredential>>> = {
  bitstring: listSchema('bitstring'),
  'status-list-2021': listSchema('status-list-2021'),
};

function listSchema(form: BitstringForm): z.ZodMiniType<StatusListCredential> {
  const { list, objectOrAddress, single, types } = schemaPartsOf('tolerant');
  const names = STATUS_LIST_TYPES[form];
  const subject: z.ZodMiniType<StatusList> = z.looseObject({
    type: types(names.subject),
    statusPurpose: list(z.string()),
    encodedList: z.string(),
    ttl: z.exactOptional(z.number().check(z.nonnegative())),
  });
  const issuer = z.looseObject({ id: z.string() });
  return z.looseObject({
    id: z.string(),
    type: typesOf(types(names.credential), ['VerifiableCredential']),
    issuer: objectOrAddress<{ id: string }>(issuer, (id) => ({ id })),
    credentialSubject: single(subject),
  });
}

/** Reads a status list credential of one form; whether its signature holds is for others to check. */
export function parseStatusList(
  document: JsonObject,
  form: BitstringForm,
): ReturnType<typeof readAs<StatusListCredential>> {
  return readAs(schemas[form], document);
}
