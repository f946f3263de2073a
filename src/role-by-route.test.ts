import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, TestSite } from '../tests/support/site.ts';
import { type ActionPolicy, type Role, type Route, roles } from './capabilities/people/index.ts';
import { capabilitiesFor } from './capabilities.ts';
import { everyAddress } from './fixtures/every-address.ts';

// Who may do what, asked through HTTP: every route of the router as every role, held in a post of its own that answers for nothing. The expectation comes from
// the policy of the route's action; that each action has one is proved where the matrix is printed (tests/architecture/permissions.test.ts).

const mounted = capabilitiesFor(null);
const policies = new Map<string, ActionPolicy>(mounted.flatMap(({ policy }) => Object.entries(policy)));
const routes = mounted.flatMap((capability) => capability.routes);

let site: TestSite;
let addressOf: (pattern: string) => string;
const people = new Map<Role, Browser>();

before(async () => {
  ({ site, addressOf } = await everyAddress());
  for (const role of roles) people.set(role, await site.signIn(`Only ${role}`, role));
});
after(() => site.close());

const asking = (route: Route, browser: Browser) => (route.method === 'GET' ? browser.get(addressOf(route.pattern)) : browser.post(addressOf(route.pattern)));

for (const role of roles)
  describe(`as ${role}`, () => {
    for (const route of routes) {
      const rule = (policies.get(route.action) as ActionPolicy).may[role];
      if (rule === undefined)
        test(`${route.method} ${route.pattern} is not there`, async () => {
          assert.equal((await asking(route, people.get(role) as Browser)).status, 404);
        });
      else if (rule === 'always' && route.method === 'GET')
        test(`GET ${route.pattern} is there`, async () => {
          const { status } = await asking(route, people.get(role) as Browser);
          assert.ok(status === 200 || status === 303, `${addressOf(route.pattern)}: ${status}`);
        });
    }
  });
