import { resolve } from 'node:path';
import { z } from 'zod';
import { type IdentitySettings, identityProblem, identitySettings } from './identity/settings.ts';
import { type MailServer, readMailServer, readSender, type Sender } from './mail/settings.ts';
import { readProxies } from './web/proxies.ts';

/** Everything that can be set, read once at the start. Nothing else of Sightline reads the environment. */
export type Config = {
  port: number;
  host: string;
  /** Where people reach Sightline, such as `https://improvement.example.gov.uk`; null means the address it listens on. */
  publicUrl: string | null;
  /** The embedded database, its lock and its control socket; used also beside PostgreSQL, for the control socket. */
  dataFolder: string;
  /** PostgreSQL's address; null means the embedded database. */
  databaseUrl: string | null;
  demonstration: boolean;
  /** The council's identity provider, by which people sign in; null in the demonstration. */
  identity: IdentitySettings | null;
  /** Addresses of the proxies in front, whose word on where a request comes from is taken. */
  trustedProxies: readonly string[];
  /** Where mail is handed in, and who it is from; null where none is set up, and none is sent. */
  mail: { server: MailServer; from: Sender } | null;
  /** Whether this process runs the jobs: reminders, and the sending of mail. */
  jobs: boolean;
  council: { name: string; colour: string };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

/** The settings are unsafe or make no sense. The message names the setting and what to do. */
export class ConfigProblem extends Error {}

const settings = z.strictObject({
  PORT: z.coerce
    .number('PORT must be a whole number.')
    .int('PORT must be a whole number.')
    .min(0, 'PORT must be 0 to 65535.')
    .max(65535, 'PORT must be 0 to 65535.')
    .default(3000),
  HOST: z.string().min(1, 'HOST must not be empty.').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://. Leave it out to use the embedded database.')
    .optional(),
  SIGHTLINE_DATA: z.string().min(1, 'SIGHTLINE_DATA must name a folder.').default('data'),
  SIGHTLINE_DEMONSTRATION: z.enum(['on', 'off'], 'SIGHTLINE_DEMONSTRATION must be on or off.').default('off'),
  SIGHTLINE_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'SIGHTLINE_PUBLIC_URL must be an address that begins with https://.' }).optional(),
  SIGHTLINE_OIDC_ISSUER: z.string().optional(),
  SIGHTLINE_OIDC_CLIENT_ID: z.string().optional(),
  SIGHTLINE_OIDC_CLIENT_SECRET: z.string().optional(),
  SIGHTLINE_OIDC_SCOPE: z.string().optional(),
  SIGHTLINE_OIDC_ROLES_CLAIM: z.string().optional(),
  SIGHTLINE_OIDC_ROLES: z.string().optional(),
  SIGHTLINE_OIDC_EMAIL_TRUSTED: z.string().optional(),
  SIGHTLINE_TRUSTED_PROXIES: z.string().optional(),
  SIGHTLINE_SMTP_URL: z.string().optional(),
  SIGHTLINE_MAIL_FROM: z.string().optional(),
  SIGHTLINE_JOBS: z.enum(['on', 'off'], 'SIGHTLINE_JOBS must be on or off.').default('on'),
  SIGHTLINE_COUNCIL_NAME: z.string().min(2).max(100).default('Marlshire Council'),
  SIGHTLINE_COUNCIL_COLOUR: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'SIGHTLINE_COUNCIL_COLOUR must be a colour such as #1f3a4d.')
    .default('#1f3a4d'),
  SIGHTLINE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'SIGHTLINE_LOG must be silent, error, warn, info or debug.').default('info'),
});

const loopback = ['127.0.0.1', '::1', 'localhost'];

/**
 * Reads the settings and refuses unsafe ones. `serving` is whether a web server is to be started: a command that only reads a
 * file needs no way to sign in.
 */
export function readConfig(environment: Record<string, string | undefined>, serving: boolean): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => ours(name) && value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new ConfigProblem(sentence(parsed.error));
  const values = parsed.data;
  const config: Config = {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.SIGHTLINE_PUBLIC_URL ?? null,
    dataFolder: resolve(values.SIGHTLINE_DATA),
    databaseUrl: values.DATABASE_URL ?? null,
    demonstration: values.SIGHTLINE_DEMONSTRATION === 'on',
    identity: identityOf(values),
    trustedProxies: proxiesOf(values.SIGHTLINE_TRUSTED_PROXIES),
    mail: mailOf(values),
    jobs: values.SIGHTLINE_JOBS === 'on',
    council: { name: values.SIGHTLINE_COUNCIL_NAME, colour: values.SIGHTLINE_COUNCIL_COLOUR },
    logLevel: values.SIGHTLINE_LOG,
  };
  if (serving) refuseUnsafe(config, values.SIGHTLINE_TRUSTED_PROXIES !== undefined);
  return config;
}

function identityOf(values: z.infer<typeof settings>): IdentitySettings | null {
  const {
    SIGHTLINE_OIDC_ISSUER,
    SIGHTLINE_OIDC_CLIENT_ID,
    SIGHTLINE_OIDC_CLIENT_SECRET,
    SIGHTLINE_OIDC_SCOPE,
    SIGHTLINE_OIDC_ROLES_CLAIM,
    SIGHTLINE_OIDC_ROLES,
    SIGHTLINE_OIDC_EMAIL_TRUSTED,
  } = values;
  const given = {
    SIGHTLINE_OIDC_ISSUER,
    SIGHTLINE_OIDC_CLIENT_ID,
    SIGHTLINE_OIDC_CLIENT_SECRET,
    SIGHTLINE_OIDC_SCOPE,
    SIGHTLINE_OIDC_ROLES_CLAIM,
    SIGHTLINE_OIDC_ROLES,
    SIGHTLINE_OIDC_EMAIL_TRUSTED,
  };
  const problem = identityProblem(given);
  if (problem !== null) throw new ConfigProblem(problem);
  return identitySettings(given);
}

function proxiesOf(text: string | undefined): readonly string[] {
  const proxies = readProxies(text);
  if (typeof proxies === 'string') throw new ConfigProblem(proxies);
  return proxies;
}

/** A server without a sender, or without an address for the one link of each mail, is refused: the first reminder would be where it shows. */
function mailOf(values: z.infer<typeof settings>): Config['mail'] {
  const { SIGHTLINE_SMTP_URL: address, SIGHTLINE_MAIL_FROM: sender, SIGHTLINE_PUBLIC_URL: publicUrl } = values;
  if (address === undefined && sender === undefined) return null;
  if (address === undefined) throw new ConfigProblem('SIGHTLINE_MAIL_FROM is set without SIGHTLINE_SMTP_URL, so no mail could be sent.');
  const server = readMailServer(address);
  if (typeof server === 'string') throw new ConfigProblem(server);
  const from = sender === undefined ? null : readSender(sender);
  if (from === null)
    throw new ConfigProblem('SIGHTLINE_MAIL_FROM must be the address that mail is from, such as “Improvement programme <improvement@example.gov.uk>”.');
  if (publicUrl === undefined) throw new ConfigProblem('SIGHTLINE_PUBLIC_URL must be set where mail is: each mail has a link to Sightline.');
  return { server, from };
}

/** Only Sightline's own names are looked at; among those an unknown one is a mistake, because it was meant to do something. */
const ours = (name: string): boolean =>
  ['PORT', 'HOST', 'DATABASE_URL'].includes(name) || (name.startsWith('SIGHTLINE_') && !name.startsWith('SIGHTLINE_TEST_'));

function sentence(error: z.ZodError): string {
  const first = error.issues[0];
  if (first?.code === 'unrecognized_keys') return `${first.keys[0]} is not a setting of Sightline. See the README for those that are.`;
  return first?.message ?? 'The settings cannot be read.';
}

function refuseUnsafe(config: Config, proxiesSaid: boolean): void {
  const address = config.publicUrl === null ? null : new URL(config.publicUrl);
  if (config.identity === null && !config.demonstration)
    throw new ConfigProblem(
      'Nobody could sign in: set SIGHTLINE_OIDC_ISSUER, SIGHTLINE_OIDC_CLIENT_ID and SIGHTLINE_OIDC_CLIENT_SECRET for sign-in by OpenID Connect, or SIGHTLINE_DEMONSTRATION=on to try Sightline with the demonstration sign-in.',
    );
  if (config.identity !== null && config.demonstration)
    throw new ConfigProblem('SIGHTLINE_DEMONSTRATION=on lets anybody in without a password, past SIGHTLINE_OIDC_ISSUER: set one of the two.');
  if (config.identity !== null && address === null)
    throw new ConfigProblem('SIGHTLINE_PUBLIC_URL must be set with SIGHTLINE_OIDC_ISSUER: the identity provider sends people back to it.');
  if (config.identity !== null && address !== null && (address.pathname !== '/' || address.search !== '' || address.hash !== ''))
    throw new ConfigProblem('SIGHTLINE_PUBLIC_URL must be an address without a path, such as https://improvement.example.gov.uk.');
  if (config.identity !== null && address?.protocol === 'https:' && !proxiesSaid)
    throw new ConfigProblem(
      'SIGHTLINE_TRUSTED_PROXIES must be set with an https:// SIGHTLINE_PUBLIC_URL: behind a proxy that is not named, everybody has one address, and one of them could use up the sign-ins of all. Give the addresses of the proxies, such as 10.0.0.4, or “none” where there is no proxy.',
    );
  if (!loopback.includes(config.host) && address?.protocol !== 'https:')
    throw new ConfigProblem(
      config.demonstration
        ? `HOST is ${config.host}, so others could reach the demonstration sign-in, which asks for no password. Set HOST to 127.0.0.1, or set SIGHTLINE_PUBLIC_URL to the https:// address of the proxy that guards it.`
        : `HOST is ${config.host}, so others could reach Sightline without https. Set HOST to 127.0.0.1, or set SIGHTLINE_PUBLIC_URL to the https:// address of the proxy in front.`,
    );
  if (address && address.protocol !== 'https:' && !loopback.includes(address.hostname))
    throw new ConfigProblem('SIGHTLINE_PUBLIC_URL must begin with https://: sign-in cookies would cross the network unprotected.');
}
