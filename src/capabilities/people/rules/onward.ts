import { isReserved, shortNameForm } from './short-name.ts';

/** A page of Sightline to go on to after sign-in: its path with its query, and the short name of the programme that it is of; null for one of no programme. */
export type Onward = { readonly path: string; readonly programme: string | null };

/** Pages that stand in no programme. */
const ofNoProgramme = ['/programmes/new'];

/** Longest address that is kept, in characters: a filtered list has a few hundred. */
const longest = 2000;

/** Only to hold an address against: what would lead away from it is no page of Sightline. */
const ground = 'http://sightline.invalid';

/**
 * The page that somebody asked for before they signed in; null for anything but a page of Sightline. The text comes from outside, so everything that a browser
 * could read as another site is refused: a scheme, two slashes, a backslash, control characters. `/marlshire/../other` is read as browsers read it: as `/other`.
 */
export function onwardFrom(asked: unknown): Onward | null {
  if (typeof asked !== 'string' || asked.length > longest || !/^\/[a-z]/.test(asked) || asked.includes('\\') || hasControls(asked)) return null;
  if (!URL.canParse(asked, ground)) return null;
  const { origin, pathname, search } = new URL(asked, ground);
  if (origin !== ground) return null;
  const path = `${pathname}${search}`;
  if (ofNoProgramme.includes(pathname)) return { path, programme: null };
  const programme = pathname.split('/')[1] as string;
  return shortNameForm.test(programme) && !isReserved(programme) ? { path, programme } : null;
}

const hasControls = (text: string): boolean => [...text].some((character) => character < ' ' || character === '\u007f');

/** The same, only where it is a page of this programme or of none. */
export function onwardWithin(programme: string, asked: unknown): Onward | null {
  const onward = onwardFrom(asked);
  return onward !== null && (onward.programme === null || onward.programme === programme) ? onward : null;
}
