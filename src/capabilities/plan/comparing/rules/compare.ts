import { type Item, itemsOf } from './items.ts';
import type { PlanAsRead, PlanChange, Thing } from './plan-change.ts';
import { reasonsIn } from './reasons.ts';

/**
 * What changed from one plan to another: each difference once, in the later plan's order, what went beside what it stood under. Things are known again by
 * their ids, else by their refs; statements, which are written anew when they change, by their words and then by their order. With each change the reasons
 * and approvals that were kept between the two. Two equal plans give nothing. `before` is null where there was no plan.
 */
export function comparePlans(before: PlanAsRead | null, after: PlanAsRead): readonly PlanChange[] {
  const items = { before: before === null ? [] : itemsOf(before), after: itemsOf(after) };
  const pairs = pairsOf(items.before, items.after);
  const reasonsOf = reasonsIn(before, after);
  return inOrder(pairs).flatMap((pair) => changesOf(pair, reasonsOf));
}

type Pair = { readonly was: Item | null; readonly is: Item | null };

function pairsOf(before: readonly Item[], after: readonly Item[]): Pair[] {
  const free = new Set(before);
  const partner = new Map<Item, Item>();
  const take = (sameAs: (earlier: Item, later: Item) => boolean): void => {
    for (const later of after) {
      if (partner.has(later)) continue;
      const earlier = [...free].find((one) => one.thing === later.thing && sameAs(one, later));
      if (!earlier) continue;
      partner.set(later, earlier);
      free.delete(earlier);
    }
  };
  const index = new Map(before.map((one) => [`${one.thing} ${one.id}`, one]));
  for (const later of after) {
    const earlier = index.get(`${later.thing} ${later.id}`);
    if (!earlier) continue;
    partner.set(later, earlier);
    free.delete(earlier);
  }
  take((one, later) => one.ref !== '' && one.ref === later.ref);
  take((one, later) => one.thing === 'statement' && one.name === later.name && one.parts[0].held.key === later.parts[0].held.key);
  take((one, later) => one.thing === 'statement' && one.name === later.name);
  return [...after.map((is) => ({ was: partner.get(is) ?? null, is })), ...[...free].map((was) => ({ was, is: null }))];
}

const order: readonly Thing[] = ['plan', 'statement', 'phase', 'workstream', 'priority', 'activity', 'outcome', 'measure'];

/** What is of the whole plan first; then by priority, what went among what stayed. */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const refs = [...new Set(pairs.map(({ was, is }) => (is ?? was)?.priority ?? null))].filter((ref) => ref !== null);
  // A priority that is gone comes after the last that stayed of its workstream; refs of one workstream begin alike.
  const place = new Map(refs.map((ref, at) => [ref, at]));
  const gone = new Set(pairs.filter(({ was, is }) => is === null && was?.thing === 'priority').map(({ was }) => was?.priority));
  for (const ref of gone) {
    const beside = refs.filter((one) => !gone.has(one) && one.replace(/\d+$/, '') === ref?.replace(/\d+$/, ''));
    if (ref != null && beside.length > 0) place.set(ref, (place.get(beside.at(-1) as string) as number) + 0.5);
  }
  const keyed = pairs.map((pair, at) => {
    const { priority, thing } = (pair.is ?? pair.was) as Item;
    const group = priority === null ? (thing === 'measure' ? Number.POSITIVE_INFINITY : -1) : (place.get(priority) as number);
    return { pair, at, group, rank: order.indexOf(thing) };
  });
  return keyed.sort((a, b) => compare(a.group, b.group) || a.rank - b.rank || a.at - b.at).map(({ pair }) => pair);
}

/** Infinity less infinity is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

type ReasonsOf = ReturnType<typeof reasonsIn>;

function changesOf({ was, is }: Pair, reasonsOf: ReasonsOf): PlanChange[] {
  const shown = (is ?? was) as Item;
  const { thing, id, ref, name, workstream, priority } = shown;
  const common = { thing, id, ref, name, workstream, priority };
  const [first, ...others] = shown.parts;
  if (was === null || is === null) {
    const part = was === null ? ('added' as const) : ('gone' as const);
    const details = others
      .filter(({ held, part: one }) => one !== 'place' && one !== 'confirmed' && saysSomething(held.words))
      .map(({ part: one, label, held }) => ({ part: one, label, held }));
    const holds = { was: was === null ? null : first.held, became: is === null ? null : first.held };
    return [
      {
        ...common,
        part,
        label: part === 'added' ? 'Added' : 'No longer there',
        ...holds,
        details,
        moved: null,
        reasons: reasonsOf({ item: shown, part, ...holds }),
      },
    ];
  }
  const differ = is.parts.flatMap((now) => {
    const then = was.parts.find(({ part }) => part === now.part);
    return then !== undefined && then.held.key !== now.held.key ? [{ then, now }] : [];
  });
  // A target that gets its day is confirmed by that: it is one change.
  const dayChanges = differ.some(({ now }) => now.part === 'target');
  return differ
    .filter(({ now }) => !(now.part === 'confirmed' && dayChanges))
    .map(({ then, now }) => ({
      ...common,
      part: now.part,
      label: now.label,
      was: then.held,
      became: now.held,
      details: [],
      moved: now.moved ?? null,
      reasons: reasonsOf({ item: is, part: now.part, was: then.held, became: now.held }),
    }));
}

const saysSomething = (words: string): boolean => !['', 'None', 'no date', 'As its priority', 'Nobody'].includes(words);
