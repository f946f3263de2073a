import { formatMoment } from '../../../calendar/index.ts';
import { backLink, button, details, summaryList, warningText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Meeting } from '../meetings/rules/known.ts';
import { decisionsTable, type MayCorrect } from './decided-page.ts';
import { decisionWords } from './rules/decisions.ts';
import { nextStep, purposeWords, standingOf, type Version } from './rules/version.ts';

type Options = {
  readonly programme: string;
  readonly version: Version;
  readonly before: Version | undefined;
  /** Whether the content that is kept gives the hash that was kept with it; null for one of before versions were kept. */
  readonly intact: boolean | null;
  /** Whether a PDF can be made here. */
  readonly pdf: boolean;
  readonly titleOf: (postId: string) => string;
  readonly accepted: boolean;
  /** Meetings of which somebody said that they were held, though none was known. */
  readonly unlisted: readonly Meeting[];
  readonly may: { readonly decide: boolean; readonly accept: boolean } & MayCorrect;
};

/** One version: what it is for, what was decided on it, and the way to the plan as it was then. */
export function versionPage(options: Options): Html {
  const { programme, version, before, intact } = options;
  const { number, label, purpose, about, cutAt } = version;
  return html`${backLink({ href: url('planVersions', { programme }), text: 'Versions of the plan' })}
${pageHeading({ over: `${purposeWords[purpose]} · cut on ${formatMoment(cutAt)}`, title: `Version ${number}: ${label}`, lead: standingWords(version) })}
${intact === false && warningText({ text: 'What is kept of this version does not give the hash that was kept with it: it was changed past Sightline. Run “sightline verify”.', iconFallbackText: 'Warning' })}
${about !== '' && html`<p class="govuk-body sl-wrapped">${about}</p>`}
<h2 class="govuk-heading-m">What it says</h2>
<ul class="govuk-list">
<li><a class="govuk-link" href="${asAt(url('planList', { programme }), cutAt)}">Everything in the plan as it was in this version</a></li>
<li><a class="govuk-link" href="${asAt(url('planOnAPage', { programme }), cutAt)}">The plan on a page as it was</a></li>
<li><a class="govuk-link" href="${asAt(url('measures', { programme }), cutAt)}">Its measures as they were</a></li>
${before !== undefined && html`<li><a class="govuk-link" href="${`${url('compareVersions', { programme })}?from=${before.number}&to=${number}`}">What changed from version ${before.number} to this one</a></li>`}
<li><a class="govuk-link" href="${`${url('compareVersions', { programme })}?from=${number}&to=now`}">What has changed since</a></li>
</ul>
${downloads(options)}
<h2 class="govuk-heading-m">What was decided on it</h2>
${decisionsTable(options)}
${wayOn(options)}
<h2 class="govuk-heading-m">How it is kept</h2>
${summaryList({ classes: 'sl-facts', rows: keptRows(options) })}
${details({ summaryText: 'What the words of decisions mean', html: meanings() })}`;
}

/** The whole plan of this version as a file to send. */
function downloads({ programme, version, pdf }: Options): Html {
  const link = (format: 'docx' | 'pdf', name: string): Html =>
    html`<a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href="${url('planVersionFile', { programme, version: version.number, format })}">Save as ${name}<span class="govuk-visually-hidden">: the plan as this version says it</span></a>`;
  return html`<div class="govuk-button-group sl-changes__files govuk-!-display-none-print">${link('docx', 'Word')}${pdf && link('pdf', 'PDF')}</div>`;
}

const asAt = (address: string, moment: string): string => `${address}?as-at=${moment}`;

function standingWords(version: Version): string {
  const next = nextStep(version);
  const standing = standingOf(version);
  if (next === null) return `${standing}. Every step that it needs was taken.`;
  return `${standing}. Of the steps that it needs, the next is: ${decisionWords[next].words.toLowerCase()}.`;
}

function wayOn({ programme, version, accepted, may }: Options): Html | false {
  if (!may.decide) return false;
  const decide = button({
    text: 'Record a decision',
    href: url('decideVersion', { programme, version: version.number }),
    classes: accepted ? undefined : 'govuk-button--secondary',
  });
  if (accepted || !may.accept) return decide;
  return html`<div class="govuk-button-group">${button({ text: 'Record that the board accepted the plan', href: url('acceptPlan', { programme }) })}${decide}</div>`;
}

function keptRows({ version, intact, titleOf }: Options) {
  const { cutBy, hash, needs } = version;
  const kept =
    hash === null
      ? 'It was accepted before versions were kept: what it says is read from the history of that moment.'
      : html`<code class="sl-hash">${hash}</code>${intact === true && html`<br>What is kept gives this hash.`}`;
  return [
    { key: { text: 'Cut by' }, value: { text: cutBy === null ? 'Sightline, with the acceptance' : titleOf(cutBy) } },
    { key: { text: 'Steps it needs' }, value: { text: needs.map((step) => decisionWords[step].words).join(', ') } },
    { key: { text: 'Hash of its content' }, value: { html: html`${kept}` } },
  ];
}

const meanings = (): Html =>
  html`<dl class="govuk-list">${Object.values(decisionWords).map(({ words, meaning }) => html`<dt class="govuk-!-font-weight-bold">${words}</dt><dd class="sl-meaning">${meaning}</dd>`)}</dl>`;
