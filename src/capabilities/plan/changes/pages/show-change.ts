import { type Day, formatDay } from '../../../../calendar/index.ts';
import { assessmentLinkField } from '../../../../design/change-fields.ts';
import { type FormState, form, problemSummary, sendButton, textField } from '../../../../design/forms.ts';
import { backLink, insetText, summaryList } from '../../../../design/govuk/index.ts';
import { type Html, html } from '../../../../design/html.ts';
import { pageHeading } from '../../../../design/layout.ts';
import type { MeetingsOffered } from '../../../../design/meeting-fields.ts';
import { callout } from '../../../../design/rating-words.ts';
import { differenceOf, textDifference } from '../../../../design/text-difference.ts';
import { url } from '../../../../urls.ts';
import { wordLine } from '../../board-words/word-line-page.ts';
import { type Meeting, unlistedWords, wasUnlisted } from '../../meetings/rules/known.ts';
import { type NotDecider, notDeciderWords } from '../rules/deciding.ts';
import { type ChangeRequest, type Line, lacksAssessment, requestRef } from '../rules/request.ts';
import { changeWords, decidedBy } from '../rules/request-words.ts';
import { decisionForm } from './decision-form.ts';
import { stateTag } from './list-changes.ts';
import { waitingList } from './waiting-beside.ts';

export type ShowOptions = {
  readonly programme: string;
  readonly request: ChangeRequest;
  readonly titleOf: (postId: string) => string;
  /** The page of the thing; null where it has none yet. */
  readonly thing: { readonly href: string; readonly words: string } | null;
  /** What approving it would mean; while it waits and still fits. */
  readonly effects: readonly string[];
  /** No board decided a change of the plan before it was accepted. */
  readonly acceptedOn: Day;
  /** The boards that are known, for whoever decides. */
  readonly boards: MeetingsOffered;
  /** Meetings of which somebody said that they were held, though none was known. */
  readonly unlisted: readonly Meeting[];
  /** Other requests that wait on the same thing. */
  readonly beside: readonly ChangeRequest[];
  /** What approving it would do to ratings, for whoever decides. */
  readonly ratings: readonly string[];
  /** What stands now, where that is no longer what was seen when it was asked for. `gone`: why it can no longer be made at all. */
  readonly stale: { readonly lines: readonly Line[]; readonly gone: string | null } | null;
  readonly may: {
    /** As a director or the chair in their own name too; as the office a board's decision alone. */
    readonly decide: 'own-name' | 'board-only' | null;
    /** Why not, for whoever else could have. */
    readonly not: NotDecider | null;
    readonly withdraw: boolean;
    readonly assess: boolean;
  };
  readonly csrf: string;
  readonly state: FormState;
};

/** One change that was asked for: what it is, why, what it would mean, and what it came to. */
export function showChangePage(options: ShowOptions): Html {
  const { programme, request, state, stale, may } = options;
  const waits = request.state === 'waiting';
  return html`${backLink({ href: url('planChanges', { programme }), text: 'Back to the changes' })}
${problemSummary(state.problems)}
${pageHeading({ over: `${requestRef(request.number)} · ${request.subject.ref}`, title: changeWords(request) })}
<p class="govuk-body">${stateTag(request.state)}${request.decision && html` ${decidedBy(request.decision)}.`}</p>
${wordOf(options)}
${waits && stale && staleCallout(options)}
${request.lines.map((line) => lineSection(line, request.lines.length > 1, waits ? (stale?.lines.find(({ what }) => what === line.what) ?? null) : null))}
<h2 class="govuk-heading-m">Why</h2>
<p class="govuk-body sl-as-typed">${request.reason}</p>
${request.decision !== null && request.decision.words !== '' && html`<h2 class="govuk-heading-m">The words of the decision</h2><p class="govuk-body sl-as-typed">${request.decision.words}</p>`}
${summaryList({ classes: 'sl-facts', rows: factRows(options) })}
${waits && ifApproved([...options.effects, ...options.ratings])}
${besideIt(options)}
${waits && may.decide !== null && decisionForm(options, may.decide)}
${waits && may.not !== null && insetText({ text: notDeciderWords[may.not] })}
${may.assess && assessmentForm(options)}
${waits && may.withdraw && takeBack(options)}`;
}

const ifApproved = (effects: readonly string[]): Html | false =>
  effects.length > 0 &&
  html`<h2 class="govuk-heading-m">If it is approved</h2><ul class="govuk-list govuk-list--bullet">${effects.map((effect) => html`<li>${effect}</li>`)}</ul>`;

/** Whether a second person has said that the record of the decision is right. */
const wordOf = ({ programme, request }: ShowOptions): Html | false => {
  const line = wordLine(programme, request.id, request.decision?.word, requestRef(request.number));
  return line && html`<p class="govuk-body">${line}</p>`;
};

/** What waits on the same thing: whoever decides one should know of the other. */
function besideIt({ programme, beside }: ShowOptions): Html | false {
  if (beside.length === 0) return false;
  const one = beside.length === 1;
  return html`<h2 class="govuk-heading-m" id="beside">${one ? 'Another change of the same thing waits' : `${beside.length} other changes of the same thing wait`}</h2>
${waitingList(programme, beside)}<p class="govuk-body">Each is decided by itself. Once this one is approved, another of the same words or the same date no longer fits.</p>`;
}

/** Where only one thing changes the page's heading names it already. */
function lineSection({ what, was, became, prose }: Line, named: boolean, now: Line | null): Html {
  const changed = prose
    ? textDifference(differenceOf(was, became))
    : was === became
      ? html`<dl class="sl-change"><div><dt>Stays</dt><dd>${was}</dd></div></dl>`
      : html`<dl class="sl-change"><div><dt>Was</dt><dd>${was}</dd></div><div><dt>Becomes</dt><dd><strong>${became}</strong></dd></div></dl>`;
  return html`<section class="sl-change-line">${named && html`<h2 class="govuk-heading-s">${what}</h2>`}${changed}${
    now !== null && now.was !== was && html`<p class="govuk-body"><strong>It stands now as:</strong> ${now.was}</p>`
  }</section>`;
}

function staleCallout({ programme, request, stale, csrf, may }: ShowOptions): Html {
  const change = requestRef(request.number);
  const gone = stale?.gone ?? null;
  const missing = request.lines.filter(({ what }) => !stale?.lines.some((line) => line.what === what)).map(({ what }) => what);
  return callout({
    title: 'What stands has changed since this was asked for, so it cannot be approved.',
    tone: 'amber',
    content: html`<p>${gone ?? 'How it stands now is shown beside what was asked for.'}${gone === null && missing.length > 0 && ` No longer a change: ${missing.join('; ')}.`}</p>${
      may.withdraw && gone === null
        ? form({ action: url('renewChange', { programme, change }), csrf }, sendButton('Ask again with what stands now'))
        : html`<p>Whoever asked for it may ask again. It can still be declined.</p>`
    }`,
  });
}

function factRows(options: ShowOptions) {
  const { programme, request, titleOf, thing } = options;
  const { decision, assessment, version, earlierAssessments: earlier = [] } = request;
  const priorities = request.about.map((ref) => html` <a class="govuk-link" href="${url('priority', { programme, ref })}">${ref}</a>`);
  const recorded = decision && `${decision.inNameOf === null ? 'By' : 'Recorded by'} ${titleOf(decision.post)} on ${formatDay(decision.on)}`;
  return [
    {
      key: { text: 'What it is about' },
      value: { html: thing ? html`<a class="govuk-link" href="${thing.href}">${thing.words}</a>` : html`${request.subject.ref}` },
    },
    priorities.length > 0 && { key: { text: priorities.length === 1 ? 'Priority' : 'Priorities' }, value: { html: html`${priorities}` } },
    { key: { text: 'Asked for' }, value: { text: `By ${titleOf(request.askedPost)} on ${formatDay(request.askedOn)}` } },
    recorded !== null && { key: { text: 'Decision' }, value: { text: recorded } },
    ofUnlisted(options) && { key: { text: 'Meeting' }, value: { text: unlistedWords } },
    decision !== null && decision.reference !== null && { key: { text: 'Minuted' }, value: { text: decision.reference } },
    version !== null && { key: { text: 'Goes into' }, value: { text: `Version ${version} of the plan` } },
    { key: { text: 'Changes a service' }, value: { text: assessment === null ? 'No' : 'Yes' } },
    assessment !== null && { key: { text: 'Equality impact assessment' }, value: { html: assessmentWords(request) } },
    earlier.length > 0 && { key: { text: 'Linked before' }, value: { html: earlierAssessments(earlier, titleOf) } },
  ];
}

/** Whoever recorded a board's decision said that it met on a day on which Sightline knew of no meeting. */
function ofUnlisted({ request: { decision }, unlisted }: ShowOptions): boolean {
  if (decision === null || decision.reference === null || decision.inNameOf === null || decision.nameDay === null) return false;
  return wasUnlisted(unlisted, { board: decision.inNameOf, day: decision.nameDay });
}

function assessmentWords(request: ChangeRequest): Html {
  const { assessment } = request;
  if (assessment === null) return html`Not asked for`;
  if (!assessment.needed) return html`Not needed: ${assessment.why}`;
  if (assessment.link === null) return lacksAssessment(request) ? html`Needed <strong class="sl-flag">None is linked</strong>` : html`Needed; none was linked`;
  return html`Needed: ${placeOf(assessment.link)}`;
}

const placeOf = (link: string): Html =>
  /^https:\/\//i.test(link) ? html`<a class="govuk-link" href="${link}" rel="noreferrer noopener">${link}</a>` : html`${link}`;

/** What was linked before, the newest first: whoever decided by one finds it. */
const earlierAssessments = (earlier: NonNullable<ChangeRequest['earlierAssessments']>, titleOf: ShowOptions['titleOf']): Html =>
  html`<ul class="govuk-list sl-close">${earlier.map(({ link, until, post, reason }) => html`<li>${placeOf(link)}<span class="sl-under">Until ${formatDay(until)}, when ${titleOf(post)} said why it is somewhere else: ${reason}</span></li>`)}</ul>`;

function takeBack({ programme, request, csrf, state }: ShowOptions): Html {
  const change = requestRef(request.number);
  return html`<h2 class="govuk-heading-m">Take it back</h2>${form(
    { action: url('withdrawChange', { programme, change }), csrf },
    html`${textField(state, { name: 'why', label: 'Why you take it back (optional)' })}${sendButton('Take back the request', { kind: 'secondary' })}`,
  )}`;
}

function assessmentForm({ programme, request, csrf, state }: ShowOptions): Html {
  const change = requestRef(request.number);
  const linked = request.assessment?.needed === true && request.assessment.link !== null;
  return html`<h2 class="govuk-heading-m">${linked ? 'Change where the assessment is' : 'Link the assessment'}</h2>${form(
    { action: url('linkAssessment', { programme, change }), csrf },
    html`${assessmentLinkField(state, linked ? 'Where is the equality impact assessment now?' : 'Where is the equality impact assessment?')}${linked && textField(state, { name: 'assessment-reason', label: 'Why is it somewhere else?', hint: 'The place of before stays on this page with it.' })}${sendButton('Save where it is', { kind: 'secondary' })}`,
  )}`;
}
