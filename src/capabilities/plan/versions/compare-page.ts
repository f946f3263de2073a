import { selectField } from '../../../design/forms.ts';
import { backLink } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { differenceOf, textDifference } from '../../../design/text-difference.ts';
import { url } from '../../../urls.ts';
import {
  type ChangeKind,
  changeCounts,
  countWords,
  detailWords,
  heldWords,
  kindWordsOf,
  movedWords,
  reasonWords,
  thingWords,
} from '../comparing/rules/change-words.ts';
import type { ChangeGroup } from '../comparing/rules/grouped.ts';
import type { ChangeReason, PlanChange } from '../comparing/rules/plan-change.ts';
import { type ComparedView, type Side, sideName } from './rules/compared.ts';
import { type Version, versionName } from './rules/version.ts';

type Options = { readonly programme: string; readonly versions: readonly Version[]; readonly view: ComparedView; readonly pdf: boolean };

/** What changed between any two versions, or since one: by workstream and priority, with what was, what it became, why and who approved it. */
export function comparePage({ programme, versions, view, pdf }: Options): Html {
  const { changes, groups, from, to } = view;
  return html`${backLink({ href: url('planVersions', { programme }), text: 'Versions of the plan' })}
${pageHeading({ over: 'What changed in the plan', title: `From ${sideName(from)} to ${sideName(to)}`, lead: leadOf(changes) })}
<dl class="sl-plain-facts"><div><dt>From</dt><dd>${view.fromWords}</dd></div><div><dt>To</dt><dd>${view.toWords}</dd></div></dl>
${chooser(programme, versions, view)}
${changes.length > 0 && html`${kindLinks(programme, view)}${downloads(programme, view, pdf)}`}
${groups.map((group) => groupSection({ programme, unexplained: view.unexplained }, group))}`;
}

function leadOf(changes: readonly PlanChange[]): string {
  if (changes.length === 0) return 'Nothing changed between the two.';
  return `${changes.length === 1 ? '1 change' : `${changes.length} changes`}: ${changeCounts(changes).map(countWords).join(', ')}.`;
}

const sideValue = (side: Side): string => (side === 'now' ? 'now' : String(side.number));

const addressOf = (address: string, { from, to }: ComparedView, kind: ChangeKind | null): string =>
  `${address}?from=${sideValue(from)}&to=${sideValue(to)}${kind === null ? '' : `&kind=${kind}`}`;

function chooser(programme: string, versions: readonly Version[], { from, to }: ComparedView): Html {
  const state = { typed: { from: sideValue(from), to: sideValue(to) } };
  const options = versions.map((version) => ({ value: String(version.number), words: versionName(version) }));
  const labelClasses = 'govuk-label--s sl-filter__label';
  return html`<form class="sl-filter" method="get" action="${url('compareVersions', { programme })}" aria-label="Choose what is compared">
${selectField(state, { name: 'from', label: 'From', labelClasses, options })}
${selectField(state, { name: 'to', label: 'To', labelClasses, options: [...options, { value: 'now', words: 'The plan as it stands' }] })}
<button type="submit" class="govuk-button govuk-button--secondary sl-filter__button" data-module="govuk-button">Compare</button>
</form>`;
}

/** One kind of change at a time, for a long list. */
function kindLinks(programme: string, view: ComparedView): Html | false {
  const counts = changeCounts(view.changes);
  if (counts.length < 2) return false;
  const address = url('compareVersions', { programme });
  const link = (kind: ChangeKind | null, words: string): Html =>
    html`<li><a class="govuk-link"${attributes({ href: addressOf(address, view, kind), 'aria-current': kind === view.kind ? 'true' : undefined })}>${words}</a></li>`;
  return html`<nav class="sl-sorts" aria-label="Show"><span aria-hidden="true">Show</span><ul class="sl-sorts__list">${link(null, `Everything (${view.changes.length})`)}${counts.map(({ kind, count }) => link(kind, `${kindWordsOf(kind)} (${count})`))}</ul></nav>`;
}

/** Word and PDF hold everything, whatever is shown here. */
function downloads(programme: string, view: ComparedView, pdf: boolean): Html {
  const link = (format: 'docx' | 'pdf', name: string): Html =>
    html`<a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href="${addressOf(url('compareVersionsFile', { programme, format }), view, null)}">Save as ${name}</a>`;
  return html`<div class="govuk-button-group sl-changes__files govuk-!-display-none-print">${link('docx', 'Word')}${pdf && link('pdf', 'PDF')}</div>`;
}

type Around = { readonly programme: string; readonly unexplained: string };

function groupSection(around: Around, { heading, parts }: ChangeGroup): Html {
  const { programme } = around;
  return html`<section class="sl-changes"><h2 class="govuk-heading-m">${heading}</h2>
${parts.map(({ ref, title, changes }) => {
  const label = ref === null ? heading : `${ref} ${title}`;
  return html`${ref !== null && html`<h3 class="govuk-heading-s sl-changes__priority"><a class="govuk-link" href="${url('ref', { programme, ref })}">${ref}</a> ${title}</h3>`}${changesTable(label, changes, around)}`;
})}</section>`;
}

function changesTable(label: string, changes: readonly PlanChange[], around: Around): Html {
  const columns = { What: 'what', Was: 'was', Became: 'was', 'Why, and who approved it': 'why' };
  const heads = Object.entries(columns).map(([words, width]) => html`<th role="columnheader" scope="col" class="${`sl-changes__${width}`}">${words}</th>`);
  return html`<table class="sl-rows sl-rows--changes" role="table" aria-label="${`Changes: ${label}`}"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${changes.map((change) => changeRow(change, around))}</tbody></table>`;
}

function changeRow(change: PlanChange, around: Around): Html {
  const { ref, label, part, thing, was, became, reasons } = change;
  const what = part === 'added' ? `${thingWords[thing].one} added` : part === 'gone' ? `${thingWords[thing].one} no longer there` : label;
  const words = was === null || became === null ? wholeCell(change) : was.long ? differenceCell(was.words, became.words) : wasAndBecame(change);
  return html`<tr role="row"><th role="rowheader" scope="row">${ref !== '' && html`<strong>${ref}</strong> `}${what}</th>
${words}
<td role="cell"><span class="sl-narrow-words">Why: </span>${reasons.length === 0 ? around.unexplained : reasons.map((reason) => html`<p class="sl-changes__reason">${reasonCell(around.programme, reason)}</p>`)}</td></tr>`;
}

/** The reason as papers have it, with the request that it names as a link. */
function reasonCell(programme: string, reason: ChangeReason): Html {
  const words = reasonWords(reason);
  if (reason.request === undefined) return html`${words}`;
  const [before = '', after = ''] = words.split(`(${reason.request})`);
  return html`${before}(<a class="govuk-link" href="${url('change', { programme, change: reason.request })}">${reason.request}</a>)${after}`;
}

/** Text is shown once, with what went and what came marked in it. */
const differenceCell = (was: string, became: string): Html =>
  html`<td role="cell" colspan="2" aria-colspan="2">${was === '' || became === '' ? html`${heldWords(was)} <span class="sl-quiet-words">became</span> ${heldWords(became)}` : textDifference(differenceOf(was, became))}</td>`;

function wasAndBecame({ was, became, moved }: PlanChange): Html {
  return html`<td role="cell"><span class="sl-narrow-words">Was: </span>${heldWords(was?.words)}</td>
<td role="cell"><span class="sl-narrow-words">Became: </span>${heldWords(became?.words)}${moved !== null && moved.times > 0 && html`<br><span class="sl-quiet-words">${movedWords(moved).trim().slice(1, -1)}</span>`}</td>`;
}

/** A thing that came or went is told whole, with what it holds or held besides. */
function wholeCell(change: PlanChange): Html {
  const { was, became } = change;
  const more = detailWords(change);
  return html`<td role="cell" colspan="2" aria-colspan="2">${heldWords((became ?? was)?.words)}${more !== '' && html`<br><span class="sl-quiet-words">${more}</span>`}</td>`;
}
