import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { absentPage } from './absent-page.ts';
import { momentNamed, textsOf } from './asked-address.ts';
import { signedIn } from './capabilities/people/index.ts';
import type { OpenRoute } from './capabilities/people/sign-in.ts';
import { capabilitiesFor, openRoutes } from './capabilities.ts';
import { chromeOf, errorPageOf } from './chrome.ts';
import { assetFiles } from './design/assets.ts';
import { askedByAnotherPage, attemptKeyOf, type Limiter, makeServer, type Sent, send, sessionKeyOf, usualLimits } from './platform/web/index.ts';
import { mayBy, policiesOf } from './policies.ts';
import { mount } from './request.ts';
import { sendAgain } from './signed-out.ts';
import type { Site } from './site.ts';
import { patterns, url } from './urls.ts';

/** The whole web application: every route with its permission. Throws where a route names an action that no policy knows. */
export async function makeApp(site: Site): Promise<FastifyInstance> {
  const capabilities = capabilitiesFor(site.origin);
  const policies = policiesOf(capabilities.map((capability) => capability.policy));
  // Sign-in and sign-out come back empty: whoever is signed in to what is settled there, and nothing is typed.
  const kept = new Set(capabilities.flatMap(({ routes }) => routes.filter(({ method }) => method === 'POST').map(({ pattern }) => pattern)));
  const { app, limiter } = await makeServer({
    trustedProxies: site.trustedProxies ?? [],
    limits: site.limits ?? usualLimits,
    log: site.log,
    secure: site.secure,
    host: site.origin === null ? null : new URL(site.origin).hostname,
    isSignedIn: async (key) => (await signedIn(site.db, site.clock, key)) !== null,
    assets: () => assetFiles([site.council.colour]),
    errorPage: async (request, reply, error) => {
      const around = { nonce: request.nonce, csrf: reply.generateCsrf() };
      const again = error.unproved && kept.has(request.routeOptions.url ?? '') ? await sendAgain(site, request, reply, around) : null;
      if (again !== null) return again;
      // Where the database does not answer, the page without the ways is still one.
      const own =
        error.status === 404 ? await absentPage(site, (who) => mayBy(policies, who), { ...around, ...inVain(site, request) }).catch(() => null) : null;
      return own ?? errorPageOf(site, around, error);
    },
  });
  app.get(patterns.health, async (_request, reply) => health(site, reply));
  app.get('/', async (_request, reply) => reply.redirect(url('signIn'), 303));
  for (const route of openRoutes(site.demonstration, site.accounts ?? null, site.log)) mountOpen(app, site, route, limiter);
  for (const route of capabilities.flatMap((capability) => capability.routes)) mount(app, site, route, policies);
  return app;
}

async function health(site: Site, reply: FastifyReply): Promise<FastifyReply> {
  try {
    await site.db.selectFrom('record_head').select('sequence').limit(1).execute();
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  } catch {
    return reply.status(503).header('cache-control', 'no-store').send({ status: 'the database does not answer' });
  }
}

/** What was asked for and is not there. */
const inVain = (site: Site, request: FastifyRequest) => ({
  key: sessionKeyOf(request, site.secure),
  address: request.method === 'GET' ? request.url : '/',
  moment: momentNamed(request),
});

function mountOpen(app: FastifyInstance, site: Site, route: OpenRoute, limiter: Limiter): void {
  const { limit } = route;
  app.route({
    ...(limit === undefined ? {} : { onRequest: async (request, reply) => countOpen(route, limiter, request, reply) }),
    ...(route.provedBy === undefined ? {} : { config: { provedBy: route.provedBy } }),
    method: route.method,
    url: route.pattern,
    handler: async (request, reply) => {
      const csrf = reply.generateCsrf();
      // As in request.ts: no form asks for the labels of its own fields.
      const { _label: _, ...form } = (request.body as Sent).form;
      const answer = await route.handle({
        db: site.db,
        real: site.clock,
        params: request.params as Record<string, string>,
        query: textsOf(request.query),
        search: new URL(request.url, 'http://sightline.invalid').search,
        form,
        csrf,
        key: sessionKeyOf(request, site.secure),
        browser: attemptKeyOf(request, site.secure),
        count: async () => (limit === undefined ? undefined : limiter.count(limit, request)),
      });
      return send(reply, answer, site.secure, (shown) => chromeOf(site, { nonce: request.nonce, csrf }, shown));
    },
  });
}

/** What the provider's server sends is no page's doing. */
async function countOpen({ limit, countsItself, provedBy }: OpenRoute, limiter: Limiter, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (provedBy === undefined && askedByAnotherPage(request))
    return reply.code(403).type('text/plain; charset=utf-8').send('Sign-in begins on a page of Sightline.\n');
  return limit === undefined || countsItself === true ? undefined : limiter.count(limit, request);
}
