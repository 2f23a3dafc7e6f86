import type { JsonObject } from '../json/json-value.js';
import { readAs } from '../json/read-as.js';
import { rememberCanonical } from '../json-ld/remember-canonical.js';
import { ownKeyResolver } from '../keys/own-key-resolver.js';
import type { Profile } from '../model/achievement-credential.js';
import { schemasOf } from '../model/schema.js';
import { wrongOption } from '../option-checks.js';
import { buildEndorsement } from './build-credential.js';
import { assertStatusIsRead } from './check-leads.js';
import { chooseProof, chooseTokenKey } from './choose-key.js';
import { ENDORSEMENT_PLACES, inDraft } from './draft-path.js';
import type {
  EndorseJwtOptions,
  EndorsementDraft,
  EndorseOptions,
  SignedEndorsement,
} from './endorsement-draft.js';
import type { Issuer } from './issuer.js';
import type { KeyRing } from './key-ring.js';
import { parseEndorsementDraft } from './parse-draft.js';
import { readUnsignedEndorsement } from './read-unsigned.js';
import { failedCheck, selfCheckEndorsement } from './self-check.js';
import { signAsToken, signWithProof } from './sign-forms.js';
import { readCreated } from './signing-time.js';

/** Endorses in one issuer’s name, with its keys. */
export function createEndorsing({
  issuer,
  keys,
  now,
}: {
  readonly issuer: Profile;
  readonly keys: KeyRing;
  readonly now: () => Date;
}): Pick<Issuer, 'endorse'> {
  const canonize = rememberCanonical();
  const own = { resolveKey: ownKeyResolver(keys.signers.values()), canonize };

  async function signJson(document: JsonObject, created: string): Promise<SignedEndorsement> {
    const choice = chooseProof(keys, undefined);
    const signed = await signWithProof(document, { ...choice, created, canonize });
    await selfCheckEndorsement(signed, own);
    if (isSignedEndorsement(signed)) return signed;
    throw failedCheck('it is not in the letter of the specification.');
  }

  async function signToken(
    document: JsonObject,
    { algorithm }: EndorseJwtOptions,
  ): Promise<string> {
    const token = await signAsToken(document, { key: chooseTokenKey(keys, algorithm) });
    await selfCheckEndorsement(token, own);
    return token;
  }

  function endorse(draft: EndorsementDraft, options?: EndorseOptions): Promise<SignedEndorsement>;
  function endorse(draft: EndorsementDraft, options: EndorseJwtOptions): Promise<string>;
  async function endorse(
    given: EndorsementDraft,
    options: EndorseOptions | EndorseJwtOptions = {},
  ): Promise<SignedEndorsement | string> {
    const draft = parseEndorsementDraft(given);
    const created = readCreated(options, now);
    const { format = 'json' } = options;
    if (format !== 'json' && format !== 'jwt') throw wrongOption('/format', 'json or jwt');
    try {
      const document = readUnsignedEndorsement(buildEndorsement(draft, { issuer, created }));
      await assertStatusIsRead(document);
      return options.format === 'jwt'
        ? await signToken(document, options)
        : await signJson(document, created);
    } catch (error) {
      throw inDraft(error, { given: draft, places: ENDORSEMENT_PLACES });
    }
  }

  return { endorse };
}

function isSignedEndorsement(endorsement: object): endorsement is SignedEndorsement {
  const result = readAs(schemasOf('strict').endorsementCredential, endorsement);
  return result.success && result.data.proof !== undefined;
}
