import { askedMoment } from './calendar/index.ts';
import { type SignedIn, signedIn } from './capabilities/people/index.ts';
import { type Around, chromeOf } from './chrome.ts';
import { type Html, html } from './design/html.ts';
import { pageHeading } from './design/layout.ts';
import { withoutMoment } from './design/past-links.ts';
import { momentWords, notThereThen } from './past-pages.ts';
import { type Clock, demonstrationClock } from './platform/clock.ts';
import type { Db } from './platform/database/index.ts';
import { readingPast } from './platform/record/index.ts';
import { page } from './platform/web/index.ts';
import { url } from './urls.ts';

type Site = Parameters<typeof chromeOf>[0] & { readonly db: Db; readonly clock: Clock };

/** What is absent or forbidden was asked for so. `key` opens the session; `moment` is the one in the address of a page that is read. */
export type AskedInVain = {
  readonly key: string | null;
  readonly address: string;
  readonly moment: string | undefined;
  readonly nonce: string;
  readonly csrf: string;
};

/**
 * The page for what is absent or forbidden, for somebody signed in: with the ways through their own programme, marked as past where a past moment was asked for.
 * Null where nobody is. It is put together from the address and the session alone, so that it tells nothing of what was asked for.
 */
export async function absentPage(site: Site, mayOf: (who: SignedIn) => (action: string) => boolean, asked: AskedInVain): Promise<Html | null> {
  const who = asked.key === null ? null : await signedIn(site.db, site.clock, asked.key);
  if (who === null) return null;
  const home = url('home', { programme: who.programme.slug });
  const own = new RegExp(`^${home}(?:[/?]|$)`).test(asked.address);
  const address = own ? withoutMoment(asked.address) : home;
  const past = own && asked.moment !== undefined ? await pastOf(site, who, asked.moment) : undefined;
  const around = { ...who, nonce: asked.nonce, csrf: asked.csrf, may: mayOf(who), past, address };
  const body = past === undefined ? notFoundHere(home) : notThereThen(past.words, { address, home });
  return chromeOf(site, around, page({ title: 'Page not found', width: 'reading', status: 404 }, body));
}

async function pastOf(site: Site, { programme }: SignedIn, asked: string): Promise<Around['past']> {
  const day = site.demonstration ? programme.demonstrationDay : null;
  const clock = day === null ? site.clock : demonstrationClock(day, site.clock);
  const read = askedMoment(asked, clock.now());
  if (read.kind !== 'past') return undefined;
  const { moment } = read;
  return readingPast(site.db, programme.id, moment, async (_then, { entry }) => ({ moment, words: momentWords(moment, entry) }));
}

const notFoundHere = (home: string): Html => html`${pageHeading({ title: 'Page not found' })}
<p class="govuk-body">If you typed the address, check it is correct. If you followed a link, you may be signed in to a post that cannot see the page, or what it led to is no longer there.</p>
<p class="govuk-body"><a class="govuk-link" href="${home}">Go to Home</a></p>`;
