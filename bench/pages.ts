import { type ChildProcess, spawn } from 'node:child_process';
import { ratesInTurns } from './load.ts';
import type { Ratio } from './ratio.ts';

const programme = 'marlshire';
const pages = [
  { name: 'the wall', path: `/${programme}/plan` },
  { name: 'a priority', path: `/${programme}/plan/priorities/QP1` },
  { name: 'home of the programme office', path: `/${programme}` },
];

/** Pages made from facts against the same server sending the same bytes from memory. `goal` null: printed, not judged. */
export async function pagesAgainstMemory(folder: string, databaseUrl: string | null, goal: number | null): Promise<Ratio[]> {
  const server = spawn(process.execPath, [new URL('./served.ts', import.meta.url).pathname, folder, databaseUrl ?? '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await firstLine(server);
    const cookie = await signIn(address);
    const ratios: Ratio[] = [];
    for (const { name, path } of pages) {
      const { made, sent } = await ratesInTurns({ made: `${address}${path}`, sent: `${address}/bench/same${path}` }, cookie);
      const ratio = made / sent;
      ratios.push({
        name: `${name} on ${databaseUrl === null ? 'the embedded database' : 'PostgreSQL'}`,
        one: { what: 'made', value: made, unit: 'requests/s' },
        other: { what: 'from memory', value: sent, unit: 'requests/s' },
        ratio,
        goal: goal === null ? 'none, printed' : `at least ${goal}`,
        met: goal === null ? null : ratio >= goal,
      });
    }
    return ratios;
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
  }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    server.once('exit', () => fail(new Error('the server for the benchmark did not start')));
    server.stdout?.once('data', (bytes: Buffer) => done(bytes.toString().trim()));
  });
}

/** Signs in to the programme office as a browser does, and gives the cookies. */
async function signIn(address: string): Promise<string> {
  const page = await fetch(`${address}/sign-in/${programme}`);
  const text = await page.text();
  const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] as string;
  const post = /<input[^>]*name="post"[^>]*value="([^"]+)"/.exec(text)?.[1] as string;
  const cookies = cookiesOf(page);
  const answer = await fetch(`${address}/sign-in/${programme}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: token, post }),
  });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return [cookies, cookiesOf(answer)].join('; ');
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
