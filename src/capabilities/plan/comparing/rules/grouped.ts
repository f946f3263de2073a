import type { PlanAsRead, PlanChange } from './plan-change.ts';

/** Changes as they are read: of the whole plan, then by workstream, and in each by priority. */
export type ChangeGroup = {
  readonly heading: string;
  readonly parts: readonly { readonly ref: string | null; readonly title: string; readonly changes: readonly PlanChange[] }[];
};

/** Puts changes under their workstreams and priorities, in their order. Titles are those of the later plan, of what is gone those of the earlier. */
export function groupsOf(changes: readonly PlanChange[], before: PlanAsRead | null, after: PlanAsRead): readonly ChangeGroup[] {
  const plans = [after, ...(before === null ? [] : [before])].map(({ plan }) => plan);
  const nameOf = (code: string): string => plans.flatMap(({ workstreams }) => workstreams).find((one) => one.code === code)?.name ?? code;
  const titleOf = (ref: string): string => plans.flatMap(({ priorities }) => priorities).find((one) => one.ref === ref)?.title ?? ref;
  const headingOf = ({ thing, workstream, priority }: PlanChange): string => {
    if (workstream !== null) return `${workstream} ${nameOf(workstream)}`;
    if (priority !== null) return 'Cross-cutting activity';
    return thing === 'measure' ? 'Measures that serve no outcome' : 'The plan as a whole';
  };
  return [...Map.groupBy(changes, headingOf)].map(([heading, found]) => ({
    heading,
    parts: [...Map.groupBy(found, ({ priority }) => priority)].map(([ref, ofOne]) => ({ ref, title: ref === null ? '' : titleOf(ref), changes: ofOne })),
  }));
}
