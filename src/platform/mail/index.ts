import { createTransport } from 'nodemailer';
import type { MailServer, Sender } from './settings.ts';

export { isMailAddress } from './address.ts';

/** One mail. `id` names it for good: sent again after a crash it is the same mail, and a mail server or reader that has it may drop the second. */
export type Mail = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string; readonly html: string };

/** Why a mail could not be handed in. What is `final` will not be better later. */
export type MailProblem = {
  readonly key: 'no-connection' | 'not-encrypted' | 'sign-in' | 'recipient' | 'refused' | 'delayed';
  readonly final: boolean;
};

export type Mailer = {
  /** Null once the mail server has taken it. Never throws. */
  send(mail: Mail): Promise<MailProblem | null>;
};

/** Milliseconds to wait for a mail server that does not answer: a job waits, nobody else. */
const patience = 20_000;

/** Hands mails in to a mail server. No connection is kept: there are a few dozen in a month. */
export function openMailer(server: MailServer, from: Sender): Mailer {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.tls === 'wrapped',
    requireTLS: server.tls === 'asked',
    ignoreTLS: server.tls === 'none',
    tls: { minVersion: 'TLSv1.2' },
    ...(server.user === null ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A mail is made of texts alone: nothing is read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.split('@')[1] as string;
  return {
    send: async ({ id, to, subject, text, html }) => {
      try {
        await transport.sendMail({
          from: from.name === null ? from.address : { name: from.name, address: from.address },
          to: { name: '', address: to },
          // A heading of one line, whatever stands in it.
          subject: subject.replace(/\p{Cc}+/gu, ' '),
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return null;
      } catch (error) {
        return problemOf(error as { code?: string; responseCode?: number; command?: string });
      }
    },
  };
}

/** The commands by which one mail is handed in: what is said of them is said of that mail and of nobody else's. */
const ofOneMail = /^(RCPT|DATA)\b/;

/**
 * Answers from 500 on are final (RFC 5321, 4.2.1) where they are to whom the mail is for or to the mail itself. Before that the server speaks of itself or of us, as in a
 * greeting of 554 while it is mended, or where it does not know our sender yet: then every mail would be lost to what is put right in an hour.
 */
function problemOf({ code, responseCode = 0, command = '' }: { code?: string; responseCode?: number; command?: string }): MailProblem {
  if (code === 'EAUTH' || code === 'ENOAUTH') return { key: 'sign-in', final: false };
  if (code === 'ETLS' || command === 'STARTTLS') return { key: 'not-encrypted', final: false };
  if (responseCode >= 500 && ofOneMail.test(command)) return { key: command.startsWith('RCPT') ? 'recipient' : 'refused', final: true };
  if (responseCode >= 400) return { key: 'delayed', final: false };
  if (code === 'EENVELOPE') return { key: 'recipient', final: true };
  return { key: 'no-connection', final: false };
}
