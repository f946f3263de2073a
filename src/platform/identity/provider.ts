import * as client from 'openid-client';
import { checkLogoutToken, type LoggedOut, type ProviderKeys, providerKeys } from './logout-token.ts';
import { asRefusal, ProviderSilent } from './refusals.ts';
import type { IdentitySettings } from './settings.ts';

export type { LoggedOut };

/** A sign-in that begins: where the browser goes, and what must be known again when it comes back. */
export type Begun = { readonly address: string; readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who the provider says has signed in. */
export type Account = {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** The provider has seen that the address is theirs. */
  readonly emailVerified: boolean;
  /** The values of the claim of roles; null where no claim is asked for. One that is missing allows nothing. */
  readonly roleValues: readonly string[] | null;
  /** The provider's own name of its session. */
  readonly providerSession: string | null;
  /** Its signed word, for signing out there too. */
  readonly token: string;
};

/** The council's identity provider, by OpenID Connect: the code flow with PKCE, state and nonce. Everything throws `ProviderSilent` or `SignInRefused`. */
export type IdentityProvider = {
  readonly issuer: string;
  /** `again`: the account is asked for anew, though the provider still knows the browser. */
  begin(callback: string, again: boolean): Promise<Begun>;
  /** `came`: the whole address that the browser came back to. */
  finish(came: URL, begun: Omit<Begun, 'address'>): Promise<Account>;
  /** Where to sign out at the provider too, and come back to `after`; null where it offers none. */
  signOutAddress(token: string | null, after: string): Promise<string | null>;
  /** What a token says that the provider sent by itself. `now` is a moment. */
  loggedOut(token: string, now: string): Promise<LoggedOut>;
};

/** How long the provider may take to answer, in seconds. */
const patience = 10;

type Known = { readonly configuration: client.Configuration; readonly keys: ProviderKeys };

/**
 * The provider is asked who it is when it is first needed, and again after it failed to answer: one that is down never stops Sightline. What it said is kept for
 * a day, so that what it changes about itself comes through without a restart.
 */
export function identityProvider(settings: IdentitySettings, elapsed: () => number): IdentityProvider {
  let asked: { readonly known: Promise<Known>; readonly at: number } | null = null;
  const known = (): Promise<Known> => {
    if (asked !== null && elapsed() - asked.at < 24 * 3_600_000) return asked.known;
    const asking = { known: discover(settings), at: elapsed() };
    asked = asking;
    asking.known.catch(() => {
      if (asked === asking) asked = null;
    });
    return asking.known;
  };
  return {
    issuer: settings.issuer,
    begin: (callback, again) => refusing(async () => begin(await known(), settings, callback, again)),
    finish: (came, begun) => refusing(async () => finish(await known(), settings, came, begun)),
    signOutAddress: (token, after) => refusing(async () => signOutAddress(await known(), token, after)),
    loggedOut: (token, now) => refusing(async () => checkLogoutToken(token, (await known()).keys, { clientId: settings.clientId, now })),
  };
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Asks the provider who it is. Whatever goes wrong here is its silence: nobody has signed in yet. */
async function discover(settings: IdentitySettings): Promise<Known> {
  const issuer = new URL(settings.issuer);
  const plain = issuer.protocol === 'http:';
  try {
    const found = await client.discovery(issuer, settings.clientId, undefined, client.None(), {
      timeout: patience,
      ...(plain ? { execute: [client.allowInsecureRequests] } : {}),
    });
    const metadata = found.serverMetadata();
    if (metadata.jwks_uri === undefined) throw new ProviderSilent('no-keys');
    const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const proof = methods.includes('client_secret_basic') ? client.ClientSecretBasic(settings.clientSecret) : client.ClientSecretPost(settings.clientSecret);
    const configuration = new client.Configuration(metadata, settings.clientId, settings.clientSecret, proof);
    configuration.timeout = patience;
    // Only ever for a provider on this machine: settings.ts refuses any other without https.
    if (plain) client.allowInsecureRequests(configuration);
    // The token's signature is looked at too, though it came straight from the provider.
    client.enableNonRepudiationChecks(configuration);
    return { configuration, keys: providerKeys(metadata.issuer, metadata.jwks_uri, patience) };
  } catch (error) {
    throw error instanceof ProviderSilent ? error : new ProviderSilent(asRefusal(error).code);
  }
}

async function begin({ configuration }: Known, settings: IdentitySettings, callback: string, again: boolean): Promise<Begun> {
  const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(again ? { prompt: 'login' } : {}),
  });
  return { address: address.href, state, nonce, verifier };
}

async function finish({ configuration }: Known, settings: IdentitySettings, came: URL, { state, nonce, verifier }: Omit<Begun, 'address'>): Promise<Account> {
  const tokens = await client.authorizationCodeGrant(configuration, came, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims() as NonNullable<ReturnType<typeof tokens.claims>>;
  const lacks = claims.email === undefined || (settings.rolesClaim !== null && claims[settings.rolesClaim] === undefined);
  const asks = lacks && configuration.serverMetadata().userinfo_endpoint !== undefined;
  // Many providers put the address and the groups there, and not into the token.
  const told: Readonly<Record<string, unknown>> = asks ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
  // The address and the word on it come from one place: a verified one here says nothing of another there.
  const mail = claims.email === undefined ? told : claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof mail.email === 'string' ? mail.email : null,
    // Where it says nothing, what the settings say; where it says anything else, no.
    emailVerified: mail.email_verified === true || (settings.emailTrusted && mail.email_verified === undefined),
    roleValues: settings.rolesClaim === null ? null : valuesOf(claims[settings.rolesClaim] ?? told[settings.rolesClaim]),
    providerSession: typeof claims.sid === 'string' ? claims.sid : null,
    token: tokens.id_token as string,
  };
}

/** A list of texts, or one text with spaces between. Anything else allows nothing. */
function valuesOf(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(/\s+/).filter((value) => value !== '');
  return Array.isArray(claim) ? claim.filter((value): value is string => typeof value === 'string') : [];
}

function signOutAddress({ configuration }: Known, token: string | null, after: string): string | null {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
  return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: after, ...(token === null ? {} : { id_token_hint: token }) }).href;
}
