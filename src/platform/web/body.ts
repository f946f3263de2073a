import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What was sent with a form: text fields (a list where a name came more than once) and at most one file. */
export type Sent = { form: Record<string, string | string[]>; file: SentFile | null };

/** `tooLarge`: the file went past the limit and its bytes were not kept. */
export type SentFile = { name: string; bytes: Uint8Array; tooLarge: boolean };

/** Largest file taken, in bytes. Plans are a few hundred kilobytes; a scan with pictures reaches 10 MB. */
const largestFile = 20 * 1024 * 1024;
/** Largest form without a file, in bytes: ten boxes of 100,000 characters, percent-encoded. */
const largestForm = 12 * 1024 * 1024;

/**
 * Reads a form of either encoding into `request.body` as `Sent`, before anything looks at it, so that the check against
 * cross-site requests finds its token in both.
 */
export function readBodies(app: FastifyInstance): void {
  // Not all of them: that of @fastify/multipart marks a form with a file, and without it every upload is refused.
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: largestForm }, (_request, text, done) => {
    done(null, { form: fieldsOf(new URLSearchParams(text as string)), file: null } satisfies Sent);
  });
  app.addHook('preValidation', async (request) => {
    if (request.isMultipart()) request.body = await readMultipart(request);
    request.body ??= { form: {}, file: null } satisfies Sent;
  });
}

function fieldsOf(pairs: Iterable<[string, string]>): Sent['form'] {
  const form: Sent['form'] = Object.create(null);
  for (const [name, raw] of pairs) {
    // Browsers send line ends as CR LF; PostgreSQL refuses the null character.
    const value = raw.replaceAll('\r\n', '\n').replaceAll('\u0000', '');
    const before = form[name];
    if (before === undefined) form[name] = value;
    else form[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return form;
}

async function readMultipart(request: FastifyRequest): Promise<Sent> {
  const pairs: [string, string][] = [];
  let file: SentFile | null = null;
  for await (const part of request.parts({ limits: { fileSize: largestFile, files: 1, fields: 100, fieldSize: 1024 * 1024, parts: 110 } })) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)]);
      continue;
    }
    const bytes = await part.toBuffer();
    if (part.filename)
      file = { name: part.filename.slice(0, 200), tooLarge: part.file.truncated, bytes: part.file.truncated ? new Uint8Array() : new Uint8Array(bytes) };
  }
  return { form: fieldsOf(pairs), file };
}
