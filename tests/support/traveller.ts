import { request } from 'node:http';

/** What came back, after every redirect that was followed. */
export type Arrived = {
  readonly status: number;
  readonly text: string;
  /** Where it came from in the end, and the addresses on the way there. */
  readonly address: URL;
  readonly way: readonly string[];
  readonly headers: Headers;
};

/** Somebody at a browser without script, who is led from one site to another and back: cookies by site, redirects followed. */
export type Traveller = {
  /** Follows redirects until `until` matches where one leads; that address is then not asked for. */
  get(address: string, options?: { until?: RegExp; headers?: Record<string, string> }): Promise<Arrived>;
  post(address: string, fields?: Record<string, string>, options?: { headers?: Record<string, string> }): Promise<Arrived>;
  /** Goes through the whole sign-in, from the page of Sightline that was asked for. */
  signIn(page?: string): Promise<Arrived>;
  /** Leaves for the provider; gives the address there, not yet asked for. */
  leave(page?: string): Promise<URL>;
  /** From an address at the provider to the callback; gives that, not yet asked for. */
  come(provider: URL): Promise<URL>;
};

export function traveller(origin: string): Traveller {
  const jars = new Map<string, Map<string, string>>();
  let token = '';
  const ask = async (address: URL, options: Sending): Promise<Sent> => {
    const jar = jars.get(address.origin) ?? new Map<string, string>();
    jars.set(address.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await send(address, { ...options, headers: { ...asked, ...options.headers, ...(cookie === '' ? {} : { cookie }) } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split('; ');
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || rest.some((part) => part.startsWith('Expires=Thu, 01 Jan 1970'))) jar.delete(name as string);
      else jar.set(name as string, value as string);
    }
    return answer;
  };
  const go = async (first: URL, options: Sending, until?: RegExp): Promise<Arrived> => {
    const way: string[] = [];
    let [address, answer] = [first, await ask(first, options)];
    for (let turns = 0; turns < 20; turns += 1) {
      const to = answer.headers.get('location');
      if (to === null) break;
      address = new URL(to, address);
      way.push(address.href);
      if (until?.test(address.href)) break;
      answer = await ask(address, {});
    }
    const { text } = answer;
    if (address.origin === origin) token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? token;
    return { status: answer.status, text, address, way, headers: answer.headers };
  };
  const get: Traveller['get'] = (address, { until, headers = {} } = {}) => go(new URL(address, origin), { headers }, until);
  const come: Traveller['come'] = async (provider) => {
    const { way } = await get(provider.href, { until: /\/sign-in\/callback/ });
    return new URL(way.at(-1) as string);
  };
  const leave: Traveller['leave'] = async (page = '/') => {
    const start = await get(page);
    const link = /href="(\/sign-in\/start[^"]*)"/.exec(start.text)?.[1];
    if (link === undefined) throw new Error(`There is no way to sign in on ${start.address}: ${start.status}`);
    const left = await get(link.replaceAll('&amp;', '&'), { until: /\/auth\?/ });
    return new URL(left.way.at(-1) ?? left.address);
  };
  return {
    get,
    leave,
    come,
    post: async (address, fields = {}, { headers = {} } = {}) => {
      if (token === '') await get('/sign-in');
      const body = new URLSearchParams({ _csrf: token, ...fields });
      return go(new URL(address, origin), { method: 'POST', body: body.toString(), headers });
    },
    signIn: async (page) => get((await come(await leave(page))).href),
  };
}

type Sending = { readonly method?: 'POST'; readonly body?: string; readonly headers?: Record<string, string> };
type Sent = { readonly status: number; readonly headers: Headers; readonly text: string };

/** What a browser says of a page that somebody opens by a link or an address. */
const asked = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

/** Not `fetch`, which says of itself that it is a script. */
const send = (address: URL, { method, body, headers = {} }: Sending): Promise<Sent> =>
  new Promise((done, fail) => {
    const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) };
    const going = request(address, { method: method ?? 'GET', headers: { ...form, ...headers }, agent: false }, (answer) => {
      const got = new Headers();
      for (let at = 0; at < answer.rawHeaders.length; at += 2) got.append(answer.rawHeaders[at] as string, answer.rawHeaders[at + 1] as string);
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: got, text: Buffer.concat(parts).toString() }));
      answer.on('error', fail);
    });
    going.on('error', fail);
    going.end(body);
  });
