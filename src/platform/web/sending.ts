import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from '../../design/html.ts';
import type { Answer, PageAnswer } from './answers.ts';

const sessionCookie = (secure: boolean): string => (secure ? '__Host-session' : 'session');
const attemptCookie = (secure: boolean): string => (secure ? '__Host-attempt' : 'attempt');

/** The key of the session that the browser sent; null where it sent none. */
export const sessionKeyOf = (request: FastifyRequest, secure: boolean): string | null => request.cookies[sessionCookie(secure)] ?? null;

/** The key that binds sign-ins under way to this browser; null where there are none. */
export const attemptKeyOf = (request: FastifyRequest, secure: boolean): string | null => request.cookies[attemptCookie(secure)] ?? null;

/** Lax: it goes along where another site leads here, as the identity provider does, and with no form of another site. */
const cookieOptions = (secure: boolean, expires?: string) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure,
  ...(expires === undefined ? {} : { expires: new Date(expires) }),
});

function keepSession(reply: FastifyReply, session: { key: string; expires: string } | null, secure: boolean): void {
  if (session) reply.setCookie(sessionCookie(secure), session.key, cookieOptions(secure, session.expires));
  else reply.clearCookie(sessionCookie(secure), cookieOptions(secure));
}

/** Sends an answer. `chrome` puts the header, the navigation and the footer around a page. */
export function send(reply: FastifyReply, answer: Answer, secure: boolean, chrome: (page: PageAnswer) => Html): FastifyReply {
  reply.header('cache-control', 'no-store');
  switch (answer.kind) {
    case 'page':
      if (answer.session !== undefined) keepSession(reply, answer.session, secure);
      if (answer.onward !== null) reply.header('refresh', `0; url=${answer.onward}`);
      else if (answer.refresh !== null) reply.header('refresh', String(answer.refresh));
      return reply.status(answer.status).type('text/html; charset=utf-8').send(chrome(answer).toBytes());
    case 'redirect':
      if (answer.session !== undefined) keepSession(reply, answer.session, secure);
      if (answer.attempt !== undefined) reply.setCookie(attemptCookie(secure), answer.attempt.key, cookieOptions(secure, answer.attempt.expires));
      return reply.redirect(answer.to, 303);
    case 'json':
      return reply.status(answer.status).send(answer.value);
    case 'download':
      return reply
        .header(
          'content-disposition',
          `attachment; filename="${answer.name.replace(/[^A-Za-z0-9 ._-]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
        )
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "sandbox; default-src 'none'")
        .type(answer.contentType)
        .send(Buffer.from(answer.bytes));
  }
}
