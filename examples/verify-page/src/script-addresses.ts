/** The part of Trusted Types that is used here. */
interface TrustedTypePolicies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Where the browser has Trusted Types, the page's policy refuses every text that would become HTML or a script. One
 * address is let through: that of the service worker.
 */
export function allowOnlyServiceWorker(address: string): void {
  const policies = trustedTypePolicies();
  policies?.createPolicy('default', {
    createScriptURL(asked) {
      if (asked === address) return asked;
      throw new TypeError(`No script may come from ${asked}.`);
    },
  });
}

function trustedTypePolicies(): TrustedTypePolicies | undefined {
  // The platform's own object, which its types do not have yet.
  return Reflect.get(globalThis, 'trustedTypes') as TrustedTypePolicies | undefined;
}
