import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** So many requests in so many minutes. */
export type Limit = { readonly most: number; readonly minutes: number };
export type Limits = Readonly<Record<LimitName, Limit>>;
export type LimitName = 'signInOfBrowser' | 'signInOfAddress' | 'fromProvider' | 'uploadsOfSession' | 'uploadsOfAddress';
/** What a route is held to. */
export type Held = 'signIn' | 'fromProvider';

/**
 * What nobody reaches in a normal evening. There is no password to guess here (the identity provider has it), so the limits of sign-in are against floods. A
 * browser that has begun a sign-in is known by its cookie and has a limit of its own. Behind one address of a council stand all its people: were the limit of
 * an address near to what one browser can do, one of them could lock out all the others.
 */
export const usualLimits: Limits = {
  signInOfBrowser: { most: 60, minutes: 5 },
  // Fifty browsers at their own limit, or a thousand people who begin anew at once and slip twice.
  signInOfAddress: { most: 3000, minutes: 5 },
  // One address, the provider's, speaks for everybody: at a council's end of the day it may sign out hundreds at once.
  fromProvider: { most: 1200, minutes: 5 },
  // An update has a few documents, a plan a handful of tries. Each file may have 20 MB and is read in a thread of its own.
  uploadsOfSession: { most: 60, minutes: 10 },
  uploadsOfAddress: { most: 600, minutes: 10 },
};

/** Too many requests: `after` is when to try again, in seconds. */
export type TooMany = Error & { readonly statusCode: 429; readonly after: number };

const tooMany = (after: number): TooMany => Object.assign(new Error('too many requests'), { statusCode: 429 as const, after: Math.max(1, after) });

/** Whether it is a refusal for too many requests. */
export const isTooMany = (error: unknown): error is TooMany => (error as { statusCode?: number }).statusCode === 429;

export type Limiter = {
  /** Counts a request; throws where there are too many. All routes that are held to one thing count together. */
  count(held: Held, request: FastifyRequest): Promise<void>;
  /** Counts an upload before a byte of it is read; throws where there are too many. `session` is the key that was sent. */
  upload(request: FastifyRequest, session: string): Promise<void>;
};

/** The counters live in this process: with several processes each has its own, so that a limit is at most so many times as high. */
export async function limitRequests(app: FastifyInstance, limits: Limits, browserKeyOf: (request: FastifyRequest) => string | null): Promise<Limiter> {
  // An IPv6 household or office has a /64 of addresses, which count as one.
  await app.register(rateLimit, { global: false, ipv6Subnet: 64, cache: 20_000 });
  const sessions = new WeakMap<FastifyRequest, string>();
  const counting = (name: LimitName, keyGenerator?: (request: FastifyRequest) => string) => {
    const { most, minutes } = limits[name];
    const count = app.createRateLimit({ max: most, timeWindow: minutes * 60_000, ...(keyGenerator ? { keyGenerator } : {}) });
    return async (request: FastifyRequest): Promise<void> => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttlInSeconds);
    };
  };
  const counters: Readonly<Record<LimitName, (request: FastifyRequest) => Promise<void>>> = {
    signInOfBrowser: counting('signInOfBrowser', (request) => shortened(browserKeyOf(request) ?? '')),
    signInOfAddress: counting('signInOfAddress'),
    fromProvider: counting('fromProvider'),
    uploadsOfSession: counting('uploadsOfSession', (request) => sessions.get(request) ?? ''),
    uploadsOfAddress: counting('uploadsOfAddress'),
  };
  return {
    count: async (held, request) => {
      if (held === 'fromProvider') return counters.fromProvider(request);
      // Whoever invents a key for each request still meets the limit of the address.
      if (browserKeyOf(request) !== null) await counters.signInOfBrowser(request);
      return counters.signInOfAddress(request);
    },
    upload: async (request, session) => {
      sessions.set(request, session);
      await counters.uploadsOfSession(request);
      await counters.uploadsOfAddress(request);
    },
  };
}

/** A key that somebody made up may be long, and is kept for some minutes. */
const shortened = (key: string): string => createHash('sha256').update(key).digest('base64');

/**
 * A picture, a frame or a script of a page elsewhere asks: one such page with a few hundred pictures, opened by one officer, would use up the sign-ins of
 * everybody behind that address. It is neither served nor counted. The browser says what asks; one that says nothing, as an old one, is served and counted.
 */
export function askedByAnotherPage({ method, headers }: FastifyRequest): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': place, 'sec-fetch-site': site } = headers;
  if (method === 'POST') return site !== undefined && site !== 'same-origin' && site !== 'none';
  return (mode !== undefined && mode !== 'navigate') || (place !== undefined && place !== 'document');
}
