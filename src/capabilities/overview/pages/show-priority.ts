import { type Day, formatDay, formatDayWithWeekday, formatShortDay } from '../../../calendar/index.ts';
import { button } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { impactStates, processStates, ratingWords } from '../../../design/marks.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { ratingStrip, type StripCell } from '../../../design/rating-strip.ts';
import { becauseList, callout, ratingTag } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import { type OwnerChange, ownerChangeWords } from '../../plan/rules/index.ts';
import type { MayDo, PriorityView } from '../rules/priority.ts';
import { cycleWords, reasonLine, restsOnCallout, sentenceLinked, whyWeSayThis } from './pieces.ts';
import { activitiesTable } from './priority-activities.ts';
import { outcomesWithMeasures } from './priority-outcomes.ts';
import { saidSection } from './priority-said.ts';

export type PriorityOptions = {
  readonly programme: string;
  readonly view: PriorityView;
  /** What owners say of an open cycle is for this person to read. */
  readonly readsOpenCycle: boolean;
  readonly may: MayDo;
  /** Since the plan was accepted, oldest first. */
  readonly ownerChanges: readonly OwnerChange[];
  /** The changes asked for, as the plan shows them. */
  readonly asked: Html | false;
};

/** One priority: how it stands and why, what its owner declares, how it got here, its work and its outcomes. */
export function priorityPage(options: PriorityOptions): Html {
  const { view, programme } = options;
  return html`${planNavigation(programme, null)}
${pageHeading({ over: overOf(options), title: view.title })}
<div class="sl-now"><p class="sl-now__tags">${ratingTag({ process: view.now.process })}${view.now.process !== 'not-rated' && ratingTag({ impact: view.now.impact })}</p>
<p class="sl-quiet sl-now__when">${whenWords(view)}</p></div>
${view.restsOn && restsOnCallout(view.restsOn, programme)}
${mainAction(options)}
<div class="sl-pair">${becauseList({ heading: `Why ${processStates[view.now.process].words.toLowerCase()}`, reasons: view.because.process.map((reason) => reasonLine(reason, programme)) })}
${view.now.process !== 'not-rated' && becauseList({ heading: `Why impact is ${impactStates[view.now.impact].words.toLowerCase()}`, reasons: view.because.impact.map((reason) => reasonLine(reason, programme)) })}</div>
${whyWeSayThis(programme)}
${declaredBeside(options)}
${view.toEvaluate && callout({ title: 'The work is complete and waits for its evaluation.', tone: 'blue', content: 'It turns blue once an evaluation shows that the difference lasts.' })}
${view.slow.length > 0 && slowCallout(options)}
${view.because.notes.length > 0 && notes(options)}
${view.strip.length > 0 && history(options)}
<h2 class="govuk-heading-m">Activities</h2>
${activitiesTable(options)}
<h2 class="govuk-heading-m">Outcomes and their measures</h2>
${outcomesWithMeasures(options)}
${saidSection(options)}
${options.asked}
${options.ownerChanges.length > 0 && html`<h2 class="govuk-heading-m">How its owners changed</h2><ul class="govuk-list govuk-list--bullet">${options.ownerChanges.map((change) => html`<li>${ownerChangeWords(change)}</li>`)}</ul>`}
${planLinks(options)}`;
}

/** "QP1 · Quality and performance · SRO: Director of Children's Services (Sam Reed)" */
function overOf({ view, programme }: PriorityOptions): Html {
  const place =
    view.workstream === null
      ? html`Cross-cutting activity`
      : html`<a class="govuk-link" href="${url('workstream', { programme, code: view.workstream.code })}">${view.workstream.name}</a>`;
  const owner = view.accountable === null ? html`No SRO` : html`SRO: ${view.accountable.title} ${holdersOf(view.accountable)}`;
  const joint = view.others.filter((post) => post.part === 'joint').map((post) => html`${post.title} ${holdersOf(post)}`);
  return html`${view.ref} · ${place} · ${owner}${joint.length > 0 && html`, jointly with ${join(joint, ', ')}`}`;
}

const holdersOf = ({ holders }: { readonly holders: readonly string[] }): string =>
  holders.length === 0 ? '(held by nobody today)' : `(${holders.join(', ')})`;

/** "derived for the board of 28 October 2022 · was on track, impact emerging on 23 September 2022" */
function whenWords({ cycle, day, before, now }: PriorityView): string {
  const derived = cycle?.state === 'open' ? `derived on ${formatDay(day)} for the board of ${formatDay(cycle.boardDay)}` : `derived on ${formatDay(day)}`;
  if (before === null) return derived;
  const same = before.mark.process === now.process && before.mark.impact === now.impact;
  return `${derived} · ${same ? 'the same' : `was ${lower(ratingWords({ ...before.mark, differs: false }))}`} at the board of ${formatDay(before.boardDay)}`;
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The one thing for this person to do first. */
function mainAction({ view, programme, may }: PriorityOptions): Html | false {
  const { cycle } = view;
  if (!may.write || cycle?.state !== 'open') return false;
  const href = url('update', { programme, number: cycle.number, ref: view.ref });
  if (view.updateState === 'submitted' || view.updateState === 'accepted')
    return html`<p class="govuk-body">${may.owns ? 'Your' : 'Its'} update is ${view.updateState}. <a class="govuk-link" href="${href}">See it</a></p>`;
  const which = may.owns ? 'your update' : 'its update';
  const words = { draft: `Continue ${which}`, 'not-started': `Write ${which}`, returned: `Answer the comments on ${which}` }[view.updateState];
  // Who only supports a priority may write its update, and is told whose it is.
  const whose = !may.owns && html` It is the update of ${view.accountable?.title ?? 'a priority without an SRO'}: you would write in their place.`;
  return html`<div class="sl-action">${button({ text: words, href })}<p class="sl-quiet">Due by ${formatDayWithWeekday(cycle.ratingsDue)}${whose && html`.${whose}`}</p></div>`;
}

/** What the owner declares, beside what the facts support. */
function declaredBeside({ view, readsOpenCycle }: PriorityOptions): Html | false {
  const { cycle, update, difference } = view;
  if (cycle === null) return false;
  if (update === null) {
    const open = cycle.state === 'open';
    if (open && !readsOpenCycle) return html`<p class="sl-quiet">What its owner declares is shown once the cycle is closed.</p>`;
    if (!view.asked) return html`<p class="sl-quiet">No update is asked of it.</p>`;
    return html`<p class="sl-quiet">${open ? `Its owner has not declared a rating for the board of ${formatDay(cycle.boardDay)} yet.` : `No update was submitted for the board of ${formatDay(cycle.boardDay)}.`}</p>`;
  }
  const declared = lower(ratingWords(update.declared));
  if (difference === null) return html`<p class="sl-quiet">The owner declares the same: ${declared}.</p>`;
  return callout({
    title: `The owner declares ${declared}.`,
    tone: 'amber',
    content: html`${update.difference.trim() !== '' && html`<q>${update.difference.trim()}</q> `}The facts support ${lower(ratingWords(view.now.differs ? { ...view.now, differs: false } : view.now))}. It stands on the board’s agenda by itself.`,
  });
}

function slowCallout({ view, programme }: PriorityOptions): Html {
  return callout({
    title: 'Slow to progress.',
    tone: 'red',
    content: html`${join(
      view.slow.map((reason) => sentenceLinked(reason, programme)),
      ' ',
    )} <a class="govuk-link" href="${url('slowToProgress', { programme })}">All that is slow</a>`,
  });
}

function notes({ view, programme }: PriorityOptions): Html {
  const items = view.because.notes.map((note) => html`<li>${sentenceLinked(note, programme)}</li>`);
  return html`<h2 class="govuk-heading-s">Also</h2><ul class="govuk-list govuk-list--bullet">${items}</ul>`;
}

/** The strip of cycles; each closed one leads to its reasons. */
function history({ view, programme }: PriorityOptions): Html {
  const cells = cellsOf(view, programme);
  const caption = cells.length === 1 ? 'Its rating in one cycle' : `Its ratings over ${cells.length} cycles`;
  return html`<h2 class="govuk-heading-m">${caption}</h2>
<p class="sl-quiet">What its owner declared, what the facts support, and what the board confirmed: large mark process, small mark impact. Each closed cycle leads to its reasons. An arrow says that a target moved, a dagger (†) that something was restated since, a double dagger (‡) that the colour would be another without approved changes.${cells.some(({ unconfirmed }) => unconfirmed) && ' A question mark (?): the board’s rating was recorded by the programme office, not yet confirmed by a second person.'}</p>
${ratingStrip(cells, { caption })}`;
}

/** What the strip says, by the view, which is kept as long as its position is. */
const cellsKept = new WeakMap<PriorityView, readonly StripCell[]>();

function cellsOf(view: PriorityView, programme: string): readonly StripCell[] {
  const known = cellsKept.get(view);
  if (known !== undefined) return known;
  const cells = view.strip.map(({ cycle, mark, declared, confirmed, targetMoved, declaredWithoutOwner, unconfirmed }) => ({
    when: `${cycleWords(cycle)}${cycle.state === 'open' ? ', as it stands today' : ''}`,
    short: shortDay(cycle.boardDay),
    declared,
    derived: mark,
    confirmed,
    targetMoved,
    unconfirmed,
    restated: mark.restated,
    declaredWithoutOwner,
    href: cycle.state === 'open' ? undefined : url('ratingOfCycle', { programme, ref: view.ref, number: cycle.number }),
  }));
  cellsKept.set(view, cells);
  return cells;
}

const shortDay = (day: Day): string => formatShortDay(day).split(' ').slice(0, 2).join(' ');

function planLinks({ view, programme, may }: PriorityOptions): Html | false {
  const { ref } = view;
  const verb = may.editPlan === 'by-request' ? 'Ask to change' : 'Change';
  const links = [
    may.editPlan !== null && html`<a class="govuk-link" href="${url('priorityWords', { programme, ref })}">${verb} its words</a>`,
    may.editPlan !== null && html`<a class="govuk-link" href="${url('priorityOwners', { programme, ref })}">${verb} who is accountable</a>`,
    may.editPlan !== null && html`<a class="govuk-link" href="${url('expectedImpact', { programme, ref })}">${verb} when impact is expected</a>`,
    may.editPlan !== null &&
      html`<a class="govuk-link" href="${url('noMeasure', { programme, ref })}">${may.editPlan === 'by-request' ? 'Ask' : 'Record'} whether a measure fits</a>`,
  ].filter((link) => link !== false);
  return links.length > 0 && html`<h2 class="govuk-heading-m">In the plan</h2><p class="govuk-body">${join(links, ' · ')}</p>`;
}
