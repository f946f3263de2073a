import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What was sent with a form: text fields (a list where a name came more than once) and at most one file. */
export type Sent = { form: Record<string, string | string[]>; file: SentFile | null };

/** `tooLarge`: the file went past the limit and its bytes were not kept. */
export type SentFile = { name: string; bytes: Uint8Array; tooLarge: boolean };

/** Largest file taken, in bytes. Plans are a few hundred kilobytes; a scan with pictures reaches 10 MB. */
const largestFile = 20 * 1024 * 1024;
/** Largest form without a file, in bytes: ten boxes of 100,000 characters, percent-encoded. */
const largestForm = 12 * 1024 * 1024;
/** Largest form of somebody who sends no session: sign-in needs a few hundred bytes. */
const largestOfNobody = 64 * 1024;
/** Largest form of somebody whose session has ended: it comes back to them, so that nothing typed is lost. */
const largestOfSignedOut = 1024 * 1024;
/** Most uploads read at once. */
const mostFilesAtOnce = 4;
/** Most fields of a form: the activities page of a priority with fifty activities has about 600. */
const mostFields = 2000;

/**
 * Reads a form of either encoding into `request.body` as `Sent`, before anything looks at it, so that the check against
 * cross-site requests finds its token in both.
 */
export function readBodies(
  app: FastifyInstance,
  guards: {
    readonly keyOf: (request: FastifyRequest) => string | null;
    readonly isSignedIn: (key: string) => Promise<boolean>;
    /** Throws where there were too many. */
    readonly countUpload: (request: FastifyRequest, key: string) => Promise<void>;
  },
): void {
  // Before a byte of it is read: whoever is not signed in sends no file and no long form, whatever their cookie says.
  app.addHook('preParsing', async (request) => {
    const key = guards.keyOf(request);
    const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
    const short = !isMultipart(request) && length <= (key === null ? largestOfNobody : largestOfSignedOut);
    if (request.method !== 'POST' || short) return;
    if (key === null || !(await guards.isSignedIn(key))) throw refusal(isMultipart(request) ? 403 : 413);
    if (isMultipart(request)) await guards.countUpload(request, key);
  });
  // Not all of them: that of @fastify/multipart marks a form with a file, and without it every upload is refused.
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: largestForm }, (_request, text, done) => {
    // Counted before anything is parsed: a form of millions of tiny fields would hold up everybody else.
    if (countOf(text as string, '&') > mostFields) return done(refusal(413));
    return done(null, { form: fieldsOf(new URLSearchParams(text as string)), file: null } satisfies Sent);
  });
  app.addHook('preValidation', async (request) => {
    if (isMultipart(request)) request.body = await inTurn(() => readMultipart(request));
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
    else if (Array.isArray(before)) before.push(value);
    else form[name] = [before, value];
  }
  return form;
}

const refusal = (statusCode: 403 | 413): Error => Object.assign(new Error('the form was refused'), { statusCode });

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1 && count <= mostFields; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

const isMultipart = (request: FastifyRequest): boolean => /^multipart\//i.test(request.headers['content-type'] ?? '');

let underWay = 0;
const waiting: (() => void)[] = [];

/** So many files are held in memory at once; the next ones wait for their turn, and their senders' networks with them. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (underWay >= mostFilesAtOnce) await new Promise<void>((go) => waiting.push(go));
  else underWay += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }
}

/** One that is malformed is refused as from another site. */
async function readMultipart(request: FastifyRequest): Promise<Sent> {
  try {
    return await partsOf(request);
  } catch {
    throw refusal(403);
  }
}

async function partsOf(request: FastifyRequest): Promise<Sent> {
  const pairs: [string, string][] = [];
  let file: SentFile | null = null;
  for await (const part of request.parts({ limits: { fileSize: largestFile, files: 1, fields: 30, fieldSize: 64 * 1024, parts: 31 } })) {
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
