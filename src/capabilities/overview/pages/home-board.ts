import { formatDay } from '../../../calendar/index.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';
import { counted, cycleWords, markWithWords } from './pieces.ts';

/** What only the board can settle of closed cycles: which of two ratings it confirms, and restatements that wait. Null where nothing does. */
export function boardSections(view: HomeView): readonly Section[] {
  return [awaitingSection(view), atOnceSection(view), restatementsSection(view), undecidedSection(view), askedSection(view)].filter(
    (section) => section !== null,
  );
}

function awaitingSection({ programme, awaitingBoard, records, past, position }: HomeView): Section | null {
  if (awaitingBoard.length === 0) return null;
  const items = awaitingBoard.map(({ ref, title, cycle, mark }) => {
    const met = cycle.boardDay <= position.day;
    const place = { programme, ref, number: cycle.number };
    const href = records && met && !past ? url('confirmRating', place) : url('ratingOfCycle', place);
    const when = met ? cycleWords(cycle) : `${cycleWords(cycle)}, which is still to meet`;
    return html`<li><a class="govuk-link" href="${href}">${ref}</a> ${title} ${markWithWords(mark)}<span class="sl-under">${when}</span></li>
`;
  });
  return {
    title: 'Ratings that wait for the board',
    lead: 'Owner and facts differ, and the board has not said which it confirms.',
    body: html`<ul class="govuk-list sl-changes">${items}</ul>`,
  };
}

/** Of the chair: what nobody differs on is confirmed together, cycle by cycle. */
function atOnceSection({ programme, toConfirmAtOnce, is, records, past }: HomeView): Section | null {
  if (past || !is.chair || !records || toConfirmAtOnce.length === 0) return null;
  const items = toConfirmAtOnce.toReversed().map(
    ({ cycle, count }) =>
      html`<li><a class="govuk-link" href="${url('confirmRatings', { programme, number: cycle.number })}">${counted(count, 'rating')} of cycle ${cycle.number}</a><span class="sl-under">Board of ${formatDay(cycle.boardDay)}</span></li>
`,
  );
  const [newest, earlier] = [items.slice(0, shownAtOnce), items.slice(shownAtOnce)];
  return {
    title: 'Ratings that you can confirm in one go',
    lead: 'Owner and facts do not differ on them, and nobody has recorded that the board confirmed them.',
    body: html`<ul class="govuk-list sl-changes">${newest}</ul>${earlier.length > 0 && details({ summaryText: `Of ${counted(earlier.length, 'earlier board')}`, html: html`<ul class="govuk-list sl-changes">${earlier}</ul>` })}`,
  };
}

/** The newest boards stand open, those of before behind a word: a programme that never confirmed has a year of them. */
const shownAtOnce = 2;

function restatementsSection({ programme, toRestate, past, position }: HomeView): Section | null {
  if (toRestate.length === 0 || past) return null;
  return {
    title: 'Restatements that wait for approval',
    lead: `Somebody asks for a correction beside what a closed cycle froze. Today is ${formatDay(position.day)}; it stands there from the day it is approved.`,
    body: listOf(toRestate, programme),
  };
}

/** To the office, which can give somebody a post that decides. */
function undecidedSection({ programme, undecided, past }: HomeView): Section | null {
  if (undecided.length === 0 || past) return null;
  return { title: 'Restatements that nobody may decide', lead: 'They would wait for ever.', body: listOf(undecided, programme) };
}

/** What this person asked for and may take back. */
export function askedSection({ programme, askedToRestate, past }: HomeView): Section | null {
  if (askedToRestate.length === 0 || past) return null;
  return {
    title: 'Restatements that you asked for',
    lead: 'They wait for somebody else’s word. Until then you can take them back.',
    body: listOf(askedToRestate, programme),
  };
}

function listOf(restatements: HomeView['toRestate'], programme: string): Html {
  const items = restatements.map(
    ({ id, priority, cycleNumber, undecided }) =>
      html`<li><a class="govuk-link" href="${url('decideRestatement', { programme, restatement: id })}">${priority.ref}, cycle ${cycleNumber}</a> ${priority.title}${undecided !== null && html`<span class="sl-under">${undecided}</span>`}</li>`,
  );
  return html`<ul class="govuk-list sl-changes">${items}</ul>`;
}
