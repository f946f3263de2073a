import { formatDay } from '../../../calendar/index.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { url } from '../../../urls.ts';
import { counted } from '../pages/target-words.ts';
import { activityByRef, type Plan, priorityByRef } from '../rules/plan.ts';
import { isTold, type Question, topicOf } from './rules/question.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  readonly questions: readonly Question[];
  /** How many things the checks of the plan find beside them. */
  readonly found: number;
  readonly mayEdit: boolean;
};

/** What the plan's file left open, what the plan lacks now, and what was settled. */
export function questionsPage(options: Options): Html {
  const { programme, questions, found } = options;
  const open = questions.filter(({ severity, settledOn }) => severity === 'question' && settledOn === null);
  const settled = questions.flatMap(({ message, answer, settledOn }) => (settledOn === null ? [] : [{ message, answer, settledOn }]));
  const notes = questions.filter(({ severity, settledOn }) => severity === 'note' && settledOn === null);
  const lead =
    open.length === 0
      ? 'Every question of the plan’s file is settled.'
      : `${counted(open.length, 'question')} of the plan’s file ${open.length === 1 ? 'is' : 'are'} open.`;
  return html`${planNavigation(programme, 'questions')}
${pageHeading({ title: 'Open questions on the plan', lead })}
${open.length > 0 && html`<ol class="sl-questions">${open.map((question) => questionItem(options, question))}</ol>`}
<p class="govuk-body"><a class="govuk-link" href="${url('planChecks', { programme })}">${found === 0 ? 'The checks of the plan' : `${counted(found, 'thing')} that the checks of the plan`}</a> ${found === 0 ? 'find nothing beside.' : 'find beside.'}</p>
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
