import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { absentPage } from './absent-page.ts';
import { addressOf, momentNamed, textsOf, unshown } from './asked-address.ts';
import { type AskedMoment, askedMoment, londonDay } from './calendar/index.ts';
import {
  type Asked,
  chooseAddress,
  mayActIn,
  type Onward,
  onwardFrom,
  type Route,
  type SignedIn,
  signedIn,
  signedOutAddress,
  signInAddress,
  visitUnder,
} from './capabilities/people/index.ts';
import type { Accounts, OpenRoute } from './capabilities/people/sign-in.ts';
import { capabilitiesFor, openRoutes } from './capabilities.ts';
import { type Around, chromeOf, errorPageOf, signedOutPage } from './chrome.ts';
import { assetFiles } from './design/assets.ts';
import { nothing } from './design/html.ts';
import { asAtAddress } from './design/past-links.ts';
import { beforeItBegan, momentWords } from './past-pages.ts';
import { type Clock, demonstrationClock } from './platform/clock.ts';
import type { Db } from './platform/database/index.ts';
import type { Log } from './platform/log.ts';
import { readingPast } from './platform/record/index.ts';
import {
  type Answer,
  askedByAnotherPage,
  attemptKeyOf,
  type Limiter,
  type Limits,
  makeServer,
  notFound,
  page,
  redirect,
  type Sent,
  send,
  sessionKeyOf,
  usualLimits,
} from './platform/web/index.ts';
import { mayBy, type Policies, policiesOf } from './policies.ts';
import { patterns, url } from './urls.ts';

/** What the web process stands on. */
export type Site = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly demonstration: boolean;
  /** How people sign in with accounts of their own; left out in the demonstration. */
  readonly accounts?: Accounts | null;
  /** Addresses and ranges of proxies whose word on where a request comes from is taken. */
  readonly trustedProxies?: readonly string[];
  /** How often what may be asked for, where that is not the usual. */
  readonly limits?: Limits;
  /** People reach it over https. */
  readonly secure: boolean;
  /** Where people reach it, `https://…`; null where that is not known. */
  readonly origin: string | null;
  readonly council: { readonly name: string; readonly colour: string };
};

/** The whole web application: every route with its permission. Throws where a route names an action that no policy knows. */
export async function makeApp(site: Site): Promise<FastifyInstance> {
  const capabilities = capabilitiesFor(site.origin);
  const policies = policiesOf(capabilities.map((capability) => capability.policy));
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

/** One request of a signed-in person, in order: session, programme, permission, handler, page. */
function mount(app: FastifyInstance, site: Site, route: Route, policies: Policies): void {
  if (!policies.has(route.action)) throw new Error(`${route.method} ${route.pattern} names the action ${route.action}, which has no policy.`);
  app.route({
    method: route.method,
    url: route.pattern,
    handler: async (request, reply) => {
      const key = sessionKeyOf(request, site.secure);
      const who = key === null ? null : await signedIn(site.db, site.clock, key);
      if (!who) return signedOut(site, request, reply);
      const params = request.params as Record<string, string>;
      if (params.programme !== undefined && params.programme !== who.programme.slug)
        return send(reply, await elsewhere(site, request, key), site.secure, () => nothing);
      const { asked, moment } = askedBy(site, request, reply, who, { params, ownMoments: route.ownMoments === true || route.ofNow === true });
      const address = addressOf(route, request, who.programme);
      const may = mayBy(policies, who);
      const { answer, past } =
        moment.kind === 'past' || moment.kind === 'present'
          ? await answerTo(route, policies, asked)
          : { answer: unshown(moment.kind, request, { programme: who.programme.slug, address, chooses: may('past.read') }), past: undefined };
      return send(reply, answer, site.secure, (shown) => chromeOf(site, { ...asked, ...who, nonce: request.nonce, may, past, address }, shown));
    },
  });
}

/** What was asked for and is not there. */
const inVain = (site: Site, request: FastifyRequest) => ({
  key: sessionKeyOf(request, site.secure),
  address: request.method === 'GET' ? request.url : '/',
  moment: momentNamed(request),
});

/** A page of another programme: where the same account may act there too, the way leads through the choice of it. Else it looks absent, as one that is not there. */
async function elsewhere(site: Site, request: FastifyRequest, key: string | null): Promise<Answer> {
  const onward = request.method === 'GET' ? onwardFrom(request.url) : null;
  if (!site.accounts || onward === null || key === null || !(await mayActIn(site.db, site.clock, key, onward))) return notFound();
  return redirect(chooseAddress(onward));
}

function askedBy(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  who: SignedIn,
  { params, ownMoments }: { params: Record<string, string>; ownMoments: boolean },
): { asked: Asked; moment: AskedMoment } {
  const day = site.demonstration ? who.programme.demonstrationDay : null;
  const clock = day === null ? site.clock : demonstrationClock(day, site.clock);
  const sent = (request.body ?? { form: {}, file: null }) as Sent;
  const now = clock.now();
  const named = ownMoments ? undefined : momentNamed(request);
  const moment: AskedMoment = named === undefined ? { kind: 'present' } : askedMoment(named, now);
  const asAt = moment.kind === 'past' ? moment.moment : null;
  const asked: Asked = {
    db: site.db,
    ...who,
    today: asAt === null ? clock.today() : londonDay(asAt),
    moment: now,
    clock,
    real: site.clock,
    asAt,
    origin: site.origin,
    params,
    query: textsOf(request.query),
    form: sent.form,
    file: sent.file,
    csrf: reply.generateCsrf(),
    accounts: site.accounts != null,
    wantsJson: request.headers.accept === 'application/json',
  };
  return { asked, moment };
}

type Answered = { readonly answer: Answer; readonly past?: Around['past'] };

/**
 * Runs the handler under its policy; as at a past moment in one read-only transaction, and where it leads on, to the same moment. A write whose permission was
 * left open by its handler is a bug, and nothing has been written.
 */
async function answerTo(route: Route, policies: Policies, asked: Asked): Promise<Answered> {
  const run = async (db: Db): Promise<Answer> => {
    const visit = visitUnder(policies, route.action, { ...asked, db });
    const answer = await route.handle(visit);
    if (!visit.settled()) throw new Error(`${route.method} ${route.pattern} answered without settling permission.`);
    return answer;
  };
  const { asAt, programme } = asked;
  if (asAt === null) return { answer: await run(asked.db) };
  return readingPast(asked.db, programme.id, asAt, async (trx, then) => {
    const past = { moment: asAt, words: momentWords(asAt, then.entry) };
    if (then.began === null || asAt < then.began)
      return { answer: page({ title: 'Nothing yet', width: 'reading' }, beforeItBegan(programme.name, then.began)), past };
    const answer = await run(trx);
    return { answer: answer.kind === 'redirect' ? { ...answer, to: asAtAddress(answer.to, asAt) } : answer, past };
  });
}

/**
 * Reading leads to sign-in, and from there to the page that was asked for. A form that was sent after its session ended gets its words back, and the way to
 * the page that it stands on. The answer is the same whether there is such a programme or not.
 */
function signedOut(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.headers.accept === 'application/json') return reply.status(401).send({ problem: 'signed-out' });
  if (request.method === 'GET' || request.method === 'HEAD')
    return send(reply, redirect(signedOutAddress(site.demonstration, onwardFrom(request.url))), site.secure, () => nothing);
  const { form } = request.body as Sent;
  const back = signInAddress(site.demonstration, pageOfForm(request));
  return send(reply, page({ title: 'You have been signed out', width: 'reading', status: 401 }, signedOutPage(form, back)), site.secure, (shown) =>
    chromeOf(site, { nonce: request.nonce, csrf: reply.generateCsrf() }, shown),
  );
}

/** The page that a form was sent from, which the browser says of its own site; where it does not, the programme's home. */
function pageOfForm(request: FastifyRequest): Onward | null {
  const { referer } = request.headers;
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null;
  const page = from?.hostname === request.hostname ? onwardFrom(`${from?.pathname}${from?.search}`) : null;
  if (page !== null) return page;
  const programme = onwardFrom(request.url)?.programme;
  return programme == null ? null : onwardFrom(url('home', { programme }));
}

function mountOpen(app: FastifyInstance, site: Site, route: OpenRoute, limiter: Limiter): void {
  const { limit } = route;
  app.route({
    ...(limit === undefined ? {} : { onRequest: async (request, reply) => countOpen(route, limiter, request, reply) }),
    ...(route.provedBy === undefined ? {} : { config: { provedBy: route.provedBy } }),
    method: route.method,
    url: route.pattern,
    handler: async (request, reply) => {
      const csrf = reply.generateCsrf();
      const answer = await route.handle({
        db: site.db,
        real: site.clock,
        params: request.params as Record<string, string>,
        query: textsOf(request.query),
        search: new URL(request.url, 'http://sightline.invalid').search,
        form: (request.body as Sent).form,
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
