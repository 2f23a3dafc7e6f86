import * as z from 'zod/mini';
import { preprocess, schemaPartsOf } from '../model/schema-parts.js';

/** A badge of Open Badges 2.0, with all that it leads to in its place. */
export interface Assertion {
  readonly id: string;
  readonly recipient: Recipient;
  readonly badge: BadgeClass;
  readonly issuedOn: string;
  readonly expires?: string;
  readonly image?: Picture;
}

/** Whom a badge was awarded to: an identifier, or the hash of one. */
export interface Recipient {
  /** The kind of identifier, such as `email`. */
  readonly type: string;
  readonly identity: string;
  readonly hashed: boolean;
  readonly salt?: string;
}

/** What a badge is awarded for. */
export interface BadgeClass {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly criteria: Criteria;
  readonly image?: Picture;
  readonly issuer: IssuerProfile;
}

/** How a badge is earned: an address, a text, or both. */
export interface Criteria {
  readonly id?: string;
  readonly narrative?: string;
}

/** A picture, by its address. */
export interface Picture {
  readonly id: string;
}

/** Who issues badges. */
export interface IssuerProfile {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
  readonly verification?: IssuerScope;
  /** The address of the list of assertions that the issuer has revoked. */
  readonly revocationList?: string;
}

/** Which addresses an issuer hosts its assertions at. */
export interface IssuerScope {
  readonly verificationProperty?: 'id';
  readonly startsWith?: readonly string[];
  readonly allowedOrigins?: readonly string[];
}

const { list, objectOrAddress, types } = schemaPartsOf('tolerant');

const text = z.string();
const optionalText = z.exactOptional(text);

/** Platforms write `null` for what a badge does not have. */
function object<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniType<z.output<z.ZodMiniObject<Shape, z.core.$loose>>> {
  return preprocess(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null))
        : value,
    z.looseObject(shape),
  );
}

const picture = objectOrAddress<Picture>(object({ id: text }), (id) => ({ id }));

const criteria = objectOrAddress<Criteria>(
  object({ id: optionalText, narrative: optionalText }).check(
    z.refine(
      ({ id, narrative }) => id !== undefined || narrative !== undefined,
      'criteria have neither an address nor a narrative',
    ),
  ),
  (id) => ({ id }),
);

const scope: z.ZodMiniType<IssuerScope> = object({
  verificationProperty: z.exactOptional(z.literal('id')),
  startsWith: z.exactOptional(list(text)),
  allowedOrigins: z.exactOptional(list(text)),
});

const issuerProfile: z.ZodMiniType<IssuerProfile> = object({
  id: text,
  type: types('Profile', 'Issuer'),
  name: text,
  url: optionalText,
  email: optionalText,
  verification: z.exactOptional(scope),
  revocationList: optionalText,
});

const badgeClass: z.ZodMiniType<BadgeClass> = object({
  id: text,
  type: types('BadgeClass'),
  name: text,
  description: text,
  criteria,
  image: z.exactOptional(picture),
  issuer: issuerProfile,
});

/** The members that decide or are shown; whatever else there is has no effect. */
export const assertionSchema: z.ZodMiniType<Assertion> = object({
  id: text,
  type: types('Assertion'),
  recipient: object({ type: text, identity: text, hashed: z.boolean(), salt: optionalText }),
  badge: badgeClass,
  issuedOn: text,
  expires: optionalText,
  image: z.exactOptional(picture),
});
