import { url } from '../urls.ts';
import { asset, councilStylesheet } from './assets.ts';
import { csrfField } from './forms.ts';
import { backLink, breadcrumbs, skipLink } from './govuk/links.ts';
import { serviceNavigation } from './govuk/service-navigation.ts';
import { phaseBanner } from './govuk/tag.ts';
import { attributes, type Html, html, trusted, type Value } from './html.ts';
import { carryingMoment } from './past-links.ts';

export type Section = 'Home' | 'Plan' | 'Cycle' | 'Measures' | 'Assurance' | 'Boards' | 'Notice' | 'Reports';

export type LayoutOptions = {
  /** Of the page alone; programme and product are added. */
  readonly title: string;
  /** `colour` as `#rrggbb`. */
  readonly council: { readonly name: string; readonly colour: string };
  readonly programme?: { readonly name: string; readonly slug: string } | undefined;
  readonly person?: { readonly name: string; readonly post?: string | undefined } | undefined;
  /** The sections that the reader may open; all unless they are named. */
  readonly sections?: readonly Section[] | undefined;
  /** The section that the page belongs to. */
  readonly current?: Section | undefined;
  /** A strip above everything: the demonstration's day and the link that moves it. */
  readonly banner?:
    | { readonly label: string; readonly words: Value; readonly link?: { readonly words: string; readonly href: string } | undefined }
    | undefined;
  /** The control of the moment that the page shows: what it is now ("As at today") and where another is chosen. */
  readonly moment?: { readonly words: string; readonly chooseHref: string } | undefined;
  /** The past moment that the page shows, and the ways out of it. */
  readonly asAt?: PastOptions | undefined;
  /** Where words are searched for. */
  readonly search?: string | undefined;
  /** The way up, before the main content; the page itself is the item without an address. */
  readonly breadcrumbs?: readonly { readonly text: string; readonly href?: string | undefined }[] | undefined;
  /** The way back, where a page is a step of something. */
  readonly back?: { readonly href: string; readonly words?: string | undefined } | undefined;
  /** Ways at the foot of every page, to what belongs to no section. */
  readonly footLinks?: readonly { readonly words: string; readonly href: string }[] | undefined;
  readonly nonce: string;
  readonly csrf?: string | undefined;
  /** `wide`: the whole 1,200 pixels; `reading`: the two-thirds column of forms and text. */
  readonly width: 'wide' | 'reading';
  /** The page shows problems to mend. */
  readonly errors?: boolean | undefined;
};

export type PastOptions = {
  /** ISO text, for the links of the page. */
  readonly moment: string;
  /** "12 November 2021", or "frozen for the board of 26 November 2021": what follows "As at" or "As". */
  readonly words: string;
  readonly todayHref: string;
  readonly changesHref?: string | undefined;
};

/** The one line of script that stands in the page: it says that scripts run, before anything is drawn. */
const scriptsRun = trusted("document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');");

/** A whole page, as text to send. */
export function layout(options: LayoutOptions, body: Html): Html {
  const { asAt, programme } = options;
  const page = wholePage(options, body);
  return asAt && programme ? carryingMoment(page, `/${programme.slug}`, asAt.moment) : page;
}

function wholePage(options: LayoutOptions, body: Html): Html {
  const title = [`${options.errors ? 'Error: ' : ''}${options.asAt ? `${options.asAt.words}: ` : ''}${options.title}`, options.programme?.name, 'Sightline']
    .filter(Boolean)
    .join(' - ');
  return html`<!DOCTYPE html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="${options.council.colour}">
<link rel="preload" href="${asset('source-sans-3-regular.ttf')}" as="font" type="font/ttf" crossorigin>
<link rel="preload" href="${asset('source-sans-3-bold.ttf')}" as="font" type="font/ttf" crossorigin>
<link rel="stylesheet" href="${asset('govuk.css')}">
<link rel="stylesheet" href="${asset('sightline.css')}">
<link rel="stylesheet" href="${councilStylesheet(options.council.colour)}">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
</head>
<body class="govuk-template__body${options.asAt && ' sl-past'}">
${script(options.nonce)}
${skipLink({ href: '#main-content', text: 'Skip to main content' })}
<header class="govuk-template__header">${options.banner && banner(options.banner)}${strip(options)}${options.programme && navigation(options.programme.slug, options.current, options.sections)}${options.asAt && pastNotice(options.asAt)}</header>${options.asAt && html`<p class="sl-as-at__each" aria-hidden="true">${options.asAt.words}, not as it stands today</p>`}
<div class="govuk-width-container">
${options.breadcrumbs && breadcrumbs({ items: options.breadcrumbs })}
${options.back && html`<nav aria-label="Back">${backLink({ href: options.back.href, text: options.back.words })}</nav>`}
<main class="govuk-main-wrapper sl-main" id="main-content">
${options.width === 'reading' ? html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${body}</div></div>` : body}
</main>
</div>
<footer class="govuk-template__footer">${foot(options)}</footer>
<script type="module" src="${asset('sightline.js')}"${attributes({ nonce: options.nonce })}></script>
</body>
</html>
`;
}

/** The head of a page's content: what it is of, its heading, and its first sentence. */
export function pageHeading(options: { readonly over?: Value; readonly title: string; readonly lead?: Value }): Html {
  return html`<div class="sl-heading">${options.over && html`<p class="sl-over">${options.over}</p>`}
<h1 class="govuk-heading-l">${options.title}</h1>${options.lead && html`<p class="sl-lead">${options.lead}</p>`}</div>`;
}

/** Written outside the template above because no value may stand inside a script: this one is fixed text. */
function script(nonce: string): Html {
  return html`${trusted('<script')}${attributes({ nonce })}${trusted('>')}${scriptsRun}${trusted('</script>')}`;
}

function banner(options: NonNullable<LayoutOptions['banner']>): Html {
  const link = options.link && html` <a class="govuk-link" href="${options.link.href}">${options.link.words}</a>`;
  return html`<div class="sl-banner">${phaseBanner({ tag: { text: options.label }, html: html`${options.words}${link}` })}</div>`;
}

function strip(options: LayoutOptions): Html {
  const { programme, person } = options;
  const home = programme ? url('home', { programme: programme.slug }) : '/';
  const who = person && (person.post ?? person.name);
  return html`<div class="sl-head"><div class="govuk-width-container sl-head__inner">
<a class="sl-head__brand" href="${home}">Sightline</a>
<div class="sl-head__where">
<span class="sl-head__programme">${programme ? programme.name : options.council.name}</span>${who && html` <span class="sl-head__dot" aria-hidden="true">·</span> <span class="sl-head__person">${who}</span>`}
</div>
${options.moment && html`<a class="sl-head__moment" href="${options.moment.chooseHref}">${options.moment.words}<span class="govuk-visually-hidden">: show another day or meeting</span></a>`}
${options.search !== undefined && searchBox(options.search)}
</div></div>`;
}

/** The one search of the programme, on every page. */
function searchBox(action: string): Html {
  return html`<form class="sl-head__search" role="search" aria-label="Search everything" method="get" action="${action}"><label class="govuk-visually-hidden" for="search-everything">Search everything: words, or a ref such as LG2</label><input class="sl-head__words" id="search-everything" name="q" type="search" autocomplete="off" maxlength="200"><button class="sl-head__go" type="submit">Search</button></form>`;
}

const sections: readonly { readonly words: Section; readonly page: 'home' | 'wall' | 'cycles' | 'measures' | 'assurance' | 'boards' | 'notice' | 'reports' }[] =
  [
    { words: 'Home', page: 'home' },
    { words: 'Plan', page: 'wall' },
    { words: 'Cycle', page: 'cycles' },
    { words: 'Measures', page: 'measures' },
    { words: 'Assurance', page: 'assurance' },
    { words: 'Boards', page: 'boards' },
    { words: 'Notice', page: 'notice' },
    { words: 'Reports', page: 'reports' },
  ];

function navigation(programme: string, current: Section | undefined, readable: readonly Section[] | undefined): Html {
  const shown = sections.filter(({ words }) => readable?.includes(words) ?? true);
  const items = shown.map(({ words, page }) => ({ text: words, href: url(page, { programme }), active: words === current }));
  return serviceNavigation({ navigation: items, navigationLabel: 'Programme' });
}

/** Said first on the page and, fixed, on each page of a print. */
function pastNotice({ words, todayHref, changesHref }: PastOptions): Html {
  return html`<section class="sl-as-at" aria-label="A past moment"><div class="govuk-width-container"><p class="sl-as-at__words"><strong>${words}.</strong> What Sightline knew then, and nothing that came after. Nothing can be changed here.</p>
<p class="sl-as-at__ways"><a class="govuk-link" href="${todayHref}">Return to today</a>${changesHref && html` <a class="govuk-link" href="${changesHref}">What changed since</a>`}</p></div></section>`;
}

function foot(options: LayoutOptions): Html {
  const { person, csrf } = options;
  const signedIn = person && (person.post ? `${person.name}, ${person.post}` : person.name);
  const signOut =
    csrf !== undefined &&
    html`<form class="sl-foot__form" method="post" action="${url('signOut')}">${csrfField(csrf)}<button type="submit" class="sl-foot__button">Sign out</button></form>`;
  return html`<div class="sl-foot"><div class="govuk-width-container sl-foot__inner">
<p class="sl-foot__words">${options.council.name}${signedIn && html`<span class="sl-foot__person">Signed in as ${signedIn}</span>`}</p>${footLinks(options.footLinks ?? [])}${person && signOut}
</div></div>`;
}

function footLinks(links: NonNullable<LayoutOptions['footLinks']>): Html | false {
  const item = ({ words, href }: (typeof links)[number]): Html => html`<li><a class="govuk-link" href="${href}">${words}</a></li>`;
  return links.length > 0 && html`<nav aria-label="More"><ul class="sl-foot__links">${links.map(item)}</ul></nav>`;
}
