import type { Day } from '../../../calendar/index.ts';
import type { PriorityPosition } from '../../cycle/index.ts';
import { reviewOf, reviewStateOf } from '../../cycle/rules/index.ts';
import { saidOrNull } from './naming.ts';
import type { BoardAsk, Brief, Contributor, MissingUpdate, Updates } from './view-shape.ts';

type BriefOf = (priority: PriorityPosition) => Brief;

/**
 * Who gave an update and who did not. None is asked of a priority that is complete and sustained, or whose work was stopped: the same two that the
 * slow list excuses.
 */
export function updatesOf(priorities: readonly PriorityPosition[], at: { readonly day: Day; readonly closed: boolean }, brief: BriefOf): Updates {
  const asked = priorities.filter((priority) => priority.rating.colour !== 'blue' && priority.rating.colour !== 'none');
  return {
    asked: asked.length,
    submitted: asked.filter((priority) => priority.update !== null).length,
    missing: asked.filter((priority) => priority.update === null).map((priority) => ({ ...brief(priority), ...silenceOf(priority, at) })),
    late: priorities.flatMap((priority) =>
      priority.update?.late ? [{ ...brief(priority), submittedOn: priority.update.submittedOn, dueOn: priority.facts.update.dueOn }] : [],
    ),
    notAccepted: priorities.flatMap((priority) => notAcceptedOf(priority).map((one) => ({ ...brief(priority), ...one }))),
  };
}

/** What the board reads of an update that the office has not accepted; nothing where it has, or where there is none. */
function notAcceptedOf({ update }: PriorityPosition): Omit<Updates['notAccepted'][number], keyof Brief>[] {
  const state = update === null ? 'accepted' : reviewStateOf(update);
  if (update === null || state === 'accepted') return [];
  return [{ why: state, returnedOn: state === 'returned' ? (reviewOf(update)?.on ?? null) : null }];
}

/** Once the cycle is closed nothing more comes, so what is missing was missed, also where its day is the day of the close. */
function silenceOf(priority: PriorityPosition, { day, closed }: { readonly day: Day; readonly closed: boolean }): Omit<MissingUpdate, keyof Brief> {
  const { dueOn, missedBefore } = priority.facts.update;
  const missed = closed || (dueOn !== null && day > dueOn);
  const { lastUpdate } = priority;
  return {
    dueOn,
    missed,
    running: missedBefore + (missed ? 1 : 0),
    last: lastUpdate && { cycleNumber: lastUpdate.cycleNumber, submittedOn: lastUpdate.submittedOn },
  };
}

/** Where contributions need to be strengthened, by partner or owner in the alphabet's order (C3.07, H12). One partner written in two ways is one. */
export function contributors(priorities: readonly PriorityPosition[], brief: BriefOf): readonly Contributor[] {
  const found = new Map<string, { whom: string; asks: Contributor['asks'][number][] }>();
  for (const priority of priorities) {
    for (const { fromWhom, ask } of priority.update?.contributions ?? []) {
      const key = sameName(fromWhom);
      const group = found.get(key) ?? { whom: fromWhom.trim(), asks: [] };
      group.asks.push({ ...brief(priority), ask: ask.trim(), slow: priority.slow.length > 0 });
      found.set(key, group);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** What owners ask the board to do or decide, in the plan's order. */
export function boardAsks(priorities: readonly PriorityPosition[], brief: BriefOf): readonly BoardAsk[] {
  return priorities.flatMap((priority) => {
    const words = saidOrNull(priority.update?.asksOfBoard ?? '');
    return words === null ? [] : [{ ...brief(priority), words }];
  });
}

/** A name without the differences that mean nothing: capitals, spaces, full stops, the form of an apostrophe. */
function sameName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'ʼ`]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? name : words;
}
