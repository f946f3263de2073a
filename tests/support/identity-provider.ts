import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';

/** Somebody's account at the provider: what it says of them. `sub` is their name there. */
export type TestAccount = { readonly sub: string; readonly email?: string; readonly email_verified?: boolean; readonly groups?: readonly string[] | string };

/** A real OpenID Connect provider on this machine, where whoever comes is signed in as `enter` said last, without a password. */
export type TestProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whoever signs in next is this account. */
  enter(account: TestAccount): void;
  /** A token signed with the provider's own key. */
  sign(claims: JWTPayload, type?: string): Promise<string>;
  /** From now on it answers nothing, until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
};

const client = { id: 'sightline', secret: 'a-secret-of-the-tests-alone-that-is-long-enough' };

/** Starts a provider that knows the Sightline at this address. */
export async function startProvider(sightline: string): Promise<TestProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'tests', use: 'sig', alg: 'RS256' };
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer((request, response) => handle(request, response));
  await listenOn(server, 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const accounts = new Map<string, TestAccount>();
  let next: TestAccount = { sub: 'nobody' };
  const provider = makeProvider(issuer, sightline, key, accounts);
  const answer = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    return void provider.interactionFinished(request, response, { login: { accountId: next.sub } });
  };
  return {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    enter: (account) => {
      accounts.set(account.sub, account);
      next = account;
    },
    sign: (claims, type = 'logout+jwt') => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'tests', typ: type }).sign(privateKey),
    down: () => closed(server),
    up: () => listenOn(server, port),
    close: async () => {
      if (server.listening) await closed(server);
    },
  };
}

function makeProvider(issuer: string, sightline: string, key: object, accounts: ReadonlyMap<string, TestAccount>): Provider {
  const provider = new Provider(issuer, {
    jwks: { keys: [key as never] },
    cookies: { keys: ['a key of the tests alone'] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${sightline}/sign-in/callback`],
        post_logout_redirect_uris: [`${sightline}/sign-in`],
        backchannel_logout_uri: `${sightline}/sign-in/back-channel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'] },
    // It refuses addresses of this machine else, and Sightline has one here.
    fetch: (address, { dispatcher: _guard, ...options }: RequestInit & { dispatcher?: unknown } = {}) => fetch(address, options),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        logoutSource: (context, form) => {
          context.body = form;
        },
        postLogoutSuccessSource: (context) => {
          context.body = 'Signed out.';
        },
      },
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...accounts.get(sub), sub }) as never }),
    // Nobody is asked whether they agree: a council's own provider does not either.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId: client.id, accountId: context.oidc.session?.accountId as string });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  return provider;
}

type Listening = ReturnType<typeof createServer>;
const listenOn = (server: Listening, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done());
  });
const closed = (server: Listening): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
