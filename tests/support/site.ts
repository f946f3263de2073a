import type { FastifyInstance } from 'fastify';
import { makeApp } from '../../src/app.ts';
import { createProgramme, ensurePost, listPosts, type Programme, type Role } from '../../src/capabilities/people/index.ts';
import { type Clock, clockOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { type Changer, changing } from '../../src/platform/record/index.ts';
import { type Limits, usualLimits } from '../../src/platform/web/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export type Answered = {
  status: number;
  text: string;
  location: string | null;
  headers: Record<string, unknown>;
  bytes: Buffer;
  json(): Record<string, unknown>;
};

/** A person at a browser without script: keeps cookies and sends the form's token with every post. */
export type Browser = {
  get(address: string): Promise<Answered>;
  /** As the page's own script asks: wants JSON. */
  post(address: string, fields?: Record<string, string | readonly string[]>, options?: { json?: boolean }): Promise<Answered>;
  upload(address: string, file: { name: string; bytes: Uint8Array }, fields?: Record<string, string>): Promise<Answered>;
};

export type TestSite = {
  app: FastifyInstance;
  db: Db;
  clock: Clock;
  /** Sets the clock: `2021-11-19T09:00:00.000Z`. It runs on by a millisecond at each look. */
  clockTo(moment: string): void;
  programme: { id: string; slug: string };
  /** Changes things as the programme office. */
  changer: Changer;
  /** Makes the post where there is none, and signs in to it. */
  signIn(title: string, role?: Role): Promise<Browser>;
  nobody(): Browser;
  close(): Promise<void>;
};

const testStart = '2021-11-15T09:00:00.000Z';

/** Sightline on a fresh database with one programme of Marlshire and its programme office, reached through HTTP. */
export async function testSite(
  options: { start?: string; database?: Pick<TestDatabase, 'db' | 'close'>; slug?: string; limits?: Partial<Limits>; trustedProxies?: readonly string[] } = {},
): Promise<TestSite> {
  const database = options.database ?? (await testDatabase());
  let moment = Date.parse(options.start ?? testStart);
  const clock = clockOf(() => {
    moment += 1;
    return new Date(moment).toISOString();
  });
  const slug = options.slug ?? 'marlshire';
  const made = await createProgramme(
    { db: database.db, clock, actor: { personId: null, postId: null } },
    { slug, name: 'Marlshire children’s improvement programme', council: 'Marlshire Council', demonstrationDay: null, officeHolder: 'Priya Office' },
  );
  const app = await appOn(database.db, clock, options);
  const changer = { db: database.db, clock, actor: { personId: made.personId, postId: made.postId } };
  return {
    app,
    db: database.db,
    clock,
    clockTo: (to) => {
      moment = Date.parse(to);
    },
    programme: { id: made.programmeId, slug },
    changer,
    nobody: () => browserOf(app, slug),
    signIn: async (title, role = 'owner') => {
      const post = title === 'Programme office' ? made.postId : await postOf(changer, made.programmeId, title, role);
      return signedInTo(app, slug, post);
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** Somebody in a post of a programme that is there already, such as a demonstration that was told. `close` leaves the database open. */
export async function visitorOf(db: Db, clock: Clock, slug: string, title: string): Promise<{ browser: Browser; close(): Promise<void> }> {
  const { id: programmeId } = await db.selectFrom('programme').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
  const post = (await listPosts(db, programmeId)).find((one) => one.title === title);
  if (post === undefined) throw new Error(`There is no post ${title}.`);
  const app = await appOn(db, clock, {});
  return { browser: await signedInTo(app, slug, post.id), close: () => app.close() };
}

const appOn = (db: Db, clock: Clock, options: { limits?: Partial<Limits>; trustedProxies?: readonly string[] }): Promise<FastifyInstance> =>
  makeApp({
    db,
    clock,
    log: () => {},
    demonstration: true,
    limits: { ...usualLimits, ...options.limits },
    trustedProxies: options.trustedProxies ?? [],
    secure: false,
    origin: null,
    council: { name: 'Marlshire Council', colour: '#1f3a4d' },
  });

async function signedInTo(app: FastifyInstance, slug: string, post: string): Promise<Browser> {
  const browser = browserOf(app, slug);
  const answer = await browser.post(`/sign-in/${slug}`, { post });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  return browser;
}

/** The post of this title that may act so: made, or given the role, as no form of Sightline does. */
const postOf = (changer: Changer, programmeId: string, title: string, role: Role): Promise<string> =>
  changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'post', id: title } }, (trx, moment) =>
    ensurePost(trx, programmeId, moment, title, role),
  );

function browserOf(app: FastifyInstance, slug: string): Browser {
  const cookies = new Map<string, string>();
  let token: string | null = null;
  const send = async (options: { method: 'GET' | 'POST'; url: string; payload?: string | Buffer; headers?: Record<string, string> }): Promise<Answered> => {
    const answer = await app.inject({ ...options, cookies: Object.fromEntries(cookies) });
    for (const cookie of answer.cookies as { name: string; value: string; expires?: Date }[]) {
      if (cookie.expires && cookie.expires.getTime() === 0) cookies.delete(cookie.name);
      else cookies.set(cookie.name, cookie.value);
    }
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
    return {
      status: answer.statusCode,
      text: answer.body,
      location: (answer.headers.location as string | undefined) ?? null,
      headers: answer.headers,
      bytes: answer.rawPayload,
      json: () => answer.json() as Record<string, unknown>,
    };
  };
  const tokenFor = async (): Promise<string> => {
    if (token === null) await send({ method: 'GET', url: `/sign-in/${slug}` });
    return token ?? '';
  };
  return {
    get: (address) => send({ method: 'GET', url: address }),
    post: async (address, fields = {}, { json = false } = {}) => {
      const body = new URLSearchParams({ _csrf: await tokenFor() });
      for (const [name, value] of Object.entries(fields)) for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      const headers = { 'content-type': 'application/x-www-form-urlencoded', ...(json ? { accept: 'application/json' } : {}) };
      return send({ method: 'POST', url: address, payload: body.toString(), headers });
    },
    upload: async (address, file, fields = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _csrf: await tokenFor(), ...fields })) form.append(name, value);
      form.append('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name);
      const encoded = new Request('http://sightline.example', { method: 'POST', body: form });
      return send({
        method: 'POST',
        url: address,
        payload: Buffer.from(await encoded.arrayBuffer()),
        headers: { 'content-type': encoded.headers.get('content-type') as string },
      });
    },
  };
}

/** The programme as requests see it, for calling a capability's functions directly. */
export async function programmeOf(site: TestSite): Promise<Programme> {
  const row = await site.db.selectFrom('programme').selectAll().where('id', '=', site.programme.id).executeTakeFirstOrThrow();
  const seen = await site.db.selectFrom('record_head').select(['sequence', 'hash', 'drafts']).where('programme_id', '=', row.id).executeTakeFirstOrThrow();
  const { drafts, ...head } = seen;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    council: row.council,
    demonstrationDay: row.demonstration_day,
    cycleDays: row.cycle_days,
    ratingsLeadDays: row.ratings_lead_days,
    head,
    drafts,
  };
}
