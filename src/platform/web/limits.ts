import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** So many requests in so many minutes. */
export type Limit = { readonly most: number; readonly minutes: number };
export type Limits = Readonly<Record<LimitName, Limit>>;
export type LimitName = 'signIn' | 'fromProvider' | 'uploadsOfSession' | 'uploadsOfAddress';

/**
 * What nobody reaches in a normal evening. Behind one address of a council stand all its people: thirty officers who come back at once after their sessions
 * ended need two requests each to sign in, four where they slip, and the same again where the provider was down: 240 in a few minutes. There is no password to
 * guess here (the identity provider has it), so the limit is against floods.
 */
export const usualLimits: Limits = {
  signIn: { most: 300, minutes: 5 },
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
  /** What a route is mounted with: all routes of one name share one limit for each address. */
  route(name: LimitName): { readonly onRequest: (request: FastifyRequest) => Promise<void> };
  /** Counts an upload before a byte of it is read; throws where there are too many. `session` is the key that was sent. */
  upload(request: FastifyRequest, session: string): Promise<void>;
};

/** The counters live in this process: with several processes each has its own, so that a limit is at most so many times as high. */
export async function limitRequests(app: FastifyInstance, limits: Limits): Promise<Limiter> {
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
    signIn: counting('signIn'),
    fromProvider: counting('fromProvider'),
    uploadsOfSession: counting('uploadsOfSession', (request) => sessions.get(request) ?? ''),
    uploadsOfAddress: counting('uploadsOfAddress'),
  };
  return {
    route: (name) => ({ onRequest: counters[name] }),
    upload: async (request, session) => {
      sessions.set(request, session);
      await counters.uploadsOfSession(request);
      await counters.uploadsOfAddress(request);
    },
  };
}
