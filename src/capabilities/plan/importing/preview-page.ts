import { type Problem as FormProblem, form, problemSummary, selectField, sendButton } from '../../../design/forms.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { counted } from '../pages/target-words.ts';
import { isTold } from '../questions/rules/question.ts';
import type { Problem, Severity } from '../reading/index.ts';
import { foundSections } from './preview-found-page.ts';
import { isBlocked } from './rules/plan-from-file.ts';
import { countBySeverity, filteredProblems, type PreviewFilter, severities } from './rules/problem-groups.ts';
import type { Batch } from './store.ts';

export type PreviewOptions = {
  readonly programme: string;
  readonly batch: Batch;
  readonly filter: PreviewFilter;
  readonly problems: readonly FormProblem[];
  readonly csrf: string;
};

/** Everything found in a file and every problem with its place, before anything is stored. */
export function previewPage(options: PreviewOptions): Html {
  const { batch, filter } = options;
  const { found } = batch;
  const shown = filteredProblems(found, filter);
  return html`${problemSummary(options.problems)}
${pageHeading({ over: html`Import · ${batch.fileName}`, title: 'Check what was found', lead: html`<strong>${countsWords(options)}</strong>. Nothing is stored until you confirm.` })}
${decide(options)}
${filterForm(options)}
<h2 class="govuk-heading-m" id="problems">${problemsHeading(shown.length, found.problems.length)}</h2>
${severities.map((severity) =>
  problemGroup(
    severity,
    shown.filter((problem) => problem.severity === severity),
  ),
)}
${foundSections(found, filter.workstream)}
<div class="sl-no-print">${decide(options)}</div>`;
}

function countsWords({ batch: { found } }: PreviewOptions): string {
  return `${counted(found.workstreams.length, 'workstream')}, ${counted(found.priorities.length, 'priority', 'priorities')}, ${counted(found.activities.length, 'activity', 'activities')}, ${counted(found.outcomes.length, 'outcome')}; ${counted(found.problems.length, 'problem')}`;
}

const problemsHeading = (shown: number, all: number): string =>
  all === 0 ? 'No problems' : shown === all ? counted(all, 'problem') : `${shown} of ${counted(all, 'problem')}`;

/** The two ways on: confirm, saying what that does; or discard. */
function decide({ programme, batch, csrf }: PreviewOptions): Html {
  const { found } = batch;
  const discard = form(
    { action: url('discardImport', { programme, batch: batch.id }), csrf, classes: 'sl-decide__form' },
    sendButton('Discard', { kind: 'secondary' }),
  );
  if (isBlocked(found)) {
    const { blocks } = countBySeverity(found.problems);
    return html`<div class="sl-decide sl-decide--blocked"><p><strong>${counted(blocks, 'problem')} must be mended in the file first.</strong> Mend ${blocks === 1 ? 'it' : 'them'} there and import the file again.</p><div class="sl-decide__ways">${discard}</div></div>`;
  }
  const { question } = countBySeverity(found.problems);
  const days = found.activities.filter(({ target }) => target.day !== null && !target.needsConfirming).length;
  const open = found.activities.length - days;
  return html`<div class="sl-decide"><p>Confirming stores all of it at once. ${days > 0 && html`It confirms ${days === 1 ? 'the' : days} ${days === 1 ? 'date that was' : 'dates that were'} read without doubt, the last day of the month where a month is printed. `}${open > 0 && html`${counted(open, 'activity', 'activities')} ${open === 1 ? 'keeps' : 'keep'} a target to be confirmed. `}${question > 0 && html`The ${counted(question, 'question')} ${question === 1 ? 'stays' : 'stay'} open until answered.`}</p>
<div class="sl-decide__ways">${form({ action: url('confirmImport', { programme, batch: batch.id }), csrf, classes: 'sl-decide__form' }, sendButton('Confirm and store the plan'))}${discard}</div></div>`;
}

const severityWords: Record<Severity, { readonly heading: string; readonly choice: string }> = {
  blocks: { heading: 'To be mended in the file first', choice: 'To be mended first' },
  question: { heading: 'Questions: stored as they stand, and asked', choice: 'Questions' },
  note: { heading: 'To know', choice: 'To know' },
};

function filterForm({ programme, batch, filter }: PreviewOptions): Html | false {
  const { found } = batch;
  if (found.problems.length + found.priorities.length < 12) return false;
  const counts = countBySeverity(found.problems);
  const state = { typed: { show: filter.severity ?? '', workstream: filter.workstream ?? '' } };
  const labelClasses = 'govuk-label--s sl-filter__label';
  return html`<form class="sl-filter" method="get" action="${url('importPreview', { programme, batch: batch.id })}" aria-label="Filter what was found">
${selectField(state, { name: 'show', label: 'Problems', labelClasses, empty: `All (${found.problems.length})`, options: severities.map((severity) => ({ value: severity, words: `${severityWords[severity].choice} (${counts[severity]})` })) })}
${selectField(state, { name: 'workstream', label: 'Workstream', labelClasses, empty: 'All', options: found.workstreams.map(({ code, name }) => ({ value: code, words: name })) })}
<button type="submit" class="govuk-button govuk-button--secondary sl-filter__button" data-module="govuk-button">Filter</button></form>`;
}

function problemGroup(severity: Severity, problems: readonly Problem[]): Html | false {
  if (problems.length === 0) return false;
  const list = html`<ul class="sl-questions">${problems.map(problemItem)}</ul>`;
  if (severity === 'note')
    return details({ summaryText: `${severityWords.note.heading}: ${counted(problems.length, 'note')}`, html: list, open: problems.length <= 3 });
  return html`<h3 class="govuk-heading-s sl-group${severity === 'blocks' ? ' sl-group--blocks' : ''}">${severityWords[severity].heading} (${problems.length})</h3>${list}`;
}

function problemItem({ message, place, text, ref }: Problem): Html {
  const target = ref.replace(/(?:[a-z]|\.o\d+)$/, '');
  const at = /^[A-Z]+\d+$/.test(target)
    ? html` · <a class="govuk-link" href="${`#found-${target}`}">see ${target}<span class="govuk-visually-hidden"> in what was found</span></a>`
    : '';
  return html`<li class="sl-question"><p class="sl-question__words">${message}</p><p class="sl-question__place">${place}${at}</p>${!isTold({ message, text }) && html`<p class="sl-question__text">${text}</p>`}</li>`;
}
