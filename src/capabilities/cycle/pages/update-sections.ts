import { besideLastTime } from '../../../design/beside-last-time.ts';
import { type FormState, longTextField, radiosField, selectField, sendButton, textField } from '../../../design/forms.ts';
import { fieldset } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { evidenceSources, evidenceSourceWords } from '../../assurance/index.ts';
import { limits, mostContributions, mostEvidence } from '../rules/answers.ts';
import { type SectionView, sectionPage } from './update-frame.ts';

export type Choice = { readonly value: string; readonly words: string; readonly means: string };

export type StandingView = SectionView & {
  readonly processes: readonly Choice[];
  readonly impacts: readonly Choice[];
  /** What was declared last time, in words. */
  readonly lastSaid: string | undefined;
};

export function standingPage(view: StandingView, state: FormState): Html {
  const options = (choices: readonly Choice[]) => choices.map(({ value, words, means }) => ({ value, words, hint: means }));
  const said = view.lastSaid === undefined ? view.last.empty : view.lastSaid;
  return sectionPage(
    view,
    'standing',
    'Both as you see them. Before you submit you will see what the facts support, and can say why you see it differently.',
    state,
    html`<p class="govuk-body"><strong>${view.last.heading}:</strong> ${said}${view.last.since !== null && html` <span class="sl-quiet">Since then: ${view.last.since}</span>`}</p>
<div class="sl-pair">${radiosField(state, { name: 'process', label: 'How is the work going?', hint: 'Process: what was planned, and by when.', options: options(view.processes) })}
${radiosField(state, { name: 'impact', label: 'What difference does it make?', hint: 'Impact: what changes for children and families.', options: options(view.impacts) })}</div>`,
  );
}

export type WordsView = SectionView & { readonly lastSaid: string | undefined };

export type AchievedView = WordsView & {
  /** What was named last time, in words. */
  readonly lastEvidence: string | undefined;
  /** Rows of sources shown. */
  readonly rows: number;
};

export function achievedPage(view: AchievedView, state: FormState): Html {
  const box = longTextField(state, { name: 'achieved', label: 'This cycle', limit: limits.words, rows: 7 });
  const more = view.rows < mostEvidence && sendButton('Add another source', { name: 'go', value: 'add', kind: 'secondary' });
  const evidence = html`<h2 class="govuk-heading-s">What shows it</h2>
<p class="govuk-hint">If something does: which source, and where it can be seen. No names of children, families or staff.</p>
${Array.from({ length: view.rows }, (_, at) => evidenceRow(state, at + 1))}${more}`;
  return sectionPage(
    view,
    'achieved',
    'What changed for children, families or staff, and how you know. Two or three sentences.',
    state,
    html`${besideLastTime({ heading: view.last.heading, words: view.lastSaid, empty: view.last.empty, ...since(view) }, box)}
${besideLastTime({ heading: 'What showed it then', words: view.lastEvidence, empty: 'No source was named.' }, evidence)}`,
  );
}

function evidenceRow(state: FormState, row: number): Html {
  const options = evidenceSources.map((value) => ({ value, words: evidenceSourceWords[value] }));
  return fieldset({
    legend: { text: `Source ${row}`, classes: 'govuk-visually-hidden' },
    html: html`${selectField(state, { name: `source-${row}`, label: 'Source', labelClasses: 'govuk-label', options, empty: 'None chosen' })}
${textField(state, { name: `where-${row}`, label: 'Where it can be seen', hint: 'A report and its page, a register, a link.', labelClasses: 'govuk-label' })}`,
  });
}

export function nextPage(view: WordsView, state: FormState): Html {
  const box = longTextField(state, { name: 'next', label: 'Before the next board', limit: limits.words, rows: 7 });
  return sectionPage(
    view,
    'next',
    'What will be done, by whom and by when. Two or three sentences.',
    state,
    besideLastTime({ heading: view.last.heading, words: view.lastSaid, empty: view.last.empty }, box),
  );
}

export type SupportView = SectionView & {
  readonly lastSlipping: string | undefined;
  readonly lastSupport: string | undefined;
  readonly lastAsks: string | undefined;
  readonly lastContributions: string | undefined;
  /** Rows of contributions shown. */
  readonly rows: number;
};

export function supportPage(view: SupportView, state: FormState): Html {
  const { last } = view;
  const beside = (words: string | undefined, box: Html): Html => besideLastTime({ heading: last.heading, words, empty: last.empty }, box);
  const rows = Array.from({ length: view.rows }, (_, at) => contributionRow(state, at + 1));
  const more = view.rows < mostContributions && sendButton('Add another', { name: 'go', value: 'add', kind: 'secondary' });
  const contributions = html`<h2 class="govuk-heading-s">Contributions to strengthen</h2>
<p class="govuk-hint">Partners or owners who need to do more, and what you ask of each. The board sees these together.</p>${rows}${more}`;
  return sectionPage(
    view,
    'support',
    'Leave a box empty where there is nothing to say. What is slipping is needed where the rating is amber or red, or worse than last cycle’s.',
    state,
    html`${beside(view.lastSlipping, longTextField(state, { name: 'slipping', label: 'What is slipping and why', limit: limits.words, rows: 4 }))}
${beside(view.lastSupport, longTextField(state, { name: 'support', label: 'What support would help', limit: limits.words, rows: 4 }))}
${beside(view.lastContributions, contributions)}
${beside(view.lastAsks, longTextField(state, { name: 'board', label: 'What you ask of the board', hint: 'A decision, or help that only the board can give. It goes on its agenda.', limit: limits.words, rows: 3 }))}`,
  );
}

function contributionRow(state: FormState, row: number): Html {
  return fieldset({
    legend: { text: `Contribution ${row}`, classes: 'govuk-visually-hidden' },
    html: html`${textField(state, { name: `from-${row}`, label: 'Partner or owner', labelClasses: 'govuk-label' })}
${longTextField(state, { name: `ask-${row}`, label: 'What you ask of them', labelClasses: 'govuk-label', limit: limits.ask, rows: 2 })}`,
  });
}

const since = (view: SectionView): { since: string } | Record<string, never> => (view.last.since === null ? {} : { since: `Since then: ${view.last.since}` });
