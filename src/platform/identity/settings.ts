/** How Sightline and the identity provider know each other. */
export type IdentitySettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What is asked for: words between spaces, `openid` among them. */
  readonly scope: string;
  /** An address of which the provider does not say whether it is verified counts as verified: its own administrators set them all. */
  readonly emailTrusted: boolean;
  /** The claim that holds what somebody may act as; null: Sightline's own list of posts decides alone. */
  readonly rolesClaim: string | null;
  /** What a value of the claim allows, in the words of Sightline's roles. Empty: the values are the roles themselves. */
  readonly roles: readonly { readonly value: string; readonly role: string }[];
};

/** The settings as they stand in the environment. */
export type IdentityValues = {
  readonly SIGHTLINE_OIDC_ISSUER?: string | undefined;
  readonly SIGHTLINE_OIDC_CLIENT_ID?: string | undefined;
  readonly SIGHTLINE_OIDC_CLIENT_SECRET?: string | undefined;
  readonly SIGHTLINE_OIDC_SCOPE?: string | undefined;
  readonly SIGHTLINE_OIDC_ROLES_CLAIM?: string | undefined;
  readonly SIGHTLINE_OIDC_ROLES?: string | undefined;
  readonly SIGHTLINE_OIDC_EMAIL_TRUSTED?: string | undefined;
};

const needed = ['SIGHTLINE_OIDC_ISSUER', 'SIGHTLINE_OIDC_CLIENT_ID', 'SIGHTLINE_OIDC_CLIENT_SECRET'] as const;
const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Why the settings cannot be used, naming one of them; null where they can, or where none is given. */
export function identityProblem(values: IdentityValues): string | null {
  const given = Object.keys(values).filter((name) => values[name as keyof IdentityValues] !== undefined);
  if (given.length === 0) return null;
  const missing = needed.find((name) => values[name] === undefined);
  if (missing !== undefined) return `${missing} is missing: sign-in by OpenID Connect needs ${needed.join(', ')}.`;
  const issuer = values.SIGHTLINE_OIDC_ISSUER as string;
  if (!URL.canParse(issuer)) return 'SIGHTLINE_OIDC_ISSUER must be the address of the identity provider, such as https://login.example.gov.uk.';
  const { protocol, hostname, search, hash } = new URL(issuer);
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.includes(hostname)))
    return 'SIGHTLINE_OIDC_ISSUER must begin with https://: whoever stood between could sign in as anybody.';
  if (search !== '' || hash !== '') return 'SIGHTLINE_OIDC_ISSUER must have no ? and no #.';
  if (!(values.SIGHTLINE_OIDC_SCOPE ?? 'openid').split(/\s+/).includes('openid')) return 'SIGHTLINE_OIDC_SCOPE must contain openid.';
  if (!['on', 'off'].includes(values.SIGHTLINE_OIDC_EMAIL_TRUSTED ?? 'off')) return 'SIGHTLINE_OIDC_EMAIL_TRUSTED must be on or off.';
  if (values.SIGHTLINE_OIDC_ROLES !== undefined && values.SIGHTLINE_OIDC_ROLES_CLAIM === undefined)
    return 'SIGHTLINE_OIDC_ROLES says what values mean, and SIGHTLINE_OIDC_ROLES_CLAIM must say of which claim.';
  if (pairsOf(values.SIGHTLINE_OIDC_ROLES).some((pair) => pair === null))
    return 'SIGHTLINE_OIDC_ROLES must be pairs of a value and a role between commas, such as sightline-office=office,sightline-sro=owner.';
  return null;
}

/** The settings, once `identityProblem` has nothing against them; null where none is given. */
export function identitySettings(values: IdentityValues): IdentitySettings | null {
  const { SIGHTLINE_OIDC_ISSUER: issuer, SIGHTLINE_OIDC_CLIENT_ID: clientId, SIGHTLINE_OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  const roles = pairsOf(values.SIGHTLINE_OIDC_ROLES).filter((pair) => pair !== null);
  const emailTrusted = values.SIGHTLINE_OIDC_EMAIL_TRUSTED === 'on';
  const rolesClaim = values.SIGHTLINE_OIDC_ROLES_CLAIM ?? null;
  return { issuer, clientId, clientSecret, scope: values.SIGHTLINE_OIDC_SCOPE ?? 'openid email', emailTrusted, rolesClaim, roles };
}

const pairsOf = (text: string | undefined): ({ value: string; role: string } | null)[] =>
  text === undefined
    ? []
    : text.split(',').map((pair) => {
        // A value may hold a sign of equality, a role never: the last one parts them.
        const [, value, role] = /^\s*(.+?)\s*=\s*([a-z-]+)\s*$/.exec(pair) ?? [];
        return value === undefined || role === undefined ? null : { value, role };
      });
