import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { callout } from '../../../design/rating-words.ts';
import { notAcceptedWords } from '../../plan/rules/index.ts';
import type { HomeView } from '../rules/home-view.ts';
import { doubtsSection } from './doubts.ts';
import { askedSection, boardSections } from './home-board.ts';
import { disputedSection, wordsSection } from './home-board-words.ts';
import { changesSection } from './home-changes.ts';
import { confirmSection } from './home-confirm.ts';
import { correctionsSection } from './home-corrections.ts';
import { gapsSection, obligationsSection, roundSection, waitingSection } from './home-office.ts';
import { dueSection, mineSection } from './home-owner.ts';
import { requestSections } from './home-requests.ts';
import { reviewSection } from './home-review.ts';
import { setUpSection } from './home-set-up.ts';
import { settleSection } from './home-settle.ts';
import { attentionSections, standingSection } from './home-standing.ts';
import { cycleWords } from './pieces.ts';

/** A part of a home page. The first one's title is the page's heading. */
export type Section = { readonly title: string; readonly lead?: string | undefined; readonly body: Html };

/** Home: what concerns this person, what they have to do standing first. Its title says that it is home, since the page that does it may have the same heading. */
export function homePage(view: HomeView): { readonly title: string; readonly body: Html } {
  const [first, ...rest] = sectionsOf(view) as [Section, ...Section[]];
  const body = html`${pageHeading({ over: overOf(view), title: first.title, lead: first.lead })}
${notAccepted(view)}
${first.body}
${rest.map(
  (
    section,
  ) => html`<section><h2 class="govuk-heading-m">${section.title}</h2>${section.lead && html`<p class="govuk-body">${section.lead}</p>`}${section.body}</section>
`,
)}`;
  return { title: `Home: ${first.title}`, body };
}

/** For everybody: what is not accepted holds nobody to anything. The way to record it stands above, as the next thing for the office to do. */
function notAccepted({ position: { plan } }: HomeView): Html | false {
  return plan !== null && plan.acceptedOn === null && callout({ title: notAcceptedWords, tone: 'amber', content: '' });
}

function sectionsOf(view: HomeView): readonly Section[] {
  const { is } = view;
  const sections: (Section | null)[] = [];
  if (view.step !== null) sections.push(setUpSection(view));
  if (view.position.plan === null) return [...sections, confirmSection(view)].filter((section) => section !== null);
  // The office and a director have all that waits, for whomever, in a section of their own.
  const settle = is.office || is.director ? null : settleSection(view);
  // Others wait for it: it comes first, save before the owner's own updates while any is due.
  if (view.due.length === 0) sections.push(settle);
  if (view.mine.length > 0) sections.push(dueSection(view));
  if (view.due.length > 0) sections.push(settle);
  sections.push(confirmSection(view), correctionsSection(view));
  sections.push(disputedSection(view));
  if (is.office) sections.push(roundSection(view));
  if (!is.chair) sections.push(wordsSection(view));
  sections.push(doubtsSection(view.programme, view.doubts));
  if (is.office || is.director) sections.push(reviewSection(view));
  if (view.mine.length > 0) sections.push(changesSection(view, view.changedMine, 'What changed on yours'), mineSection(view));
  if (is.office || is.director) sections.push(waitingSection(view));
  sections.push(...requestSections(view));
  sections.push(...(is.office || is.director || is.seat ? boardSections(view) : [askedSection(view)]));
  // What the board is still to settle stands before what it settled.
  if (is.chair) sections.push(wordsSection(view));
  if (is.director) sections.push(standingSection(view, true), ...attentionSections(view));
  else if (is.seat) sections.push(...attentionSections(view), standingSection(view));
  else sections.push(standingSection(view));
  if (is.director || is.seat) sections.push(changesSection(view, view.changed, 'What changed since the last board'));
  if (is.office || is.director || is.seat) sections.push(obligationsSection(view));
  if (is.office) sections.push(gapsSection(view));
  return sections.filter((section) => section !== null);
}

function overOf({ position }: HomeView): string {
  const { cycle, day } = position;
  if (cycle === null) return formatDayWithWeekday(day);
  return cycle.state === 'open' ? `${cycleWords(cycle)}` : `${cycleWords(cycle)}, closed${cycle.closedOn === null ? '' : ` on ${formatDay(cycle.closedOn)}`}`;
}
