import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, momentNamed, textsOf, unshown } from './asked-address.ts';
import { type AskedMoment, askedMoment, londonDay } from './calendar/index.ts';
import { type Asked, chooseAddress, mayActIn, onwardFrom, type Route, type SignedIn, signedIn, visitUnder } from './capabilities/people/index.ts';
import { type Around, chromeOf } from './chrome.ts';
import { nothing } from './design/html.ts';
import { asAtAddress } from './design/past-links.ts';
import { beforeItBegan, momentWords } from './past-pages.ts';
import { demonstrationClock } from './platform/clock.ts';
import type { Db } from './platform/database/index.ts';
import { readingPast } from './platform/record/index.ts';
import { type Answer, notFound, page, redirect, type Sent, send, sessionKeyOf } from './platform/web/index.ts';
import { mayBy, type Policies } from './policies.ts';
import { signedOut } from './signed-out.ts';
import type { Site } from './site.ts';
import { takenAway } from './taken-away.ts';

/** One request of a signed-in person, in order: session, programme, permission, handler, page. */
export function mount(app: FastifyInstance, site: Site, route: Route, policies: Policies): void {
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
  // Labels go along for a form that comes back without its page (kept-forms.ts); no form asks for them.
  const { _label: _, ...form } = sent.form;
  const now = clock.now();
  const named = ownMoments ? undefined : momentNamed(request);
  const moment: AskedMoment = named === undefined ? { kind: 'present' } : askedMoment(named, now);
  const asAt = moment.kind === 'past' ? moment.moment : null;
  const query = textsOf(request.query);
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
    query,
    takeAway: (sheet) => takenAway({ programme: who.programme, query, moment: now, asAt }, sheet),
    form,
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
