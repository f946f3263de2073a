import { type ActionPolicy, type Role, ruleFor } from '../../../src/capabilities/people/index.ts';
import { capabilitiesFor, openRoutes } from '../../../src/capabilities.ts';

const capabilities = capabilitiesFor(null);
const policies = new Map<string, ActionPolicy>(capabilities.flatMap(({ policy }) => Object.entries(policy)));

const holes = (pattern: string): number => pattern.split(':').length;

/** Every route that answers a link, those with the fewest holes first, as the router takes them; `action` is null where nobody need be signed in. */
const reading = [
  ...capabilities.flatMap(({ routes }) => routes),
  ...openRoutes(true).map((route) => ({ ...route, action: null })),
  { method: 'GET', pattern: '/', action: null },
]
  .filter(({ method }) => method === 'GET')
  .map(({ pattern, action }) => ({ pattern, action, matches: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((one, other) => holes(one.pattern) - holes(other.pattern));

/** The links of a page that lead nowhere, or to a page that nobody with these roles may ever see. */
export function linkFaults(html: string, roles: readonly Role[]): string[] {
  const addresses = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"?#]*)/g)].map((match) => match[1] as string);
  return [...new Set(addresses)].flatMap((address) => {
    const route = reading.find(({ matches }) => matches.test(address));
    if (route === undefined) return [`leads nowhere: ${address}`];
    const policy = route.action === null ? undefined : (policies.get(route.action) as ActionPolicy);
    return policy && ruleFor(policy, { roles } as Parameters<typeof ruleFor>[1]) === 'never' ? [`leads to what is not for them: ${address}`] : [];
  });
}
