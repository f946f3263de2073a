import { hidden, selectField } from '../../../design/forms.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { asAtAddress } from '../../../design/past-links.ts';
import { url } from '../../../urls.ts';
import { counted } from '../pages/pieces.ts';
import type { ChangesBetween } from '../rules/changes-between.ts';
import { type ChangeKind, type ChangesListed, changeKinds, countOf, type ListedPart, listChanges, partsOf } from '../rules/changes-listed.ts';
import { drawnParts } from './changes-lines-page.ts';

export type AskedOfChanges = { readonly workstream: string | null; readonly kind: ChangeKind | null };

type Moment = { readonly moment: string | null };

type Options = {
  readonly programme: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly changes: ChangesBetween;
  readonly asked: AskedOfChanges;
  readonly groups: readonly { readonly key: string; readonly name: string }[];
};

/** In short, what it is narrowed to, and then every change in a line under what a board asks. */
export function changesBody(options: Options): Html {
  const { programme, from, to, changes, asked } = options;
  const { priorities, unchanged, plan, questions } = changes;
  if (priorities.length + plan.length + questions.length === 0) return html`<p class="govuk-body"><strong>Nothing changed between the two.</strong></p>`;
  const listed = listChanges(changes, asked.workstream);
  const at = (moment: string | null) => (address: string) => (moment === null ? address : asAtAddress(address, moment));
  const parts = drawnParts({ programme, listed, earlier: at(from.moment), later: at(to.moment) });
  const shown = changeKinds
    .filter((kind) => asked.kind === null || asked.kind === kind)
    .flatMap((kind) => partsOf[kind].filter((part) => countOf(listed, part) > 0));
  return html`${inShort(options, listed)}
${filterForm(options)}
${shown.length === 0 && html`<p class="govuk-body">Nothing of what is shown changed between the two.</p>`}
${shown.map((part) => html`<section class="sl-changed" aria-labelledby="${idOf(part)}"><h2 class="govuk-heading-m" id="${idOf(part)}">${headings[part]}</h2>${parts[part]()}</section>`)}
${unchanged > 0 && asked.workstream === null && html`<p class="govuk-body">Nothing changed in ${counted(unchanged, 'other priority or line', 'other priorities and lines')}.</p>`}`;
}

/** As words, so that the name of a part stands in no address by chance. */
const idOf = (part: ListedPart): string => `changed-${part.toLowerCase()}`;

const headings: Readonly<Record<ListedPart, string>> = {
  worse: 'Ratings that got worse',
  better: 'Ratings that got better',
  again: 'Ratings where there was none',
  sameColour: 'Ratings that changed and kept their colour',
  declared: 'Owners who declare another rating',
  confirmed: 'Ratings that the board confirmed',
  restated: 'What was restated',
  later: 'Dates moved to a later day',
  otherTargets: 'Dates set, brought forward or taken away',
  reopened: 'Completed work that was opened again',
  verified: 'Completed and verified',
  steps: 'Other steps of activities',
  gone: 'No longer in the plan',
  added: 'Added to the plan',
  altered: 'Other changes of the plan',
  figures: 'Figures',
  updates: 'Updates submitted',
  questions: 'Questions on the plan that were settled',
};

const kindNames: Readonly<Record<ChangeKind, string>> = {
  ratings: 'Ratings',
  board: 'The board’s word',
  targets: 'Dates',
  activities: 'Activities',
  plan: 'The plan',
  figures: 'Figures',
  updates: 'Updates',
  questions: 'Questions',
};

/** What follows the count, for one and for many. */
const counts: Readonly<Record<ListedPart, readonly [one: string, many: string]>> = {
  worse: ['rating got worse', 'ratings got worse'],
  better: ['rating got better', 'ratings got better'],
  again: ['is rated where it was not', 'are rated where they were not'],
  sameColour: ['changed and kept its colour', 'changed and kept their colour'],
  declared: ['owner declares another rating', 'owners declare another rating'],
  confirmed: ['rating confirmed', 'ratings confirmed'],
  restated: ['restatement', 'restatements'],
  later: ['date moved to a later day', 'dates moved to a later day'],
  otherTargets: ['date set, brought forward or taken away', 'dates set, brought forward or taken away'],
  reopened: ['completed activity opened again', 'completed activities opened again'],
  verified: ['activity completed and verified', 'activities completed and verified'],
  steps: ['other step', 'other steps'],
  gone: ['thing no longer in the plan', 'things no longer in the plan'],
  added: ['thing added', 'things added'],
  altered: ['other change', 'other changes'],
  figures: ['measure with a new or corrected figure', 'measures with new or corrected figures'],
  updates: ['update submitted', 'updates submitted'],
  questions: ['question settled', 'questions settled'],
};

/** Said where there is none, too: what a board asks first. */
const always: ReadonlySet<ListedPart> = new Set(['worse', 'better', 'later', 'reopened', 'verified', 'updates']);

/** The counts, each the way to its part: a summary and the contents of the page in one. */
function inShort(options: Options, listed: ChangesListed): Html {
  const { asked } = options;
  const rows = changeKinds.flatMap((kind) => {
    const parts = partsOf[kind].filter((part) => always.has(part) || countOf(listed, part) > 0);
    return parts.length === 0 ? [] : [{ kind, parts }];
  });
  const way = (kind: ChangeKind, part: ListedPart): Html => {
    const count = countOf(listed, part);
    const words = html`<strong>${count === 0 ? 'No' : String(count)}</strong> ${counts[part][count === 1 || count === 0 ? 0 : 1]}`;
    if (count === 0) return html`<li>${words}</li>`;
    const here = asked.kind === null || asked.kind === kind;
    const href = here ? `#${idOf(part)}` : `${addressOf(options, { ...asked, kind })}#${idOf(part)}`;
    return html`<li><a class="govuk-link" href="${href}">${words}</a></li>`;
  };
  return html`<nav aria-labelledby="in-short"><h2 class="govuk-heading-m" id="in-short">In short</h2><div class="sl-choices">
${rows.map(
  ({
    kind,
    parts,
  }) => html`<span class="sl-choices__name" id="${`in-short-${kind}`}">${kindNames[kind]}</span><ul class="sl-choices__list" aria-labelledby="${`in-short-${kind}`}">${parts.map((part) => way(kind, part))}</ul>
`,
)}</div></nav>`;
}

function addressOf({ programme, from, to }: Options, { workstream, kind }: AskedOfChanges): string {
  const narrowed = [workstream !== null && `&workstream=${encodeURIComponent(workstream)}`, kind !== null && `&kind=${kind}`].filter((part) => part !== false);
  return `${url('changes', { programme })}?from=${from.moment}${to.moment === null ? '' : `&to=${to.moment}`}${narrowed.join('')}`;
}

/** Narrowed by workstream and by kind, without script; printed, only what it is narrowed to stands there. */
function filterForm(options: Options): Html {
  const { programme, from, to, asked, groups } = options;
  const state = { typed: { workstream: asked.workstream ?? '', kind: asked.kind ?? '' } };
  const labelClasses = 'govuk-label--s sl-filter__label';
  const name = groups.find(({ key }) => key === asked.workstream)?.name;
  const narrowed = [name, asked.kind === null ? undefined : kindNames[asked.kind]].filter((part) => part !== undefined);
  return html`<form${attributes({ class: 'sl-filter govuk-!-display-none-print', method: 'get', action: url('changes', { programme }), 'aria-label': 'Show less of what changed' })}>
${hidden('from', from.moment ?? '')}${to.moment !== null && hidden('to', to.moment)}
${selectField(state, { name: 'workstream', label: 'Workstream', labelClasses, empty: 'All', options: groups.map(({ key, name: words }) => ({ value: key, words })) })}
${selectField(state, { name: 'kind', label: 'Kind', labelClasses, empty: 'All', options: changeKinds.map((kind) => ({ value: kind, words: kindNames[kind] })) })}
<button type="submit" class="govuk-button govuk-button--secondary sl-filter__button" data-module="govuk-button">Show</button>
</form>
${narrowed.length > 0 && html`<p class="govuk-body" role="status">Shown: ${narrowed.join(', ')}. <a class="govuk-link govuk-!-display-none-print" href="${addressOf(options, { workstream: null, kind: null })}">Show everything that changed</a></p>`}`;
}
