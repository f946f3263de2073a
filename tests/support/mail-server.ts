import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: who it was handed in for, its headers by small letters, and its two bodies, decoded. */
export type Arrived = { readonly to: readonly string[]; readonly headers: ReadonlyMap<string, string>; readonly text: string; readonly html: string };

export type MailServer = {
  /** `smtp://127.0.0.1:40123` */
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** How the next mails are answered; `null` takes them. */
  answer(code: number | null): void;
  /** Nobody listens any more; `start` listens again at the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
};

/** A real mail server on this machine, which keeps what it is handed and offers no encryption. `host`: an address of this machine. */
export async function mailServer(host = '127.0.0.1'): Promise<MailServer> {
  const arrived: Arrived[] = [];
  let code: number | null = null;
  let port = 0;
  let running: SMTPServer | null = null;
  const make = (): SMTPServer =>
    new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => done(code === null ? null : Object.assign(new Error('not now'), { responseCode: code })),
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...read(Buffer.concat(pieces).toString('latin1')) });
          done();
        });
      },
    });
  const start = async (): Promise<void> => {
    const server = make();
    // Whoever goes away in the middle of a talk is no failure of the test.
    server.on('error', () => {});
    await new Promise<void>((ready) => server.listen(port, host, () => ready()));
    port = (server.server.address() as AddressInfo).port;
    running = server;
  };
  await start();
  return {
    get url() {
      return `smtp://${host}:${port}`;
    },
    arrived,
    answer: (given) => {
      code = given;
    },
    stop: async () => {
      const server = running;
      running = null;
      if (server !== null) await new Promise<void>((stopped) => server.close(() => stopped()));
    },
    start,
  };
}

function read(raw: string): Omit<Arrived, 'to'> {
  const { headers, body } = parted(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((part) => parted(part.trimStart()));
  const bodyOf = (type: string): string => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part === undefined ? '' : decoded(part.body, part.headers.get('content-transfer-encoding') ?? '7bit');
  };
  return { headers, text: bodyOf('text/plain'), html: bodyOf('text/html') };
}

function parted(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), encodedWords(line.slice(line.indexOf(':') + 1).trim())]));
  return { headers, body: raw.slice(end + 4) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString();
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** `=?UTF-8?Q?children=E2=80=99s?=` (RFC 2047). */
const encodedWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : decoded(text.replaceAll('_', ' '), 'quoted-printable'),
    );
