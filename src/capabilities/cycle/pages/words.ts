import { dayInputProblemWords, formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { url } from '../../../urls.ts';
import type { CompletionProblem } from '../completion/actions.ts';
import type { Section, Status } from '../rules/answers.ts';
import type { ClosingProblem, Missing } from '../rules/closing.ts';
import type { Timing } from '../rules/lateness.ts';
import type { OpeningProblem } from '../rules/opening.ts';
import type { SubmitProblem } from '../rules/submission.ts';
import { boxWords } from '../signals/rules/words.ts';

/** The words of this capability's pages for what its rules say as data. */

export const sectionTitles: Readonly<Record<Section | 'check', string>> = {
  standing: 'How it stands',
  achieved: 'What was achieved',
  next: 'What happens next',
  support: 'What is slipping, and what would help',
  activities: 'Activities',
  check: 'Check your answers',
};

export const statusWords: Readonly<Record<Status, string>> = {
  'not-begun': 'Not begun',
  begun: 'Begun',
  'claimed-complete': 'Complete',
  stopped: 'Should stop',
};

/** What an update's page calls a field: for its label and for the page that compares two texts. */
export function fieldWords(field: string): string {
  const known: Record<string, string> = {
    process: 'Process',
    impact: 'Impact',
    ...boxWords,
    difference: 'Why you see it differently',
  };
  const own = known[field];
  if (own !== undefined) return own;
  const numbered = /^(from|ask)-(\d+)$/.exec(field);
  if (numbered) return `${numbered[1] === 'from' ? 'Who should do more' : 'What you ask of them'} (${numbered[2]})`;
  const evidence = /^(source|where)-(\d+)$/.exec(field);
  if (evidence) return `${evidence[1] === 'source' ? 'What shows it' : 'Where it can be seen'} (${evidence[2]})`;
  const [, what = '', activity = ''] = /^(.+)-([^-]+)$/.exec(field) ?? [];
  return `${activityFieldWords[what] ?? field} of ${activity}`;
}

const activityFieldWords: Readonly<Record<string, string>> = {
  status: 'Status',
  start: 'Planned start',
  forecast: 'Forecast',
  reason: 'Reason for the forecast',
  recovery: 'Recovery plan',
  'recovery-day': 'Recovery day',
  stop: 'Reason for the stop',
  shown: 'What shows it is complete',
};

type Typed =
  | { readonly key: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly key: 'wrong-day'; readonly problem: Parameters<typeof dayInputProblemWords>[0] };

/** What is wrong with something typed, in GOV.UK's form of words. */
export function typedProblemWords(problem: Typed & { readonly field: string }): string {
  if (problem.key === 'too-long') {
    const over = problem.length - problem.limit;
    return `${fieldWords(problem.field)} must be ${number(problem.limit)} characters or less: it is ${number(over)} too long`;
  }
  return dayInputProblemWords(problem.problem, fieldWords(problem.field.replace(/-(day|month|year)$/, '')));
}

export function submitProblemWords(problem: SubmitProblem): string {
  const { activity = '' } = problem;
  const day = problem.day && formatDay(problem.day);
  const target = problem.target && formatDay(problem.target);
  switch (problem.key) {
    case 'process-missing':
      return 'Choose how the work stands';
    case 'impact-missing':
      return 'Choose how the impact stands';
    case 'achieved-missing':
      return 'Say what was achieved this cycle';
    case 'next-missing':
      return 'Say what happens next';
    case 'slipping-missing':
      return `Say what is slipping and why: the rating is ${problem.colour}`;
    case 'worse-without-reason':
      return 'Say what is slipping and why: the rating is worse than last cycle’s';
    case 'difference-missing':
      return 'Say why your rating differs from the one the facts support';
    case 'contribution-without-ask':
      return 'Say what you ask of the partner or owner you named';
    case 'ask-without-contributor':
      return 'Say who your ask is for';
    case 'begun-taken-back':
      return `${activity}: it had begun when a cycle closed, so it cannot be said not to have begun; say that it should stop, if it should`;
    case 'forecast-missing':
      return `${activity}: give a forecast, since its target of ${target} has gone by`;
    case 'forecast-past':
      return `${activity}: the forecast of ${day} has gone by; give a new one, or say that it is complete`;
    case 'forecast-without-reason':
      return `${activity}: say why the forecast of ${day} is after the target of ${target}`;
    case 'forecast-moved':
      return `${activity}: say why the forecast moved to ${day}: the last board was told ${problem.before && formatDay(problem.before)}`;
    case 'forecast-withdrawn':
      return `${activity}: say why the forecast of ${day}, after the target of ${target}, no longer stands`;
    case 'start-after-target':
      return `${activity}: the planned start of ${day} is after the target of ${target}`;
    case 'recovery-without-day':
      return `${activity}: say by which day the recovery plan puts it back on track`;
    case 'recovery-without-text':
      return `${activity}: say what the recovery plan is`;
    case 'recovery-day-past':
      return `${activity}: the recovery plan’s day must be in the future`;
    case 'recovery-day-far':
      return `${activity}: the recovery plan’s day must be ${day} or earlier`;
    case 'stop-without-reason':
      return `${activity}: say why it should stop`;
    case 'claim-without-words':
      return `${activity}: say what shows that it is complete`;
  }
}

export function openingProblemWords(problem: OpeningProblem): string {
  switch (problem.key) {
    case 'no-plan':
      return 'There is no plan yet: import it first, so that there is something to report on';
    case 'already-open':
      return `Cycle ${problem.number}, for the board of ${formatDay(problem.boardDay)}, is still open: close it first`;
    case 'board-past':
      return 'The board must be today or in the future';
    case 'due-past':
      return `Updates are due ${problem.leadDays} days before the board, which would be ${formatDayWithWeekday(problem.ratingsDue)}: that has gone by`;
    case 'overlaps':
      return `The board must be after that of cycle ${problem.number}, on ${formatDay(problem.boardDay)}`;
    case 'too-far':
      return `The board must be within half a year, by ${formatDay(problem.furthest)}`;
  }
}

/** Without its full stop, as a problem on a page has none. */
export function closingProblemWords(problem: ClosingProblem): string {
  switch (problem.key) {
    case 'none-open':
      return 'No cycle is open';
    case 'too-early':
      return `It is too early: ratings of today would be more than 28 days old at the board of ${formatDayWithWeekday(problem.boardDay)}`;
    case 'changing-meanwhile':
      return 'Others were changing the programme at this moment, so nothing was frozen: try again';
  }
}

/** What the board would miss, as a sentence without its refs. */
export function missingWords({ key, refs }: Missing): string {
  const one = refs.length === 1;
  const thing = (singular: string, plural: string): string => `${refs.length} ${one ? singular : plural}`;
  switch (key) {
    case 'no-update':
      return `${thing('priority has', 'priorities have')} no update`;
    case 'draft-unsent':
      return `${thing('update is', 'updates are')} drafted and not submitted`;
    case 'being-changed':
      return `${thing('update is', 'updates are')} being changed: the board sees what was submitted before`;
    case 'returned':
      return `${thing('update was', 'updates were')} returned to ${one ? 'its owner' : 'their owners'} and not submitted anew: the board sees what was submitted before`;
    case 'not-accepted':
      return `${thing('update is', 'updates are')} submitted and not accepted: the report says so`;
    case 'claim-unverified':
      return `${thing('completion is', 'completions are')} claimed and not verified`;
    case 'recovery-unaccepted':
      return `${thing('recovery plan is', 'recovery plans are')} not accepted`;
    case 'stop-unapproved':
      return `${thing('stop is', 'stops are')} not approved`;
    case 'target-unconfirmed':
      return `${thing('activity has', 'activities have')} no confirmed target date`;
  }
}

export function timingWords({ state, days }: Timing): string {
  const count = `${number(days)} ${days === 1 ? 'day' : 'days'}`;
  switch (state) {
    case 'submitted-on-time':
      return 'Submitted on time';
    case 'submitted-late':
      return `Submitted ${count} late`;
    case 'to-come':
      return `Due in ${count}`;
    case 'due-today':
      return 'Due today';
    case 'overdue':
      return `${count} overdue`;
  }
}

/** Why a completion, a recovery plan or a stop was not settled. */
export function completionProblemWords(problem: CompletionProblem): string {
  switch (problem) {
    case 'not-claimed':
    case 'nothing-asked':
    case 'no-such-activity':
      return 'Nothing waits to be settled here any more';
    case 'claimed-it':
      return 'You claimed it yourself: somebody else must settle it';
    case 'owns-it':
      return 'You own this activity: somebody else must settle it';
    case 'owned-it':
      return 'You owned this activity when it was asked for, or since: somebody else must settle it';
    case 'answers-for-it':
      return 'You answer for its priority, or did since it was asked for, and its rating would be settled by it: somebody else must settle it';
    case 'complete':
      return 'It is verified already, by everybody whose word was needed';
    case 'not-joint-owner':
      return 'This activity is owned jointly: its other owners must verify it';
    case 'already-verified':
      return 'You have verified it already';
    case 'verified-it':
      return 'You verified it yourself: somebody else must settle it';
    case 'asked-for-it':
      return 'You asked for it yourself: somebody else must settle it';
    case 'cannot-verify':
      return 'Nobody who holds that post may verify it: choose another';
    case 'no-measure-unexplained':
      return 'Say why no measure would show whether the work holds';
    case 'not-its-measure':
      return 'The priority’s measures changed while this page was open: choose among those below';
    case 'changed-meanwhile':
      return 'It was changed while this page was open: read it again below';
    case 'day-past':
      return 'The day of this recovery plan has come: its owner must propose a new one';
  }
}

/** 10,000 */
const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Where a problem of an update is mended. */
export function problemHref(
  place: { readonly programme: string; readonly number: number; readonly ref: string },
  problem: { readonly section: Section | 'check'; readonly field: string },
): string {
  if (problem.section === 'check') return `#${problem.field}`;
  return `${url('updateSection', { ...place, section: problem.section })}#${problem.field}`;
}
