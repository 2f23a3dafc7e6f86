import { BadgeError } from '../errors.js';
import type { JsonObject } from '../json/json-value.js';
import { compiledForms } from '../json-ld/compiled-forms.js';
import { rememberCanonical } from '../json-ld/remember-canonical.js';
import { ownKeyResolver } from '../keys/own-key-resolver.js';
import { leadsIntoUnmarkedList } from '../proofs/unmarked-lists.js';
import { CheckDue } from './check-due.js';
import { chooseDisclosureKey, chooseProof, chooseTokenKey } from './choose-key.js';
import { deriveDocument } from './derive-badge.js';
import type { Issuer } from './issuer.js';
import type { KeyRing } from './key-ring.js';
import { readPointers } from './read-pointers.js';
import { readOtherUnsigned, readUnsigned } from './read-unsigned.js';
import { checkNewProof, checkSignature, selfCheck, selfCheckToken } from './self-check.js';
import { signAsToken, signForDisclosure, signWithProof } from './sign-forms.js';
import { readCreated } from './signing-time.js';

/** What an issuer signs that is complete, in each form. */
export type Signing = Pick<Issuer, 'sign' | 'signJwt' | 'signDisclosable' | 'signCredential'>;

/** Signs with the keys of an issuer, and checks the results with them. */
export function createSigning(issuerId: string, keys: KeyRing, now: () => Date): Signing {
  const canonize = rememberCanonical();
  const own = { resolveKey: ownKeyResolver(keys.signers.values()), canonize };
  const beginForms = compiledForms();
  const proofs = new CheckDue();
  const tokens = new CheckDue();
  return {
    sign: async (credential, options) => {
      const created = readCreated(options, now);
      const choice = chooseProof(keys, options?.cryptosuite);
      const unsigned = readUnsigned(credential, issuerId);
      const forms = beginForms();
      const { canonizeProof } = forms;
      const signing = { ...choice, created, canonize: forms.canonize, canonizeProof };
      const badge = await signWithProof(unsigned, signing);
      if (proofs.isDue(choice.key, forms)) {
        await selfCheck({ document: badge }, own);
        proofs.passed(choice.key, forms);
      } else checkNewProof(badge);
      return badge;
    },
    signJwt: async (credential, options) => {
      const key = chooseTokenKey(keys, options?.algorithm);
      const forms = beginForms();
      const unsigned = readUnsigned(credential, issuerId);
      const token = await signAsToken(unsigned, { key, checkGraph: forms.check });
      if (tokens.isDue(key, forms)) {
        await selfCheckToken(token, own);
        tokens.passed(key, forms);
      }
      return token;
    },
    signDisclosable: async (credential, options) => {
      const created = readCreated(options, now);
      const key = chooseDisclosureKey(keys);
      const document = readUnsigned(credential, issuerId);
      const mandatory = readMandatory(options?.mandatory, document);
      const base = await signForDisclosure(document, { key, created, mandatory });
      // The least that the holder can show has to be a good badge.
      await selfCheck({ document: await deriveDocument(base, {}) }, own);
      return base;
    },
    signCredential: async (credential, options) => {
      const created = readCreated(options, now);
      const choice = chooseProof(keys, undefined);
      const unsigned = readOtherUnsigned(credential, issuerId);
      const signed = await signWithProof(unsigned, { ...choice, created, canonize });
      await checkSignature(signed, issuerId, own);
      return signed;
    },
  };
}

function readMandatory(given: unknown, document: JsonObject): readonly string[] {
  const pointers = readPointers(given, { option: 'mandatory', document });
  const index = pointers.findIndex(leadsIntoUnmarkedList);
  if (index < 0) return pointers;
  // Programs of holders would not find it.
  throw new BadgeError('option.invalid', 'Types, evidence and terms are mandatory whole or not.', {
    path: `/mandatory/${index}`,
  });
}
