import { type Gap, gapKeys } from './gaps.ts';
import type { StoredMeasure } from './measure.ts';
import { groupByPriority, type MeasureGroup, type PlanPriority, type PlanShape } from './serves.ts';

export const sorts = ['plan', 'name', 'owner', 'oldest-reading'] as const;
export type Sort = (typeof sorts)[number];

/** What a reader of the list asked for; null and empty mean everything. */
export type Asked = {
  readonly sort: Sort;
  readonly gap: Gap['key'] | null;
  /** A workstream's code. */
  readonly workstream: string | null;
  /** Id of a post. */
  readonly owner: string | null;
  readonly words: string;
};

export const nothingAsked: Asked = { sort: 'plan', gap: null, workstream: null, owner: null, words: '' };

export const isFiltered = ({ gap, workstream, owner, words }: Asked): boolean => gap !== null || workstream !== null || owner !== null || words.trim() !== '';

/** A measure of the list with what is not known of it. */
export type ListedMeasure = StoredMeasure & { readonly gaps: readonly Gap[] };

/** What the address asks for. Anything it names that there is not means everything. */
export function askedOf(query: Readonly<Record<string, string>>, plan: PlanShape | null, posts: readonly { readonly id: string }[]): Asked {
  return {
    sort: sorts.find((sort) => sort === query.sort) ?? 'plan',
    gap: gapKeys.find((key) => key === query.gap) ?? null,
    workstream: plan?.workstreams.find(({ code }) => code === query.workstream)?.code ?? null,
    owner: posts.find(({ id }) => id === query.owner)?.id ?? null,
    words: (query.words ?? '').slice(0, 200),
  };
}

/**
 * The measures that fit. In the plan's order they stand under each priority they serve, so that one which serves two stands twice; sorted otherwise each stands once,
 * in one group without a heading (`sorted`).
 */
export function listOf(
  measures: readonly ListedMeasure[],
  plan: PlanShape,
  asked: Asked,
  titleOf: (postId: string) => string,
): { readonly sorted: boolean; readonly groups: readonly MeasureGroup<ListedMeasure>[]; readonly count: number } {
  const groups = groupByPriority(
    measures.filter((measure) => fits(measure, plan, asked, titleOf)),
    plan,
  ).filter(({ priority }) => asked.workstream === null || codeOf(plan, priority) === asked.workstream);
  const found = [...new Map(groups.flatMap((group) => group.measures).map((measure) => [measure.id, measure])).values()];
  if (asked.sort === 'plan') return { sorted: false, groups, count: found.length };
  const key = keyOf(asked.sort, titleOf);
  const ordered = found.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { sorted: true, groups: ordered.length === 0 ? [] : [{ priority: null, measures: ordered }], count: ordered.length };
}

const codeOf = (plan: PlanShape, priority: PlanPriority | null): string | null =>
  plan.workstreams.find((workstream) => workstream.id === priority?.workstreamId)?.code ?? null;

/** Every word typed must stand somewhere in the measure: ref, name, why, owner, the outcomes and priorities it serves. Capitals mean nothing. */
function fits(measure: ListedMeasure, plan: PlanShape, { gap, owner, words }: Asked, titleOf: (postId: string) => string): boolean {
  if (gap !== null && !measure.gaps.some(({ key }) => key === gap)) return false;
  if (owner !== null && measure.ownerPostId !== owner) return false;
  const typed = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (typed.length === 0) return true;
  const served = plan.priorities.flatMap(({ ref, title, outcomes }) => {
    const own = outcomes.filter(({ id }) => measure.outcomeIds.includes(id));
    return own.length === 0 ? [] : [ref, title, ...own.flatMap((outcome) => [outcome.ref, outcome.text])];
  });
  const owned = measure.ownerPostId === null ? '' : titleOf(measure.ownerPostId);
  const text = [measure.ref, measure.name, measure.why, owned, ...served].join(' ').toLowerCase();
  return typed.every((word) => text.includes(word));
}

/** By what a list is ordered; what has none comes last by owner, and first where the oldest reading is asked for: nobody ever read it. */
function keyOf(sort: Exclude<Sort, 'plan'>, titleOf: (postId: string) => string): (measure: ListedMeasure) => string {
  switch (sort) {
    case 'name':
      return ({ name }) => name.toLowerCase();
    case 'owner':
      return ({ ownerPostId, name }) => `${ownerPostId === null ? '\uffff' : titleOf(ownerPostId)} ${name.toLowerCase()}`;
    case 'oldest-reading':
      return ({ readings, name }) => `${readings.at(-1)?.periodEnd ?? ''} ${name.toLowerCase()}`;
  }
}
