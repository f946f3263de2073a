import { type Day, formatDayWithWeekday, isDay } from '../../src/calendar/index.ts';
import { closeCycle, closingProblemWords, openCycle, openingProblemWords } from '../../src/capabilities/cycle/index.ts';
import { makeHighlightPapers } from '../../src/capabilities/reports/index.ts';
import { type Asked, type Command, type Done, Refused, type Stage } from '../command.ts';
import { programmeFor, programmeOption } from '../programme.ts';

export const cycle: Command = {
  name: 'cycle',
  summary: 'Open a cycle for a board date, or close the open one.',
  usage: `sightline cycle open --board YYYY-MM-DD [--programme NAME]
sightline cycle close [--programme NAME]

open   asks every owner for an update; ratings are due 7 days before the board, or as the programme says
close  derives every rating, freezes what the board will see, and makes the highlight report`,
  options: { ...programmeOption, board: { type: 'string' } },
  check: (asked) => void (whatOf(asked) === 'open' && boardDay(asked.options.board)),
  stored: () => true,
  run: async (asked, stage) => (whatOf(asked) === 'open' ? open(asked, stage as Stage) : close(asked, stage as Stage)),
};

function whatOf({ words }: Asked): 'open' | 'close' {
  const [what, ...more] = words;
  if (more.length > 0 || (what !== 'open' && what !== 'close'))
    throw new Refused('Say what to do: sightline cycle open --board YYYY-MM-DD, or sightline cycle close.');
  return what;
}

async function open(asked: Asked, stage: Stage): Promise<Done> {
  const board = boardDay(asked.options.board);
  const { programme, changer } = await programmeFor(asked, stage);
  const opened = await openCycle(changer, programme, board);
  if (!opened.ok) throw new Refused(opened.problems.map((problem) => `${openingProblemWords(problem)}.`).join(' '));
  const { number, boardDay: day, ratingsDue } = opened.value;
  return { text: `Cycle ${number} is open for the board of ${formatDayWithWeekday(day)}. Updates are due on ${formatDayWithWeekday(ratingsDue)}.` };
}

function boardDay(given: string | boolean | undefined): Day {
  if (given === undefined) throw new Refused('--board must say the day of the board, such as 2026-12-18.');
  if (!isDay(given)) throw new Refused(`--board must be a day such as 2026-12-18; ${String(given)} is not.`);
  return given;
}

async function close(asked: Asked, stage: Stage): Promise<Done> {
  if (asked.options.board !== undefined) throw new Refused('--board goes with "cycle open": only one cycle is open, so closing needs no date.');
  const { programme, changer } = await programmeFor(asked, stage);
  const closed = await closeCycle(changer, programme, makeHighlightPapers);
  if (!closed.ok) throw new Refused(closed.problems.map((problem) => `${closingProblemWords(problem)}.`).join(' '));
  return { text: `Cycle ${closed.value.number} is closed. Its ratings and its highlight report are frozen.` };
}
