import { type Day, formatDay } from '../../../calendar/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { ratingWords } from '../../../design/marks.ts';
import { markedWords } from '../../../design/restatement.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import { heldWords, movedWords, type PlanChange, thingWords } from '../../plan/rules/index.ts';
import { cycleWords } from '../pages/pieces.ts';
import type { ActivityChange } from '../rules/changes-between.ts';
import type { ChangesListed, CycleLine, FigureLine, ListedPart, RatingLine, TargetLine } from '../rules/changes-listed.ts';
import type { PlanLine } from '../rules/changes-of-plan.ts';

type Drawn = {
  readonly programme: string;
  readonly listed: ChangesListed;
  /** An address as at the earlier moment, and as at the later: what is gone is shown where it stood. */
  readonly earlier: (address: string) => string;
  readonly later: (address: string) => string;
};

/** How each part is drawn, its heading said already. The detail stands on the page that each line leads to. */
export function drawnParts(drawn: Drawn): Readonly<Record<ListedPart, () => Html>> {
  const { programme, listed, earlier, later } = drawn;
  const ratings = (part: 'worse' | 'better' | 'again' | 'sameColour') => () => ratingsTable(drawn, part);
  const dates = (part: 'later' | 'otherTargets') => () => datesTable(drawn, listed[part]);
  const activities = (part: 'reopened' | 'verified' | 'steps') => () => list(listed[part].map((one) => activityLine(drawn, one)));
  const planned = (part: 'gone' | 'added' | 'altered', at: Drawn['later']) => () => list(listed[part].map((one) => planLine(programme, one, at)));
  const pastRating =
    ({ cycle }: CycleLine) =>
    (ref: string) =>
      url('ratingOfCycle', { programme, ref, number: cycle.number });
  const settled = (part: 'confirmed' | 'restated') => () => list(listed[part].map((one) => cycleLine(one, pastRating(one), later)));
  return {
    worse: ratings('worse'),
    better: ratings('better'),
    again: ratings('again'),
    sameColour: ratings('sameColour'),
    declared: () =>
      list(
        listed.declared.map(
          ({ ref, title, was, is }) =>
            html`${link(later(url('priority', { programme, ref })), ref)} ${title}: ${was === null ? 'nothing' : ratingWords(was)} became ${ratingWords(is)}`,
        ),
      ),
    confirmed: settled('confirmed'),
    restated: settled('restated'),
    later: dates('later'),
    otherTargets: dates('otherTargets'),
    reopened: activities('reopened'),
    verified: activities('verified'),
    steps: activities('steps'),
    gone: planned('gone', earlier),
    added: planned('added', later),
    altered: planned('altered', later),
    figures: () => list(listed.figures.map((one) => figureLine(drawn, one))),
    updates: () => list(listed.updates.map((one) => cycleLine(one, (ref) => url('update', { programme, number: one.cycle.number, ref }), later))),
    questions: () => list(listed.questions.map(({ ref, message }) => html`${ref !== '' && html`<strong>${ref}</strong> `}${message}`)),
  };
}

const link = (href: string, words: string): Html => html`<a class="govuk-link" href="${href}">${words}</a>`;

const list = (lines: readonly Html[]): Html => html`<ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** One line's worth of a longer text. */
const cut = (words: string, most = 80): string => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

function ratingsTable({ programme, listed, later }: Drawn, part: 'worse' | 'better' | 'again' | 'sameColour'): Html {
  const mark = (rating: RatingLine['is']) => markedWords({ ...rating, differs: false });
  return rowsTable({
    label: 'Ratings',
    columns: [{ head: 'Priority' }, { head: 'Was', narrow: 'Was ' }, { head: 'Became', narrow: 'Became ' }, { head: 'What is new', narrow: 'What is new: ' }],
    rows: listed[part].map((one) => [
      html`${link(later(url('priority', { programme, ref: one.ref })), one.ref)} ${one.title}`,
      mark(one.was),
      mark(one.is),
      reasonWords(one),
    ]),
  });
}

/** The first reason; the others stand on the priority's page. */
function reasonWords({ come, left }: RatingLine): string {
  const [first, ...others] = come.length > 0 ? come : left;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` And ${others.length} more.`;
  return `${come.length > 0 ? '' : 'No longer: '}${first.words}${more}`;
}

function datesTable({ programme, later }: Drawn, lines: readonly TargetLine[]): Html {
  return rowsTable({
    label: 'Dates',
    columns: [
      { head: 'What' },
      { head: 'Was', narrow: 'Was ' },
      { head: 'Became', narrow: 'Became ' },
      { head: 'As accepted', narrow: 'As accepted ' },
      { head: 'Request', narrow: 'Request ' },
    ],
    rows: lines.map((change) => [
      html`${link(later(thingAddress(programme, change)), change.ref)} ${cut(change.name, 60)}${change.part === 'expected-impact' && html` <span class="sl-quiet">(impact expected from)</span>`}`,
      heldWords(change.was?.words),
      heldWords(change.became?.words),
      html`${change.moved.original === null ? 'no date' : formatDay(change.moved.original)}${change.moved.times > 0 && html` <span class="sl-quiet">${oftenWords(change.moved)}</span>`}`,
      requestLinks(programme, [change]),
    ]),
  });
}

/** "moved twice" */
const oftenWords = (moved: TargetLine['moved']): string => movedWords(moved).replace(/^.*as accepted, |\)$/g, '');

const requestLinks = (programme: string, changes: readonly PlanChange[]): Html | '' => {
  const requests = [...new Set(changes.flatMap(({ reasons }) => reasons.flatMap(({ request }) => request ?? [])))];
  return requests.length === 0
    ? ''
    : join(
        requests.map((change) => link(url('change', { programme, change }), change)),
        ', ',
      );
};

const standings: Readonly<Record<NonNullable<ActivityChange['status']>['is'], string>> = {
  'not-begun': 'not begun',
  begun: 'under way',
  claimed: 'claimed complete',
  complete: 'complete, and verified',
  reopened: 'open again',
  stopped: 'stopped',
  'stop-asked': 'to be stopped, if that is approved',
};

function activityLine({ programme, later }: Drawn, { ref, text, status, forecast }: ActivityChange): Html {
  const day = (one: Day | null): string => (one === null ? 'no forecast' : formatDay(one));
  const parts = [
    status && status.is !== 'complete' && `${standings[status.was]} became ${standings[status.is]}`,
    forecast && `forecast: ${day(forecast.was)} became ${day(forecast.is)}`,
  ].filter((part) => typeof part === 'string');
  return html`${link(later(url('activity', { programme, ref })), ref)} ${cut(text)}${parts.length > 0 && `: ${parts.join('; ')}`}`;
}

function planLine(programme: string, line: PlanLine, at: Drawn['later']): Html {
  const { thing, ref, name, changes, within } = line;
  const called = ref === '' ? (thingWords[thing].one as string) : ref;
  const inside = within.map(({ thing: of, count }) => `${count} ${thingWords[of][count === 1 ? 'one' : 'many'].toLowerCase()}`);
  const altered = changes.filter(({ part }) => part !== 'added' && part !== 'gone');
  const requests = requestLinks(programme, changes);
  return html`${link(at(thingAddress(programme, line)), called)} ${cut(name)}${altered.length > 0 && `: ${altered.map(partWords).join('; ')}`}${inside.length > 0 && `, with ${inside.join(', ')}`}${requests !== '' && html` (${requests})`}`;
}

/** Of longer words, only that they are others: the page of the thing has them. */
const partWords = ({ label, was, became }: PlanChange): string =>
  was?.long || became?.long
    ? `${label.toLowerCase()} changed`
    : `${label.toLowerCase()}: ${cut(heldWords(was?.words))} became ${cut(heldWords(became?.words))}`;

function thingAddress(programme: string, { thing, ref, priority }: Pick<PlanLine, 'thing' | 'ref' | 'priority'>): string {
  if (thing === 'activity') return url('activity', { programme, ref });
  if (thing === 'measure') return url('measure', { programme, measure: ref });
  if (thing === 'workstream') return url('workstream', { programme, code: ref });
  if (thing === 'phase') return url('phases', { programme });
  if (priority !== null) return url('priority', { programme, ref: priority });
  return url('planOnAPage', { programme });
}

function figureLine({ programme, later }: Drawn, { measure, name, day, was, is, more }: FigureLine): Html {
  const others = more === 0 ? '' : `, and ${more} more ${more === 1 ? 'reading' : 'readings'}`;
  return html`${link(later(url('measure', { programme, measure })), measure)} ${name}, ${formatDay(day)}: ${was === null ? `${is}, new` : `${was} became ${is}`}${others}`;
}

const cycleLine = ({ cycle, refs }: CycleLine, addressOf: (ref: string) => string, later: Drawn['later']): Html =>
  html`${cycleWords(cycle)}: ${join(
    refs.map((ref) => link(later(addressOf(ref)), ref)),
    ', ',
  )}`;
