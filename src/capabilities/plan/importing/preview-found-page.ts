import { formatDay } from '../../../calendar/index.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { counted } from '../pages/target-words.ts';
import type { ReadActivity, ReadPriority, ReadWorkstream } from '../reading/index.ts';
import type { Found } from './rules/plan-from-file.ts';

/** What was found, as it will be stored: by workstream, then the words around it. `only` is a workstream's code; null shows all. */
export function foundSections(found: Found, only: string | null): Html {
  const workstreams = found.workstreams.filter(({ code }) => only === null || code === only);
  return html`<h2 class="govuk-heading-m sl-found-heading">What was found</h2>
${only === null && documentFacts(found)}
${workstreams.map((workstream) => workstreamSection(found, workstream))}
${only === null && postsFound(found)}
${only === null && found.preamble.length > 0 && details({ summaryText: `Text outside the plan’s tables (${counted(found.preamble.length, 'line')})`, html: html`${found.preamble.map(({ text }) => html`<p>${text}</p>`)}` })}`;
}

function documentFacts({ title, version, statements, phases }: Found): Html {
  const rows: [string, Html][] = [
    ['Title', title === null ? html`none; it will be called “Improvement plan”` : html`${title}`],
    ['Version', html`${version ?? 'none'}`],
    ...statements.map(({ kind, text }): [string, Html] => [`${kind[0]?.toUpperCase()}${kind.slice(1)}`, html`${text}`]),
    ...phases.map(({ number, name, from, to }): [string, Html] => [
      `Phase ${number}`,
      html`${name}${from && to ? html`, ${formatDay(from)} to ${formatDay(to)}` : html`, days not read`}`,
    ]),
  ];
  return html`<dl class="sl-plain-facts">${rows.map(([key, value]) => html`<div><dt>${key}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function workstreamSection(found: Found, workstream: ReadWorkstream): Html {
  const priorities = found.priorities.filter((priority) => priority.workstream === workstream.code);
  return html`<section class="sl-found"><h3 class="govuk-heading-s sl-found__name">${workstream.name} <span class="sl-mark-word">${workstream.code} · ${counted(priorities.length, 'priority', 'priorities')}</span></h3>
${priorities.map((priority) => priorityFound(found, priority))}</section>`;
}

function priorityFound(found: Found, priority: ReadPriority): Html {
  const { ref } = priority;
  const activities = found.activities.filter((activity) => activity.priority === ref);
  const outcomes = found.outcomes.filter((outcome) => outcome.priority === ref);
  const problems = found.problems.filter(
    (problem) => problem.severity !== 'note' && (problem.ref === ref || new RegExp(`^${ref}(?:[a-z]|\\.o\\d+)$`).test(problem.ref)),
  ).length;
  return html`<div class="sl-found__priority" id="${`found-${ref}`}">
<p class="sl-found__title"><strong>${ref} ${priority.title}</strong>${problems > 0 && html` <a class="govuk-link sl-found__problems" href="#problems">${counted(problems, 'problem')}<span class="govuk-visually-hidden"> of ${ref}</span></a>`}</p>
<p class="sl-found__sro">${sroWords(priority)}</p>
${activities.length > 0 && html`<ul class="sl-found__activities">${activities.map(activityFound)}</ul>`}
${outcomes.length > 0 && html`<p class="sl-found__outcomes"><span class="sl-mark-word">${counted(outcomes.length, 'outcome')}:</span> ${outcomes.map(({ text }, index) => html`${index > 0 && ' · '}${text}`)}</p>`}
${priority.other.map(({ column, text }) => html`<p class="sl-found__outcomes"><span class="sl-mark-word">${column}, kept beside it:</span> ${text}</p>`)}</div>`;
}

function sroWords({ sro }: ReadPriority): Html {
  if (sro.posts.length === 0) return html`<strong class="sl-flag">No SRO</strong>`;
  return html`${sro.posts.map(({ title, role }, index) => html`${index > 0 && '; '}${title}${sro.posts.length > 1 && html` <span class="sl-mark-word">${role}</span>`}`)}${sro.needsConfirming && html` <strong class="sl-flag">To be settled</strong>`}`;
}

function activityFound({ letter, text, target }: ReadActivity): Html {
  const raw = html`<span class="sl-mark-word">${target.raw === '' ? '' : `“${target.raw}”`}</span>`;
  const day =
    target.day === null
      ? html`<strong class="sl-flag">No date</strong> ${raw}`
      : html`${formatDay(target.day)}${target.needsConfirming && html` <strong class="sl-flag">To be confirmed</strong> ${raw}`}`;
  return html`<li><span class="sl-found__letter">${letter}</span> <span class="sl-found__text">${text}</span> <span class="sl-found__day">${day}</span></li>`;
}

function postsFound({ posts }: Found): Html {
  return details({
    summaryText: `Posts that own priorities (${posts.length})`,
    html: html`<p>A post is made for each SRO’s title, unless the programme has it already.</p><ul class="govuk-list govuk-list--bullet">${posts.map(({ titles, refs }) => html`<li>${titles.join(' / ')} <span class="sl-mark-word">${refs.join(', ')}</span></li>`)}</ul>`,
  });
}
