import { button, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { notHeldWords } from './not-held.ts';

/** Pages of the sign-in with an account: its beginning, and every way in which it can end without one being signed in. */

/** The beginning: one button. */
export function startPage({ start, notHeld }: { start: string; notHeld: string | null }): Html {
  return html`${notHeldWords(notHeld)}
${pageHeading({ title: 'Sign in', lead: 'You sign in with the account of your organisation. Sightline never sees your password.' })}
${button({ text: 'Sign in', href: start, isStartButton: true })}`;
}

/** The provider is down. */
export function silentPage({ retry }: { retry: string }): Html {
  return html`${pageHeading({ title: 'Sign-in is not working at the moment' })}
<p class="govuk-body">Sightline is running, but the service that checks who you are is not responding. Nothing is lost: everything that was saved is safe, and whoever is signed in can go on working.</p>
<p class="govuk-body">Try again in a few minutes. If it still does not work, tell your IT service desk that the sign-in service for Sightline is not responding.</p>
${button({ text: 'Try again', href: retry })}`;
}

/** What came back cannot be trusted, or somebody stopped on the way. */
export function refusedPage({ retry }: { retry: string }): Html {
  return html`${pageHeading({ title: 'You have not been signed in' })}
<p class="govuk-body">The sign-in was stopped on its way, or its answer could not be checked. Nobody was signed in, and nothing was changed.</p>
<p class="govuk-body">If it happens again, tell your IT service desk what you did and when.</p>
${button({ text: 'Sign in again', href: retry })}`;
}

/** Begun in another browser, too long ago, or used before, as by the browser's Back. */
export function usedUpPage({ start }: { start: string }): Html {
  return html`${pageHeading({ title: 'This sign-in can no longer be used' })}
<p class="govuk-body">Each sign-in can be used once, within 15 minutes, in the browser in which it began. If you went back to it, you may be signed in already.</p>
${button({ text: 'Go on to Sightline', href: start })}`;
}

/** Nobody is known by this account, or they hold no post today, or their access was ended: it does not say which. */
export function strangerPage({ email, verified, again }: { email: string | null; verified: boolean; again: string }): Html {
  return html`${pageHeading({ title: 'You cannot use Sightline yet' })}
<p class="govuk-body">Your account works. Sightline has no post that you can act in with it today.</p>
${insetText({ html: email === null ? html`Your account gives Sightline no email address.` : html`Your account gives Sightline the address <strong>${email}</strong>${!verified && html`, and does not say that it was checked to be yours`}.` })}
<p class="govuk-body">Ask the programme office:</p>
<ul class="govuk-list govuk-list--bullet">
<li>to put this very address beside your name, and beside nobody else’s</li>
<li>to put you in the post that you hold</li>
<li>whether you may sign in</li>
</ul>
<p class="govuk-body">If you have another account, <a class="govuk-link" href="${again}">sign in with that one</a>.</p>`;
}

/** Between signing out of Sightline and signing out at the provider: the browser goes on by itself. */
export function goingOnPage({ onward }: { onward: string }): Html {
  return html`${pageHeading({ title: 'You have signed out of Sightline' })}
<p class="govuk-body">Now you are being signed out of your organisation’s account. If this page stays, <a class="govuk-link" href="${onward}">go on to sign out there</a>.</p>`;
}

/** The provider could not be asked: whoever comes to this computer next could still be signed in there. */
export function onlyHerePage({ start }: { start: string }): Html {
  return html`${pageHeading({ title: 'You have signed out of Sightline' })}
<p class="govuk-body">The service that checks who you are is not responding, so you may still be signed in to your organisation’s account. On a computer that others use, close the browser too.</p>
<p class="govuk-body"><a class="govuk-link" href="${start}">Sign in again</a></p>`;
}
