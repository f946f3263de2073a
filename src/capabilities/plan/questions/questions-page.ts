import { formatDay } from '../../../calendar/index.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { url } from '../../../urls.ts';
import { gapWords } from '../pages/gap-words.ts';
import { counted } from '../pages/target-words.ts';
import type { Gap } from '../rules/gaps.ts';
import { activityByRef, type Plan, priorityByRef } from '../rules/plan.ts';
import { isTold, type Question, topicOf } from './rules/question.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  readonly questions: readonly Question[];
  readonly gaps: readonly Gap[];
  readonly mayEdit: boolean;
};

/** What the plan's file left open, what the plan lacks now, and what was settled. */
export function questionsPage(options: Options): Html {
  const { programme, questions, gaps } = options;
  const open = questions.filter(({ severity, settledOn }) => severity === 'question' && settledOn === null);
  const settled = questions.flatMap(({ message, answer, settledOn }) => (settledOn === null ? [] : [{ message, answer, settledOn }]));
  const notes = questions.filter(({ severity, settledOn }) => severity === 'note' && settledOn === null);
  const lead =
    open.length === 0
      ? `Every question of the plan’s file is settled${gaps.length > 0 ? `, and the plan lacks ${counted(gaps.length, 'thing')}` : ' and the plan lacks nothing that was looked for'}.`
      : `${counted(open.length, 'question')} of the plan’s file ${open.length === 1 ? 'is' : 'are'} open${gaps.length > 0 ? `, and the plan lacks ${counted(gaps.length, 'further thing')}` : ''}.`;
  return html`${planNavigation(programme, 'questions')}
${pageHeading({ title: 'Open questions on the plan', lead })}
${open.length > 0 && html`<ol class="sl-questions">${open.map((question) => questionItem(options, question))}</ol>`}
${gaps.length > 0 && gapList(options)}
${
  settled.length > 0 &&
  html`<h2 class="govuk-heading-m">Settled</h2><ul class="sl-questions sl-questions--settled">${settled.map(
    ({ message, answer, settledOn }) =>
      html`<li class="sl-question"><p class="sl-question__words">${message}</p><p class="sl-question__answer">${answer} <span class="sl-mark-word">settled ${formatDay(settledOn)}</span></p></li>`,
  )}</ul>`
}
${notes.length > 0 && details({ summaryText: `${counted(notes.length, 'note')} on what was read`, html: html`<ul class="govuk-list govuk-list--bullet">${notes.map(({ message, place }) => html`<li>${message} <span class="sl-mark-word">${place}</span></li>`)}</ul>` })}`;
}

function questionItem({ programme, plan, mayEdit }: Options, question: Question): Html {
  const mend = mayEdit ? mendLink(programme, plan, question) : null;
  return html`<li class="sl-question" id="${`question-${question.id}`}"><p class="sl-question__words">${question.message}</p>
<p class="sl-question__place">${question.place}</p>
${!isTold(question) && html`<p class="sl-question__text">${question.text}</p>`}
${mayEdit && html`<p class="sl-question__ways">${mend && html`<a class="govuk-link" href="${mend.href}">${mend.words}</a> `}<a class="govuk-link" href="${url('planQuestion', { programme, question: question.id })}">Answer in words<span class="govuk-visually-hidden">, the question on ${question.ref === '' ? question.place : question.ref}</span></a></p>`}</li>`;
}

/** Where a question is answered by changing the plan; null where only words answer it. */
function mendLink(programme: string, plan: Plan, { key, ref, text }: Question): { href: string; words: string } | null {
  if (key === 'same-post')
    return { href: `${url('mergePosts', { programme })}?titles=${encodeURIComponent(text.split('\n').join(';'))}`, words: 'Say that they are one post' };
  const topic = topicOf(key);
  const priority = priorityByRef(plan, ref);
  switch (topic) {
    case 'owner':
      return priority ? { href: url('priorityOwners', { programme, ref }), words: `Say who is accountable for ${ref}` } : null;
    case 'target': {
      const one = activityByRef(plan, ref)?.activity ?? priority?.activities.find(({ targetConfirmed }) => !targetConfirmed);
      return one && !one.targetConfirmed ? { href: url('confirmTarget', { programme, ref: one.ref }), words: `Confirm the target of ${one.ref}` } : null;
    }
    case 'phase': {
      const phase = /^Phase (\d+)$/.exec(ref)?.[1];
      if (phase !== undefined) return { href: url('editPhase', { programme, phase }), words: `Enter the days of phase ${phase}` };
      return activityByRef(plan, ref)
        ? { href: url('activity', { programme, ref }), words: `See ${ref}` }
        : { href: url('phases', { programme }), words: 'See the phases' };
    }
    case 'activity':
    case 'outcome':
      return priority ? { href: url('priorityWords', { programme, ref }), words: `Change the words of ${ref}` } : null;
    default:
      return null;
  }
}

function gapList({ programme, plan, gaps, mayEdit }: Options): Html {
  return html`<h2 class="govuk-heading-m">What the plan lacks</h2><ul class="sl-gap-list">${gaps.map((gap) => {
    const mend = mayEdit ? gapLink(programme, plan, gap) : null;
    return html`<li>${gapWords(gap)} ${mend && html`<a class="govuk-link" href="${mend.href}">${mend.words}<span class="govuk-visually-hidden"> (${gap.ref})</span></a>`}</li>`;
  })}</ul>`;
}

function gapLink(programme: string, plan: Plan, gap: Gap): { href: string; words: string } | null {
  const { ref } = gap;
  switch (gap.kind) {
    case 'no-owner':
      return { href: url('priorityOwners', { programme, ref }), words: 'Say who is' };
    case 'no-activity':
    case 'no-outcome':
      return plan.acceptedOn === null ? { href: url('priorityWords', { programme, ref }), words: 'Add one' } : null;
    case 'target-missing':
    case 'target-unconfirmed':
      return { href: url('confirmTarget', { programme, ref }), words: 'Confirm it' };
    case 'target-outside-phase':
      return { href: url('activity', { programme, ref }), words: `See ${ref}` };
    case 'phase-undated':
      return { href: url('editPhase', { programme, phase: gap.phase.number }), words: 'Enter them' };
    case 'phases-overlap':
    case 'phases-apart':
      return { href: url('editPhase', { programme, phase: gap.next.number }), words: 'Change it' };
    case 'letter-missing':
    case 'ref-missing':
      return null;
  }
}
