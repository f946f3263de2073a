import { makeApp } from '../src/app.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDatabase } from '../src/platform/database/index.ts';

/**
 * The web application in a process of its own, with one route more: `/bench/same/…` sends from memory the bytes that an address
 * answered before, with the headers it answered with. Prints its address, then waits to be ended. Arguments: data folder, DATABASE_URL or "-".
 */
const [folder, url] = process.argv.slice(2) as [string, string];
const database = await openDatabase({ databaseUrl: url === '-' ? null : url, folder });
const app = await makeApp({
  db: database.db,
  clock: systemClock,
  log: () => {},
  demonstration: true,
  secure: false,
  origin: null,
  council: { name: 'Marlshire Council', colour: '#1f3a4d' },
});
const kept = new Map<string, { bytes: Buffer; headers: Record<string, string> }>();
app.get('/bench/same/*', async (request, reply) => {
  const address = `/${(request.params as { '*': string })['*']}`;
  let same = kept.get(address);
  if (!same) {
    const answer = await app.inject({ method: 'GET', url: address, headers: { cookie: request.headers.cookie ?? '' } });
    if (answer.statusCode !== 200) return reply.status(answer.statusCode).send('');
    same = { bytes: answer.rawPayload, headers: ownHeaders(answer.headers) };
    kept.set(address, same);
  }
  return reply.headers(same.headers).send(same.bytes);
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${address}\n`);
process.once(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => database.close())
      .then(() => process.exit(0)),
);

/** What a page's handler sets itself. Hooks set the others on every answer, from memory too. */
function ownHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(['content-type', 'cache-control'].map((name) => [name, String(headers[name])]));
}
