import { BadgeError } from '../errors.js';
import { pointer } from '../json/json-value.js';
import { askRegistry, isTrustRegistry, listedNames, type TrustRegistry } from './trust-registry.js';

/**
 * Makes one registry of several: it knows whom any of them knows.
 *
 * All are asked at once. The first to say yes is believed, in the order given where several have the answer at hand;
 * one that fails or hangs does not keep another’s yes from being heard. Where none says yes and one failed, the lookup
 * rejects, since the answer may be missing there.
 *
 * @throws {@link BadgeError} `option.invalid` with the place of an argument that is no registry.
 * @example
 * ```ts
 * import { trustAny, trustList } from '@cop-credentials/badges';
 *
 * const ours = trustList([{ id: 'did:web:badges.example.org', name: 'Our network' }]);
 * const down = { lookup: () => Promise.reject(new Error('down')) };
 * await trustAny(down, ours).lookup('did:web:badges.example.org'); //=> { name: 'Our network' }
 * ```
 */
export function trustAny(...registries: readonly TrustRegistry[]): TrustRegistry {
  for (const [index, registry] of registries.entries()) {
    if (isTrustRegistry(registry)) continue;
    throw new BadgeError('option.invalid', 'This is no registry: it has no function lookup.', {
      path: pointer('', index),
    });
  }
  return {
    async lookup(issuerId) {
      const answers = registries.map((registry) => askRegistry(registry, issuerId));
      const yeses = answers.map(async (answer) => (await answer) ?? Promise.reject(STRANGER));
      try {
        return await Promise.any(yeses);
      } catch {
        // Nobody said yes: rejects where one failed, and otherwise all of them said no.
        await Promise.all(answers);
        return undefined;
      }
    },
    async names() {
      const given = await Promise.allSettled(registries.map(listedNames));
      return given.flatMap((names) => (names.status === 'fulfilled' ? names.value : []));
    },
  };
}

const STRANGER = 'a stranger here';
