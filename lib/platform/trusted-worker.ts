/** The types of the Trusted Types API that are used; TypeScript's own library does not have it yet. */
interface Policy {
  createScriptURL(url: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}
declare const trustedTypes: Policies | undefined;

/** The one policy that the extension pages' CSP allows. */
const POLICY = 'gloss-worker';
const policies = new Map<string, Policy>();

/** A policy can be made once a page. It passes addresses of the package alone. */
const toTrusted = (url: string): string => {
  if (typeof trustedTypes === 'undefined') return url;
  const policy = policies.get(POLICY) ?? trustedTypes.createPolicy(POLICY, {
    createScriptURL: (address) => {
      if (new URL(address, location.href).origin === location.origin) return address;
      throw new TypeError(`Not of the package: ${address}`);
    },
  });
  policies.set(POLICY, policy);
  return policy.createScriptURL(url);
};

/** Starts a worker from a script of the package; it knows its name as `self.name`. */
export const startWorker = (url: string, name: string): Worker => new Worker(toTrusted(url), { type: 'module', name });
