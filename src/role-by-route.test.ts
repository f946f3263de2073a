import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, TestSite } from '../tests/support/site.ts';
import { type ActionPolicy, type Role, type Route, roles } from './capabilities/people/index.ts';
import { capabilitiesFor } from './capabilities.ts';
import { everyAddress } from './fixtures/every-address.ts';
import { patterns } from './urls.ts';

// Who may do what, asked through HTTP: every route of the router as every role, held in a post of its own that answers for nothing. The expectation comes from
// the policy of the route's action; that each action has one is proved where the matrix is printed (tests/architecture/permissions.test.ts).

const mounted = capabilitiesFor(null);
const policies = new Map<string, ActionPolicy>(mounted.flatMap(({ policy }) => Object.entries(policy)));
const routes = mounted.flatMap((capability) => capability.routes);

/** Whether a relation holds for whoever answers for nothing, owns nothing and has asked for nothing. A relation that is not named here fails. */
const ofStrangers: Readonly<Record<string, boolean>> = {
  'once a board has accepted the plan': true,
  'holds a post that owns it, once a board has accepted the plan': false,
  'acts in such a post, and neither asked for it nor owned what it changes on any day since': true,
  'asked for it': false,
  'answered for the priority in that cycle, or asked for it': false,
  'did not ask for it': true,
  'holds the post that owns the measure': false,
  'acts in such a post': true,
  'holds a post of the priority': false,
  'holds an accountable or joint post of the priority': false,
  // The cycle that is asked for is open.
  'once its cycle is closed': false,
  'neither wrote nor submitted any of it, and held no accountable or joint post of its priority since its cycle opened': true,
  'did not claim it, and neither owns it nor answers for its priority, or is another of its joint owners': true,
  'may verify it, or claimed it, owns it, answers for its priority or has verified it; once it is verified, anybody': true,
  // The completion that is asked for waits to be verified.
  'once it is verified': false,
  'neither asked for it, nor owns the activity or answers for its priority': true,
  'claimed it or owns it': false,
  'verified it': false,
  'neither asked for it, nor claimed or verified the completion, nor owns the activity or answers for its priority': true,
  'did not record it; of a change, neither asked for it nor owned what it changes on any day since': true,
  'the same, and the board had not confirmed it': true,
  'neither asked for it, nor answers for the priority or wrote its update in that cycle': true,
};

type Expected = 'there' | 'absent';

function expected(route: Route, role: Role): Expected {
  const rule = (policies.get(route.action) as ActionPolicy).may[role];
  if (rule === undefined) return 'absent';
  if (rule === 'always') return 'there';
  const holds = ofStrangers[rule.name];
  assert.notEqual(holds, undefined, `Say whether this holds for whoever answers for nothing: ${rule.name}`);
  return holds ? 'there' : 'absent';
}

type Answered = Awaited<ReturnType<Browser['get']>>;

let site: TestSite;
let addressOf: (pattern: string) => string;
const people = new Map<Role, Browser>();

before(async () => {
  ({ site, addressOf } = await everyAddress());
  for (const role of roles) people.set(role, await site.signIn(`Only ${role}`, role));
});
after(() => site.close());

/** What a button sends besides: without it nothing is asked for. */
const pressed: Readonly<Record<string, Readonly<Record<string, string>>>> = { [patterns.remindNow]: { person: 'everybody' } };

const asking = (route: Route, role: Role): Promise<Answered> => {
  const browser = people.get(role) as Browser;
  return route.method === 'GET' ? browser.get(addressOf(route.pattern)) : browser.post(addressOf(route.pattern), pressed[route.pattern]);
};

/** A page, or the way to another one of Sightline. The way to the sign-in is no page: whoever is sent there is nobody. */
function isThere({ status, location }: Answered, allowed: readonly number[]): void {
  assert.ok(allowed.includes(status), `${status}`);
  if (status === 303) assert.doesNotMatch(location ?? '/sign-in', /^\/sign-in/);
}

for (const role of roles)
  describe(`as ${role}`, () => {
    for (const route of routes) {
      if (expected(route, role) === 'absent')
        test(`${route.method} ${route.pattern} is not there`, async () => assert.equal((await asking(route, role)).status, 404));
      else if (route.method === 'GET') test(`GET ${route.pattern} is there`, async () => isThere(await asking(route, role), [200, 303]));
    }
  });

// Afterwards, because a form that asks for nothing is done: the office last, and the close of the cycle at its end.
const sent = routes
  .filter(({ method }) => method === 'POST')
  .sort((one, other) => Number(one.pattern === patterns.closeCycle) - Number(other.pattern === patterns.closeCycle));
for (const role of roles.toReversed())
  describe(`as ${role}, sent empty`, () => {
    // 409: what was seen is not what stands, since nothing was said of it.
    for (const route of sent)
      if (expected(route, role) === 'there') test(`POST ${route.pattern} is there`, async () => isThere(await asking(route, role), [303, 409, 422]));
  });
