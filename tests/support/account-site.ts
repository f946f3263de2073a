import { createServer } from 'node:net';
import { makeApp } from '../../src/app.ts';
import { addDays, type Day } from '../../src/calendar/index.ts';
import { addPost, appoint, createProgramme, type Role } from '../../src/capabilities/people/index.ts';
import { elapsed, systemClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { identityProvider } from '../../src/platform/identity/index.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Changer } from '../../src/platform/record/index.ts';
import { type Limits, usualLimits } from '../../src/platform/web/index.ts';
import { testDatabase } from './database.ts';
import { startProvider, type TestProvider } from './identity-provider.ts';
import { type Traveller, traveller } from './traveller.ts';

/** A Sightline that people reach over HTTP and sign in to at a real identity provider. By the computer's clock, as the provider's tokens are. */
export type AccountSite = {
  readonly db: Db;
  readonly origin: string;
  readonly provider: TestProvider;
  readonly logged: readonly string[];
  readonly today: Day;
  /** The programme `marlshire`, made with its office held by office@example.org. */
  readonly programme: { readonly id: string; readonly slug: string };
  readonly changer: Changer;
  /** Puts somebody in a post of Marlshire from ten days ago, and makes the post where there is none. */
  person(given: {
    name: string;
    email?: string;
    title: string;
    role?: Role;
    programme?: { id: string; changer: Changer };
  }): Promise<{ personId: string; postId: string }>;
  /** Another programme, with its office. */
  otherProgramme(slug: string, officeEmail: string): Promise<{ id: string; changer: Changer }>;
  browser(): Traveller;
  close(): Promise<void>;
};

export type AccountSiteOptions = {
  readonly rolesClaim?: string;
  readonly emailTrusted?: boolean;
  readonly roles?: readonly { readonly value: string; readonly role: string }[];
  readonly limits?: Partial<Limits>;
  readonly trustedProxies?: readonly string[];
};

export async function accountSite(options: AccountSiteOptions = {}): Promise<AccountSite> {
  const [database, port] = [await testDatabase(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const provider = await startProvider(origin);
  const { db } = database;
  const clock = systemClock;
  const make = async (slug: string, officeEmail: string) => {
    const given = { slug, name: `Programme of ${slug}`, council: `Council of ${slug}`, demonstrationDay: null, officeHolder: 'Priya Office', officeEmail };
    const made = await createProgramme({ db, clock, actor: { personId: null, postId: null } }, given);
    return { id: made.programmeId, slug, changer: { db, clock, actor: { personId: made.personId, postId: made.postId } } };
  };
  const marlshire = await make('marlshire', 'office@example.org');
  const logged: string[] = [];
  const log: Log = (level, event, fields) => void logged.push(JSON.stringify({ level, event, ...fields }));
  const settings = {
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scope: 'openid email',
    emailTrusted: options.emailTrusted ?? false,
    roles: options.roles ?? [],
  };
  const app = await makeApp({
    db,
    clock,
    log,
    demonstration: false,
    accounts: { provider: identityProvider({ ...settings, rolesClaim: options.rolesClaim ?? null }, elapsed), origin, roles: settings.roles },
    trustedProxies: options.trustedProxies ?? [],
    limits: { ...usualLimits, ...options.limits },
    secure: false,
    origin,
    council: { name: 'Marlshire Council', colour: '#1f3a4d' },
  });
  await app.listen({ port, host: '127.0.0.1' });
  return {
    db,
    origin,
    provider,
    logged,
    today: clock.today(),
    programme: marlshire,
    changer: marlshire.changer,
    otherProgramme: make,
    person: async ({ name, email, title, role = 'owner', programme = marlshire }) => {
      const postId = await addPost(programme.changer, programme.id, title, role);
      const given = { postId, name, email: email ?? null, fromDay: addDays(clock.today(), -10) };
      // As the set-up of an installation does it: nobody is asked to confirm.
      return { postId, personId: await appoint({ ...programme.changer, actor: { personId: null, postId: null } }, programme.id, given, true) };
    },
    browser: () => traveller(origin),
    close: async () => {
      await app.close();
      await provider.close();
      await database.close();
    },
  };
}

/** A port that is free now. Sightline's address stands in the provider's settings before either listens. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
