import type { Html } from '../../design/html.ts';

/** What a page's handler gives back. The chrome around a page (header, navigation, footer) is put on in one place, by `request.ts`. */
export type Answer = PageAnswer | RedirectAnswer | DownloadAnswer | JsonAnswer;

/** Which part of the navigation is lit. */
export type Section = 'home' | 'plan' | 'cycle' | 'measures' | 'assurance' | 'boards' | 'notice' | 'reports' | null;

export type PageAnswer = {
  kind: 'page';
  status: number;
  title: string;
  body: Html;
  section: Section;
  width: 'wide' | 'reading';
  /** The page shows an error summary: its title says so first. */
  errors: boolean;
  /** Seconds after which the page asks for itself again, without script: long work in progress. */
  refresh: number | null;
  /** Whose name stands in the header where nobody is signed in; null: the installation's own council. */
  council: string | null;
  /** Another address that the browser goes on to at once, without script: one that a form must not lead to, because its policy lets forms lead nowhere else. */
  onward: string | null;
  /** As with a redirect. */
  session?: RedirectAnswer['session'];
};
/**
 * `session`: opened (its key goes into the cookie) or ended (null); left out where the session stays as it is. `attempt`: the key that binds a sign-in under way
 * to this browser, and when it is worth nothing any more.
 */
export type RedirectAnswer = { kind: 'redirect'; to: string; session?: { key: string; expires: string } | null; attempt?: { key: string; expires: string } };
export type DownloadAnswer = { kind: 'download'; bytes: Uint8Array; name: string; contentType: string };
export type JsonAnswer = { kind: 'json'; status: number; value: unknown };

export type PageOptions = {
  title: string;
  section?: Section;
  width?: 'wide' | 'reading';
  status?: number;
  errors?: boolean;
  refresh?: number;
  council?: string;
  onward?: string;
};

/** A page. With `errors` its status is 422 unless another is given. */
export function page(options: PageOptions, body: Html): PageAnswer {
  const errors = options.errors ?? false;
  return {
    kind: 'page',
    title: options.title,
    body,
    errors,
    status: options.status ?? (errors ? 422 : 200),
    section: options.section ?? null,
    width: options.width ?? 'wide',
    refresh: options.refresh ?? null,
    council: options.council ?? null,
    onward: options.onward ?? null,
  };
}

/** 303: after a change, the browser reads another page, and reloading it changes nothing again. */
export const redirect = (to: string, session?: RedirectAnswer['session']): RedirectAnswer =>
  session === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, session };

/** A file to keep: never shown by the browser inside Sightline's own origin. */
export const download = (file: { bytes: Uint8Array; name: string; contentType: string }): DownloadAnswer => ({ kind: 'download', ...file });

/** For the page's own script, which asks with `accept: application/json`. */
export const asJson = (value: unknown, status = 200): JsonAnswer => ({ kind: 'json', status, value });

/** Absent, or not for this person: the two look the same. Thrown at the edge, answered in one place. */
export class NotFound extends Error {}

/** Throws: the one answer for what is absent and for what is forbidden. */
export function notFound(): never {
  throw new NotFound('not found');
}

/** The thing, or the page that says it is not there. */
export function found<T>(thing: T | null | undefined): T {
  return thing ?? notFound();
}
