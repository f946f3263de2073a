import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Html } from '../../design/html.ts';
import { elapsed } from '../clock.ts';
import type { Log } from '../log.ts';
import { NotFound } from './answers.ts';
import { readBodies, type Sent } from './body.ts';
import { isTooMany, type Limiter, type Limits, limitRequests } from './limits.ts';
import { attemptKeyOf, sessionKeyOf } from './sending.ts';

export type WebSettings = {
  log: Log;
  /** Whether people reach Sightline over https: cookies are then sent over nothing else. */
  secure: boolean;
  /** The host name under which people reach it; null where only this machine does. */
  host: string | null;
  /** Whether a session's key is that of somebody signed in. Asked before a file or a long form is read. */
  isSignedIn: (key: string) => Promise<boolean>;
  /** Addresses and ranges of proxies whose word on where a request comes from is taken. */
  trustedProxies: readonly string[];
  limits: Limits;
  /** Files by their address, `/assets/…`. */
  assets: () => ReadonlyMap<string, { bytes: Uint8Array; contentType: string; gzip: () => Uint8Array }>;
  /** The page for what is absent or forbidden (404), for a bug (500), for a form from another site (403), for too much sent (413) or too often (429). */
  errorPage: (request: FastifyRequest, reply: FastifyReply, error: WebError) => Promise<Html>;
};

/** `after`: in how many seconds to try again, where too much was asked. */
export type WebError = {
  status: 403 | 404 | 413 | 429 | 500;
  reference: string | null;
  after: number | null;
  /** The form has no token that holds, and the browser says that a page of this very site sent it. */
  unproved: boolean;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What proves a POST in place of the form's token, which its sender cannot have. */
    provedBy?: string;
  }
  interface FastifyRequest {
    started: number;
    /** For the one inline script of the GOV.UK template. */
    nonce: string;
  }
}

/** The web server, with everything that guards every route alike: headers, cookies, forms, cross-site requests, errors, log. */
export async function makeServer(settings: WebSettings): Promise<{ app: FastifyInstance; limiter: Limiter }> {
  const app = fastify({
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    requestTimeout: 60_000,
    // An address that cannot be decoded never reaches the routes and their pages.
    frameworkErrors: (_error, _request, reply) => void (reply as FastifyReply).code(404).type('text/plain; charset=utf-8').send('Page not found'),
  });
  app.decorateRequest('started', 0);
  app.decorateRequest('nonce', '');
  app.addHook('onRequest', async (request) => {
    request.started = elapsed();
    request.nonce = randomBytes(16).toString('base64');
    nonces.set(request.raw, request.nonce);
  });
  answerToOwnName(app, settings.host);
  await app.register(helmet, helmetOptions(settings.secure));
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
  const limiter = await limitRequests(app, settings.limits, (request) => attemptKeyOf(request, settings.secure));
  readBodies(app, { keyOf: (request) => sessionKeyOf(request, settings.secure), isSignedIn: settings.isSignedIn, countUpload: limiter.upload });
  await guardAgainstOtherSites(app, settings.secure);
  // After what its page needs. No address of Sightline has a control character; PostgreSQL refuses the null character.
  app.addHook('onRequest', async ({ url }) => {
    if (/^[^?]*%(?:[01][0-9a-f]|7f)|%00/i.test(url)) throw new NotFound('no such address');
  });
  serveAssets(app, settings.assets);
  answerErrors(app, settings);
  app.addHook('onResponse', async (request, reply) => {
    const milliseconds = Math.round(elapsed() - request.started);
    settings.log('info', 'request', { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, milliseconds });
  });
  return { app, limiter };
}

/**
 * A page of another site whose name is made to lead here (DNS rebinding) would have the browser's word that it is this site. It asks under its own name, and
 * gets nothing. Whoever asks how the server does is let through, since such checks go by address.
 */
function answerToOwnName(app: FastifyInstance, host: string | null): void {
  const own = new Set(['localhost', '127.0.0.1', '[::1]', ...(host === null ? [] : [host.toLowerCase()])]);
  app.addHook('onRequest', async (request, reply) => {
    // The header itself: behind a trusted proxy the framework would take X-Forwarded-Host, which a page of another site may set.
    if (own.has(hostOf(request.raw.headers.host)) || request.routeOptions.url === '/health') return;
    return reply.code(421).type('text/plain; charset=utf-8').send('Sightline does not answer under this name. Use the address it was set up with.\n');
  });
}

const hostOf = (header: string | undefined): string => (header ?? '').toLowerCase().replace(/:\d*$/, '');

/** By the raw request, because the headers' library is handed that one. */
const nonces = new WeakMap<IncomingMessage, string>();

function helmetOptions(secure: boolean) {
  const own = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (request: IncomingMessage) => `'nonce-${nonces.get(request)}'`],
        styleSrc: own,
        imgSrc: ["'self'", 'data:'],
        fontSrc: own,
        connectSrc: own,
        manifestSrc: own,
        formAction: own,
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false,
  };
}

/**
 * One hook for every route that writes, sign-in included, never off: the form's own token, and the browser's word where it gives one. The only POST without is
 * one that no browser sends: it names what proves it (`provedBy`), and its handler looks at that before anything else.
 *
 * The token's cookie goes along where a link of another site is followed (lax), as from mail in a browser. Were it left out there (strict), the page that the
 * link leads to would be given a new one, and every form that stands open in another tab would be refused. Forms of other sites are sent without it either way.
 */
async function guardAgainstOtherSites(app: FastifyInstance, secure: boolean): Promise<void> {
  await app.register(csrf, {
    cookieKey: secure ? '__Host-form' : 'form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    getToken: (request) => {
      const token = (request.body as Sent | undefined)?.form?._csrf;
      return typeof token === 'string' ? token : undefined;
    },
  });
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.routeOptions.config.provedBy !== undefined) return done();
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return done(Object.assign(new Error('from another site'), { statusCode: 403 }));
    return app.csrfProtection(request, reply, done);
  });
}

/** Names hold a hash of the contents, so that a browser may keep them for good. */
function serveAssets(app: FastifyInstance, assets: WebSettings['assets']): void {
  app.get('/assets/*', (request, reply) => {
    const asset = assets().get(request.url.split('?', 1)[0] as string);
    if (!asset) throw new NotFound('no such file');
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (zipped) reply.header('content-encoding', 'gzip');
    return reply
      .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
      .type(asset.contentType)
      .send(Buffer.from(zipped ? asset.gzip() : asset.bytes));
  });
}

/** Whether the browser says that a page of this very site sent the form. One that says nothing, and a neighbour under the same domain, do not count. */
function sentByOwnPage({ headers, raw }: FastifyRequest, secure: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = headers.origin !== undefined && URL.canParse(headers.origin) ? new URL(headers.origin) : null;
  return origin !== null && origin.host === raw.headers.host && (origin.protocol === 'https:' || !secure);
}

function answerErrors(app: FastifyInstance, settings: WebSettings): void {
  app.setNotFoundHandler(async (request, reply) => respond(request, reply, settings, 404));
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (error instanceof NotFound) return respond(request, reply, settings, 404);
    if (isTooMany(error)) return respond(request, reply, settings, 429, { after: error.after });
    const unproved = /^FST_CSRF_/.test(error.code) && sentByOwnPage(request, settings.secure);
    if (error.statusCode === 403 || error.statusCode === 413) return respond(request, reply, settings, error.statusCode, { unproved });
    if (error.statusCode !== undefined && error.statusCode < 500) return respond(request, reply, settings, 404);
    const reference = randomBytes(4).toString('hex');
    settings.log('error', 'bug', { reference, route: request.routeOptions.url ?? 'none', code: String(error.code ?? ''), problem: firstLines(error) });
    return respond(request, reply, settings, 500, { reference });
  });
}

async function respond(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: WebSettings,
  status: WebError['status'],
  { reference = null, after = null, unproved = false }: Partial<Omit<WebError, 'status'>> = {},
): Promise<FastifyReply> {
  reply.status(status).header('cache-control', 'no-store');
  if (after !== null) reply.header('retry-after', String(after));
  if (request.headers.accept === 'application/json') return reply.send({ problem: status, reference, ...(after === null ? {} : { after }) });
  return reply.type('text/html; charset=utf-8').send((await settings.errorPage(request, reply, { status, reference, after, unproved })).toBytes());
}

/** Where the bug is, never what a database driver or a parser quoted of the input: only the code's own frames. */
function firstLines(error: Error): string {
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.includes('/src/'))
    .slice(0, 3);
  return `${error.name} ${frames
    .map((line) =>
      line
        .trim()
        .replace(/^at /, '')
        .replace(/\(?file:.*\/src\//, '(src/'),
    )
    .join(' < ')}`;
}
