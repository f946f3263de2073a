import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { SignInRefused } from './refusals.ts';

/** Whose sessions ended at the provider: those of one session there, or all of an account. `id` names the token, which is taken once and is worth nothing after `expires`. */
export type LoggedOut = {
  readonly issuer: string;
  readonly subject: string | null;
  readonly providerSession: string | null;
  readonly id: string;
  readonly expires: string;
};

export type ProviderKeys = { readonly issuer: string; readonly keys: ReturnType<typeof createRemoteJWKSet> };

/** The provider's public keys: fetched when first needed, and again when a token names one that is not known. `patience` in seconds. */
export const providerKeys = (issuer: string, address: string, patience: number): ProviderKeys => ({
  issuer,
  keys: createRemoteJWKSet(new URL(address), { timeoutDuration: patience * 1000 }),
});

/** Never `none`, and never a shared secret: whoever knows that one could sign for the provider. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

const event = 'http://schemas.openid.net/event/backchannel-logout';

/** How old a token may be, in seconds, and how far the two clocks may differ. */
const oldest = 300;
const tolerance = 60;

/**
 * Checks a logout token as OpenID Connect Back-Channel Logout 1.0, section 2.6, says: signature, issuer, audience, age, the event, no nonce (which would make an
 * id token out of it), and at least one of subject and session. That it is not taken twice is for whoever keeps the ids.
 */
export async function checkLogoutToken(token: string, provider: ProviderKeys, expected: { clientId: string; now: string }): Promise<LoggedOut> {
  const now = new Date(expected.now);
  const { payload, protectedHeader } = await jwtVerify(token, provider.keys, {
    issuer: provider.issuer,
    audience: expected.clientId,
    algorithms,
    maxTokenAge: oldest,
    clockTolerance: tolerance,
    requiredClaims: ['iat', 'jti'],
    currentDate: now,
  });
  const wrong = faultIn(payload, protectedHeader.typ);
  if (wrong !== null) throw new SignInRefused(wrong);
  return {
    issuer: provider.issuer,
    subject: payload.sub ?? null,
    providerSession: typeof payload.sid === 'string' ? payload.sid : null,
    id: payload.jti as string,
    expires: new Date(now.getTime() + (oldest + 2 * tolerance) * 1000).toISOString(),
  };
}

function faultIn(payload: JWTPayload, type: string | undefined): string | null {
  if (type !== undefined && !['logout+jwt', 'jwt'].includes(type.toLowerCase())) return 'logout-type';
  const events = payload.events as Readonly<Record<string, unknown>> | null | undefined;
  const said = typeof events === 'object' && events !== null && Object.hasOwn(events, event) ? events[event] : null;
  if (typeof said !== 'object' || said === null) return 'logout-event';
  if (payload.nonce !== undefined) return 'logout-nonce';
  if (payload.sub === undefined && typeof payload.sid !== 'string') return 'logout-nobody';
  return null;
}
