import { isMailAddress } from './address.ts';

/** Where mail is handed in. `user` null: the server asks for no sign-in. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** `wrapped`: TLS from the first byte (smtps). `asked`: STARTTLS, without which nothing is sent. `none`: only to this very machine. */
  readonly tls: 'wrapped' | 'asked' | 'none';
  readonly user: string | null;
  readonly password: string | null;
};

/** Who mail is from: an address, with or without a name before it. */
export type Sender = { readonly name: string | null; readonly address: string };

const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** The server that SIGHTLINE_SMTP_URL names; or, as a sentence, what is wrong with it. */
export function readMailServer(text: string): MailServer | string {
  const name = 'SIGHTLINE_SMTP_URL';
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !['smtp:', 'smtps:'].includes(address.protocol) || address.hostname === '')
    return `${name} must be smtp://HOST:PORT or smtps://HOST:PORT, with USER:PASSWORD@ before the host where the server asks for them.`;
  if (address.search !== '' || address.hash !== '' || !['', '/'].includes(address.pathname))
    return `${name} must end after the port: Sightline takes no options there, so that none can turn off encryption.`;
  if ((address.username === '') !== (address.password === '')) return `${name} must have both a user and a password, or neither.`;
  const wrapped = address.protocol === 'smtps:';
  const decoded = (part: string): string | null => (part === '' ? null : decodeURIComponent(part));
  return {
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: address.port === '' ? (wrapped ? 465 : 587) : Number(address.port),
    tls: wrapped ? 'wrapped' : loopback.includes(address.hostname) ? 'none' : 'asked',
    user: decoded(address.username),
    password: decoded(address.password),
  };
}

/** The sender that SIGHTLINE_MAIL_FROM names; null where it is none. */
export function readSender(text: string): Sender | null {
  const named = /^([^<>"\p{Cc}]{1,100}?)\s*<([^<>\s]+)>$/u.exec(text.trim());
  const sender = named ? { name: named[1] as string, address: named[2] as string } : { name: null, address: text.trim() };
  return isMailAddress(sender.address) ? sender : null;
}
