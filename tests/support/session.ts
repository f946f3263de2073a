import { type APIRequestContext, type BrowserContext, request } from 'playwright-core';

/** Somebody signed in to a post: asks for pages without a browser, and can be put into one. */
export type Session = {
  readonly title: string;
  readonly programme: string;
  /** An address as the post is answered, without following where it leads. */
  get(path: string): Promise<{ readonly status: number; readonly html: string }>;
  /** Sends a form of a page with everything that stands in it, and these fields besides; the answer's status. */
  send(path: string, action: string, fields: Readonly<Record<string, string>>): Promise<number>;
  /** From now on the browser's window is this person's. */
  enter(window: BrowserContext): Promise<void>;
  close(): Promise<void>;
};

/** Signs in to the post of this title, as its page's form would. Throws where there is none. */
export async function sessionOf(address: string, programme: string, title: string): Promise<Session> {
  const asking = await request.newContext({ baseURL: address });
  const path = `/sign-in/${programme}`;
  const { html } = await get(asking, path);
  const post = new RegExp(`value="([0-9a-f-]{36})"[^>]*>\\s*<label[^>]*>\\s*${title}\\s*<`).exec(html)?.[1];
  if (post === undefined) throw new Error(`Nobody can sign in to the post ${title} of ${programme}.`);
  const answer = await asking.post(path, { form: { _csrf: tokenOf(html), post }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`Signing in to ${title} was answered with ${answer.status()}.`);
  const storageState = await asking.storageState();
  return {
    title,
    programme,
    get: (path) => get(asking, path),
    send: async (path, action, fields) => {
      const { html } = await get(asking, path);
      const form = { ...standing(html, action), _csrf: tokenOf(html), ...fields };
      return (await asking.post(action, { form, maxRedirects: 0 })).status();
    },
    enter: async (window) => {
      await window.clearCookies();
      await window.addCookies(storageState.cookies);
    },
    close: () => asking.dispose(),
  };
}

/** The answer, without following where it leads. */
async function get(asking: APIRequestContext, path: string): Promise<{ status: number; html: string }> {
  const answer = await asking.get(path, { maxRedirects: 0 });
  return { status: answer.status(), html: await answer.text() };
}

const tokenOf = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** The hidden fields of a form, which say what it is about and which version was seen. */
function standing(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const [inside = ''] = form.split('</form>');
  return Object.fromEntries([...inside.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}
