import { formatDayWithWeekday } from './calendar/index.ts';
import type { Person, Programme } from './capabilities/people/index.ts';
import { type Html, html } from './design/html.ts';
import { type LayoutOptions, layout, pageHeading } from './design/layout.ts';
import { toToday } from './design/past-links.ts';
import { type PageAnswer, page, type Section, type WebError } from './platform/web/index.ts';
import { url } from './urls.ts';

type Council = { readonly demonstration: boolean; readonly council: { readonly name: string; readonly colour: string } };

/** What stands around a page: nobody is signed in where `person` is missing. */
export type Around = {
  readonly nonce: string;
  readonly csrf: string;
  readonly person?: Person;
  readonly programme?: Programme;
  readonly today?: string;
  /** The past moment that the page shows, in words. */
  readonly past?: { readonly moment: string; readonly words: string } | undefined;
  /** Of the page, without its moment. */
  readonly address?: string;
  readonly may?: (action: string) => boolean;
};

const sections: Record<NonNullable<Section>, NonNullable<LayoutOptions['current']>> = {
  home: 'Home',
  plan: 'Plan',
  cycle: 'Cycle',
  measures: 'Measures',
  assurance: 'Assurance',
  boards: 'Boards',
  notice: 'Notice',
  reports: 'Reports',
};

/** What somebody must be allowed to find anything under a heading of the navigation. */
const sectionActions: Record<NonNullable<LayoutOptions['current']>, string> = {
  Home: 'home.read',
  Plan: 'overview.read',
  Cycle: 'cycle.read',
  Measures: 'measure.read',
  Assurance: 'overview.read',
  Boards: 'overview.read',
  Notice: 'overview.read',
  Reports: 'report.read',
};

/** The whole page: header, navigation, the demonstration's day, the page itself and the footer. */
export function chromeOf(site: Council, around: Around, shown: PageAnswer): Html {
  const { person, programme } = around;
  return layout(
    {
      title: shown.title,
      council: { name: programme?.council ?? shown.council ?? site.council.name, colour: site.council.colour },
      programme: programme && { name: programme.name, slug: programme.slug },
      person: person && { name: person.name, post: person.actingPost.title },
      sections: Object.values(sections).filter((section) => around.may?.(sectionActions[section]) ?? true),
      current: shown.section === null ? undefined : sections[shown.section],
      banner: bannerOf(site, around),
      search: programme && (around.may?.('overview.read') ?? false) ? url('search', { programme: programme.slug }) : undefined,
      moment: momentOf(around),
      asAt: pastOf(around),
      footLinks: footLinksOf(site, around),
      nonce: around.nonce,
      csrf: around.csrf,
      width: shown.width,
      errors: shown.errors,
    },
    shown.body,
  );
}

/** The one control of the moment: for who may see more of the programme than their own home. */
function momentOf({ programme, address, past, may }: Around): LayoutOptions['moment'] {
  if (!programme || address === undefined || !may?.('past.read')) return undefined;
  const chooser = `${url('asAt', { programme: programme.slug })}?page=${encodeURIComponent(address)}`;
  return { words: past?.words ?? 'As at today', chooseHref: past ? toToday(chooser) : chooser };
}

function pastOf({ programme, address, past, may }: Around): LayoutOptions['asAt'] {
  if (!programme || !past) return undefined;
  const here = address ?? url('home', { programme: programme.slug });
  const changes = may?.('past.read') ? toToday(`${url('changes', { programme: programme.slug })}?from=${past.moment}`) : undefined;
  return { ...past, todayHref: toToday(here), changesHref: changes };
}

/** What belongs to no section of the navigation, for those who may. */
function footLinksOf(site: Council, { programme, may }: Around): LayoutOptions['footLinks'] {
  if (!programme || !may) return [];
  const all = [
    { words: 'Posts and people', href: url('posts', { programme: programme.slug }), shown: may('people.read') },
    { words: 'Make a new programme', href: url('newProgramme'), shown: may('programme.create') },
    { words: 'Change post', href: url('signInProgramme', { programme: programme.slug }), shown: site.demonstration },
    { words: 'Change post or programme', href: url('chooseSignIn'), shown: !site.demonstration },
    { words: 'Your sign-ins', href: url('signIns', { programme: programme.slug }), shown: may('sign-ins.read') },
  ];
  return all.filter((link) => link.shown).map(({ words, href }) => ({ words, href }));
}

function bannerOf(site: Council, around: Around): LayoutOptions['banner'] {
  const { programme } = around;
  if (!site.demonstration) return undefined;
  if (!programme || programme.demonstrationDay === null) return { label: 'Demonstration', words: 'No real council, child or member of staff is shown here.' };
  const link =
    around.may?.('programme.day') && !around.past ? { words: 'Move the day', href: url('demonstrationDay', { programme: programme.slug }) } : undefined;
  return { label: 'Demonstration', words: `Here it is ${formatDayWithWeekday(programme.demonstrationDay)}.`, link };
}

/** The page for what is absent or forbidden, for a form from another site, for too much sent or too often, and for a bug. */
export function errorPageOf(site: Council, around: { nonce: string; csrf: string }, error: WebError): Html {
  const { title, body } = errorWords(error);
  return chromeOf(site, around, page({ title, width: 'reading', status: error.status }, body));
}

function errorWords(error: WebError): { title: string; body: Html } {
  switch (error.status) {
    case 404:
      return worded(
        'Page not found',
        html`<p class="govuk-body">If you typed the address, check it is correct. If you followed a link, you may be signed in to a post that cannot see the page.</p>`,
      );
    case 403:
      return worded(
        'This form could not be accepted',
        html`<p class="govuk-body">Nothing was saved. It had been open for too long, or it came from another site. Go back in your browser: what you typed is still there. Copy it, load the page again and send it once more.</p>`,
      );
    case 413:
      return worded(
        'Too much was sent at once',
        html`<p class="govuk-body">Nothing was saved. Go back in your browser: what you typed is still there. Make it shorter, or choose a smaller file, and send it again.</p>`,
      );
    case 429:
      return worded(
        'Too many requests',
        html`<p class="govuk-body">Too many came from this place at once, so this one was not looked at. Everything that was saved is safe. If you were sending a form or a file, go back in your browser: what you typed is still there.</p>
<p class="govuk-body">Try again ${waitWords(error.after)}. If it happens to several of you at once, tell whoever runs Sightline.</p>`,
      );
    case 500:
      return worded(
        'Sorry, something went wrong',
        html`<p class="govuk-body">What you saved before is safe. What you sent just now was not saved: go back in your browser, where what you typed is still there, and try again.</p>
<p class="govuk-body">If it goes wrong again, tell the programme office this reference: <strong>${error.reference}</strong></p>`,
      );
  }
}

const waitWords = (seconds: number | null): string => {
  const minutes = Math.ceil((seconds ?? 60) / 60);
  return `in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`;
};

function worded(title: string, words: Html): { title: string; body: Html } {
  return { title, body: html`${pageHeading({ title })}${words}<p class="govuk-body"><a class="govuk-link" href="/">Go to the start</a></p>` };
}
