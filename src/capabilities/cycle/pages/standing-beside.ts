import { formatDay } from '../../../calendar/index.ts';
import type { ConfirmingProblem } from '../rules/confirming.ts';
import type { RestatingProblem } from '../rules/restating.ts';
import { missingWords } from '../rules/submission.ts';

export const ownRatingWords = 'You answer for this priority, or wrote its update in that cycle: somebody else records what the board confirmed';

export function confirmingProblemWords(problem: ConfirmingProblem | { readonly key: 'no-such-rating' }): { field: string; message: string } {
  switch (problem.key) {
    case 'already-confirmed':
      return { field: 'main-content', message: 'The board’s rating is recorded already. What is wrong with it is restated beside it.' };
    case 'own-rating':
      return { field: 'main-content', message: ownRatingWords };
    case 'before-board':
      return { field: 'main-content', message: `The board settles its ratings on ${formatDay(problem.boardDay)}, not before` };
    case 'nothing-declared':
      return { field: 'choice', message: 'The owner declared nothing in this cycle: there is only the rating that the facts support' };
    case 'reason-missing':
      return { field: 'reason', message: missingWords(problem.typed, 'Enter the board’s reason for the rating it confirmed') };
    case 'minute-missing':
      return { field: 'minute', message: missingWords(problem.typed, 'Enter where the board’s minute is, such as “Minutes of 26 October 2022, item 4”') };
    case 'meeting-missing':
      return {
        field: 'met',
        message: `Enter the day of the meeting that confirmed it: the cycle was closed on ${formatDay(problem.closedOn)}, after its board`,
      };
    case 'meeting-before-close':
      return { field: 'met', message: `The meeting must be on ${formatDay(problem.closedOn)} or after: what was frozen then was before no earlier board` };
    case 'meeting-to-come':
      return { field: 'met', message: 'The day of the meeting must be today or in the past' };
    case 'no-such-rating':
      return { field: 'main-content', message: 'There is no rating of this priority in that cycle' };
  }
}

export function restatingProblemWords(problem: RestatingProblem): { field: string; message: string } {
  switch (problem.key) {
    case 'nothing-shown':
      return { field: 'what', message: 'Nothing of that kind was shown to the board in this cycle' };
    case 'same-as-shown':
      return { field: 'corrected', message: 'That is what the board was shown: say what it should have been' };
    case 'own-rating':
      return { field: 'decision', message: 'You answer for this priority, or wrote its update in that cycle: somebody else must settle it' };
    case 'asked-for-it':
      return { field: 'decision', message: 'You asked for it yourself: somebody else must settle it' };
    case 'asked-by-office':
      return { field: 'what', message: 'What the board confirmed is restated by the programme office, from the board’s minute' };
    case 'not-their-words':
      return {
        field: 'what',
        message: 'You ask for what was declared and written for your priority: the rest is for the programme office, a director or the chair',
      };
    case 'minute-missing':
      return { field: 'minute', message: 'Enter where the board’s minute is, such as “Minutes of 26 October 2022, item 4”' };
    case 'fact-missing':
      return { field: 'fact', message: 'Say which fact was wrong' };
    case 'nobody-decides':
      return { field: 'what', message: problem.words };
    case 'for-the-chair':
      return { field: 'decision', message: 'The board confirmed it, so its chair decides' };
    case 'settled-already':
      return { field: 'decision', message: 'Somebody has settled it already' };
    case 'withdrawn-already':
      return { field: 'decision', message: 'Whoever asked for it took it back meanwhile: there is nothing to settle' };
    case 'asked-by-another':
      return { field: 'why', message: 'Only whoever asked for it takes it back' };
  }
}
