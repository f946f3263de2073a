import { url } from '../../urls.ts';
import { type Onward, onwardWithin } from './rules/onward.ts';

/**
 * Where sign-in begins for whoever asked for a page. The demonstration has a sign-in for each programme; with accounts there is one for all, which tells nobody
 * which programmes there are.
 */
export function signInAddress(demonstration: boolean, onward: Onward | null): string {
  if (demonstration && onward?.programme != null) return signInTo(onward.programme, onward);
  return `${url('signIn')}${onward === null ? '' : leadingTo(onward)}`;
}

/**
 * Where whoever asked for a page without being signed in is sent. With accounts the link of a mail (`go=on`) leads straight to the identity provider, who knows
 * them mostly: an owner has nothing to press between the mail and the update. Everybody else is asked first, so that nobody who has signed out is signed in anew
 * by going back.
 */
export function signedOutAddress(demonstration: boolean, onward: Onward | null): string {
  const fromMail = onward !== null && new URL(onward.path, 'https://sightline.invalid').searchParams.get('go') === 'on';
  return fromMail && !demonstration ? startAddress(onward) : signInAddress(demonstration, onward);
}

/** The demonstration's sign-in to a programme, and on to a page of it; its home needs no naming. */
export function signInTo(programme: string, onward: Onward | null): string {
  const named = onward !== null && onward.path !== url('home', { programme }) && onwardWithin(programme, onward.path) !== null;
  return `${url('signInProgramme', { programme })}${named ? leadingTo(onward) : ''}`;
}

/** The choice of the post to act in, for whoever is signed in with an account, and on to a page. */
export const chooseAddress = (onward: Onward | null): string => `${url('chooseSignIn')}${onward === null ? '' : leadingTo(onward)}`;

/** Where the browser leaves for the identity provider. */
export const startAddress = (onward: Onward | null): string => `${url('startSignIn')}${onward === null ? '' : leadingTo(onward)}`;

const leadingTo = ({ path }: Onward): string => `?then=${encodeURIComponent(path)}`;
