import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Onward, onwardFrom, signedOutAddress, signInAddress } from './capabilities/people/index.ts';
import { chromeOf, signedOutPage } from './chrome.ts';
import { nothing } from './design/html.ts';
import { page, redirect, type Sent, send } from './platform/web/index.ts';
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
