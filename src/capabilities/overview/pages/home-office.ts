import { type Day, formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { button, details } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { isOne, tallyOf, tallyWords } from '../../../design/tally.ts';
import { url } from '../../../urls.ts';
import { updateStateWords } from '../../cycle/rules/index.ts';
import { type Refresh, refreshWords } from '../../plan/rules/index.ts';
import type { GapItem, Obligation, PlanGap, Waiting } from '../rules/home.ts';
import { accountable } from '../rules/home.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';
import { forWhom } from './home-verifying.ts';
import { counted, cycleWords, dueWords, inDays, priorityLink } from './pieces.ts';

/** The round: how far it has come, and who has not submitted. Null while no cycle is open. */
export function roundSection(view: HomeView): Section | null {
  const { position, progress, notSubmitted, programme, past } = view;
  const { cycle } = position;
  if (cycle === null || cycle.state !== 'open') return null;
  const [first] = notSubmitted;
  const late = progress.late > 0 ? ` ${progress.late} came late.` : '';
  const begun = [progress.returned > 0 && `; ${progress.returned} returned`, progress.drafted > 0 && `; ${progress.drafted} in draft`].filter(Boolean).join('');
  const submitted = tallyWords(tallyOf(progress.submitted), { of: tallyOf(progress.asked) });
  const lead = `Submitted: ${submitted}${begun}.${late}${first === undefined ? '' : ` ${restWords(notSubmitted)}`}${boardPast(cycle.boardDay, position.day)}`;
  const mayClose = first === undefined || cycle.boardDay < position.day;
  const open = button({
    text: mayClose ? 'Close the cycle' : 'See the cycle',
    href: mayClose ? url('closeCycle', { programme, number: cycle.number }) : url('cycle', { programme, number: cycle.number }),
  });
  return {
    title: first === undefined ? 'Every update is in' : 'Who has not submitted',
    lead,
    body: html`${!past && open}${mailLines(view)}${first !== undefined && notSubmittedTable(view)}`,
  };
}

/** Whom no reminder reaches, what could not be sent, and where the office sees who was reminded. */
function mailLines({ notSubmitted, programme, position, mail }: HomeView): Html {
  const posts = notSubmitted.flatMap(({ priority }) => priority.posts.filter(({ part }) => part !== 'supporting'));
  const unreached = [...new Map(posts.map((post) => [post.id, post])).values()].flatMap(({ id, title, holders, withoutEmail, withoutAccess }) => {
    const whys = [
      holders.length === 0 && 'held by nobody',
      withoutAccess.length > 0 && `access ended of ${withoutAccess.join(', ')}`,
      withoutEmail.length > 0 && `no email address of ${withoutEmail.join(', ')}`,
    ];
    const why = whys.filter((words) => words !== false).join('; ');
    return why === '' ? [] : [html`<a class="govuk-link" href="${url('post', { programme, post: id })}">${title}</a> (${why})`];
  });
  const trouble =
    mail === null
      ? []
      : [
          mail.failed > 0 && `${counted(mail.failed, 'email')} could not be sent`,
          mail.notTaken > 0 && `${counted(mail.notTaken, 'email waits', 'emails wait')} for the email server`,
        ];
  const said = trouble.filter((words) => words !== false);
  return html`${unreached.length > 0 && html`<p class="govuk-body">No reminder reaches: ${join(unreached, '; ')}.</p>`}${
    said.length > 0 &&
    html`<p class="govuk-body"><strong><a class="govuk-link" href="${url('messages', { programme })}">${said.join(' and ')}</a></strong>.</p>`
  }
<p class="govuk-body"><a class="govuk-link" href="${url('notSubmitted', { programme, number: position.cycle?.number ?? 0 })}">Who was reminded, and what comes next</a></p>`;
}

/** Nothing is missed, and nothing frozen, for as long as a cycle stays open. */
function boardPast(boardDay: Day, today: Day): string {
  return boardDay < today ? ` The board met on ${formatDayWithWeekday(boardDay)}, and the cycle is still open: close it, so that the next one can begin.` : '';
}

/** "The rest are due by Friday 21 October 2022, in 5 days." */
function restWords(notSubmitted: HomeView['notSubmitted']): string {
  const [first] = notSubmitted;
  if (first === undefined) return '';
  const [is, was] = notSubmitted.length === 1 ? ['The last one is', 'The last one'] : ['The rest are', 'The rest'];
  if (first.days >= 0) return `${is} ${dueWords(first.dueOn, first.days)}.`;
  return `${was} ${notSubmitted.length === 1 ? 'was' : 'were'} due on ${formatDayWithWeekday(first.dueOn)}, ${inDays(first.days)}.`;
}

function notSubmittedTable({ notSubmitted, programme }: HomeView): Html {
  const rows = notSubmitted.map(({ priority }) => {
    const post = accountable(priority);
    const who =
      post === undefined
        ? 'No SRO'
        : html`${post.title}<span class="sl-under">${post.holders.length === 0 ? 'held by nobody today' : post.holders.join(', ')}</span>`;
    const last = priority.lastUpdate === null ? 'None yet' : formatDay(priority.lastUpdate.submittedOn);
    return html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__words">${priorityLink(programme, priority)}</th><td role="cell" class="sl-rows__who">${who}</td><td role="cell">${updateStateWords[priority.updateState]}</td><td role="cell" class="sl-rows__date"><span class="sl-narrow-words">Last update: </span>${last}</td></tr>
`;
  });
  const heads = ['Priority', 'SRO', 'Update', 'Last update'].map((head) => html`<th role="columnheader" scope="col">${head}</th>`);
  return html`<table class="sl-rows" role="table" aria-label="Updates not submitted"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

/** What waits for somebody's word before it counts. */
export function waitingSection(view: HomeView): Section {
  const { programme, is, toVerify, toAccept, toStop, toReopen, settles, disagreements } = view;
  // A director has disagreements in a section of their own, with the owners' words.
  const differing = is.director ? [] : disagreements;
  const items = [
    toVerify.length > 0 && html`<li>${counted(toVerify.length, 'completion')} claimed and not verified${forWhom(view)}</li>`,
    toAccept.length > 0 &&
      html`<li>${counted(toAccept.length, 'recovery plan')} not accepted${whoseWord(view, toAccept, 'acceptRecovery', settles.accept)}</li>`,
    toStop.length > 0 &&
      html`<li>${counted(toStop.length, 'stop')} asked for and neither approved nor turned down${whoseWord(view, toStop, 'decideStop', settles.stop)}</li>`,
    toReopen.length > 0 &&
      html`<li>${counted(toReopen.length, 'completion')} said to be false, and not decided${whoseWord(view, toReopen, 'askReopening', settles.reopen)}</li>`,
    differing.length > 0 &&
      html`<li>Owner and facts differ for ${join(
        differing.map((one) => html`<a class="govuk-link" href="${url('priority', { programme, ref: one.ref })}">${one.ref}</a>`),
        ', ',
      )}</li>`,
  ].filter((item) => item !== false);
  const body =
    items.length === 0
      ? html`<p class="govuk-body">No completion waits to be verified, no recovery plan to be accepted, no stop to be approved${is.director ? '' : ', and nobody disagrees with the facts'}.</p>`
      : html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`;
  return { title: 'What waits for somebody', body };
}

const verbs = { acceptRecovery: 'accept', decideStop: 'approve', askReopening: 'decide on' } as const;

/**
 * ": QP1a. LG5c: somebody else must verify it." What the reader may settle leads to where it is settled; the rest to the activity, which says for whom it
 * waits. As at a past moment nobody settles anything, so nothing is said of who may.
 */
function whoseWord({ programme, past }: HomeView, waiting: readonly Waiting[], page: keyof typeof verbs, own: ReadonlySet<string>): Html {
  const refs = waiting.map(({ activity }) => activity.ref);
  const links = (these: readonly string[], to: typeof page | 'activity') =>
    join(
      these.map((ref) => html`<a class="govuk-link" href="${url(to, { programme, ref })}">${ref}</a>`),
      ', ',
    );
  if (past) return html`: ${links(refs, 'activity')}`;
  const mine = refs.filter((ref) => own.has(ref));
  const others = refs.filter((ref) => !own.has(ref));
  const rest = html`. ${links(others, 'activity')}: somebody else must ${verbs[page]} ${others.length === 1 ? 'it' : 'them'}.`;
  return html`${mine.length > 0 && html`: ${links(mine, page)}`}${others.length > 0 && rest}`;
}

/** What is due next by the rhythm of the boards. */
export function obligationsSection({ obligations, refresh, programme, is, past }: HomeView): Section | null {
  const refreshing = refresh !== null && refresh.state !== 'later' && refreshLine(refresh, programme);
  if (obligations.length === 0 && !refreshing) return null;
  const words = (one: Obligation): Html => {
    const when = html`<strong>${formatDayWithWeekday(one.day)}</strong>, ${inDays(one.days)}`;
    const cycle = html`<a class="govuk-link" href="${url('cycle', { programme, number: one.cycle.number })}">${cycleWords(one.cycle)}</a>`;
    if (one.key === 'ratings-due') return html`Ratings ${one.days < 0 ? 'were' : 'are'} due: ${when}`;
    if (one.key === 'board') return html`The board: ${when} (${cycle})`;
    return html`The next board by its rhythm: ${when}${is.office && !past && html` (<a class="govuk-link" href="${url('newCycle', { programme })}">open its cycle</a>)`}`;
  };
  return { title: 'What is due next', body: html`<ul class="govuk-list">${obligations.map((one) => html`<li>${words(one)}</li>`)}${refreshing}</ul>` };
}

/** From 60 days before; once its day has gone by it says so until the board has accepted another version. */
function refreshLine(refresh: Refresh, programme: string): Html {
  const overdue = refresh.state === 'overdue' && html`<strong class="sl-flag">Overdue</strong> `;
  return html`<li>${overdue}${refreshWords(refresh)} <a class="govuk-link" href="${url('planVersions', { programme })}">See the versions of the plan</a></li>`;
}

const gapWords: Readonly<Record<PlanGap['key'], readonly [one: string, many: string]>> = {
  'no-activity': ['has no activity', 'have no activity'],
  'no-owner': ['has no SRO', 'have no SRO'],
  'owner-vacant': ['has an SRO’s post that nobody holds today', 'have an SRO’s post that nobody holds today'],
  'target-missing': ['activity has no target date', 'activities have no target date'],
  'target-unconfirmed': ['target date is not confirmed', 'target dates are not confirmed'],
  'no-outcome': ['has no outcome', 'have no outcome'],
  'outcome-unmeasured': ['outcome is measured by nobody', 'outcomes are measured by nobody'],
  'measure-never-read': ['measure was never read', 'measures were never read'],
  'measure-late': ['measure is late', 'measures are late'],
};

/** What the plan lacks, each kind folded with its items, so that the list stays short. */
export function gapsSection({ gaps, programme, past }: HomeView): Section {
  if (gaps.length === 0)
    return {
      title: 'What is missing',
      body: html`<p class="govuk-body">Every priority has activities, outcomes and an SRO, every activity a confirmed target date, every outcome a measure that is up to date.</p>`,
    };
  const items = gaps.map((gap) =>
    details({
      summaryText: gapSummary(gap),
      html: html`<ul class="govuk-list">${gap.items.map((item) => html`<li>${gapLink(gap, item, { programme, past })} ${item.words}</li>`)}</ul>`,
      classes: 'sl-gap',
    }),
  );
  return { title: 'What is missing', body: html`${items}` };
}

/** Their words follow the count of priorities and lines; those of the others begin with what is counted. */
const ofPriorities: ReadonlySet<PlanGap['key']> = new Set(['no-activity', 'no-owner', 'owner-vacant', 'no-outcome']);

/** "2 priorities, and 1 line of the cross-cutting activity have no SRO"; "3 outcomes are measured by nobody". */
function gapSummary({ key, items }: PlanGap): string {
  const [one, many] = gapWords[key];
  if (!ofPriorities.has(key)) return counted(items.length, one, many);
  const tally = tallyOf(items.map(({ kind }) => ({ kind: kind === 'cross-cutting' ? kind : 'priority' })));
  return `${tallyWords(tally)} ${isOne(tally) ? one : many}`;
}

/** Leads to where it can be mended; as at a past moment, to the thing. */
function gapLink({ key }: PlanGap, { kind, ref }: GapItem, { programme, past }: Pick<HomeView, 'programme' | 'past'>): Html {
  const href =
    kind === 'measure'
      ? url('measure', { programme, measure: ref })
      : kind === 'activity'
        ? url(past ? 'activity' : 'confirmTarget', { programme, ref })
        : key === 'no-owner' && !past
          ? url('priorityOwners', { programme, ref })
          : url('priority', { programme, ref });
  return html`<a class="govuk-link" href="${href}">${ref}</a>`;
}
