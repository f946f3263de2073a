import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Onward, onwardFrom, signedIn, signedOutAddress, signInAddress } from './capabilities/people/index.ts';
import { chromeOf } from './chrome.ts';
import { type Html, nothing } from './design/html.ts';
import { sendAgainPage, signedOutPage } from './kept-forms.ts';
import { page, redirect, type Sent, send, sessionKeyOf } from './platform/web/index.ts';
import type { Site } from './site.ts';
import { url } from './urls.ts';

/**
 * Reading leads to sign-in, and from there to the page that was asked for. A form that was sent after its session ended gets its words back, and the way to
 * the page that it stands on. The answer is the same whether there is such a programme or not.
 */
export function signedOut(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.headers.accept === 'application/json') return reply.status(401).send({ problem: 'signed-out' });
  if (request.method === 'GET' || request.method === 'HEAD')
    return send(reply, redirect(signedOutAddress(site.demonstration, onwardFrom(request.url))), site.secure, () => nothing);
  return send(reply, signedOutAnswer(site, request), site.secure, (shown) => chromeOf(site, { nonce: request.nonce, csrf: reply.generateCsrf() }, shown));
}

const signedOutAnswer = (site: Site, request: FastifyRequest) =>
  page(
    { title: 'You have been signed out', width: 'reading', status: 401 },
    signedOutPage((request.body as Sent).form, signInAddress(site.demonstration, pageOfForm(request))),
  );

/**
 * A form without its token, of which the browser says that a page of Sightline sent it: the cookie that the token belongs to is gone. Nothing is taken of it. It
 * comes back with a new token, and is sent only once its sender has read it here and pressed the button. What the browser does not call its own site's has been
 * refused before, so no other site can have this page show words of its choosing. Null where it is not theirs to send.
 */
export async function sendAgain(site: Site, request: FastifyRequest, reply: FastifyReply, around: { nonce: string; csrf: string }): Promise<Html | null> {
  const key = sessionKeyOf(request, site.secure);
  const who = key === null ? null : await signedIn(site.db, site.clock, key);
  if (who === null) {
    reply.status(401);
    return chromeOf(site, around, signedOutAnswer(site, request));
  }
  const { programme } = request.params as { programme?: string };
  if (programme !== undefined && programme !== who.programme.slug) return null;
  const body = sendAgainPage(request.body as Sent, { action: request.url, csrf: around.csrf });
  return chromeOf(site, { ...around, ...who }, page({ title: 'Send this again', width: 'reading', status: 403 }, body));
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
